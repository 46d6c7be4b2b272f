import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum } from '../../src/shelf/checksum.ts'
import { changeName, type Entry, type Fact, formatEntry, parseEntry } from '../../src/shelf/entry.ts'
import type { Json } from '../../src/shelf/json.ts'
import { createLedger, type Facts } from '../../src/shelf/ledger.ts'
import { createClock, isStamp } from '../../src/shelf/stamp.ts'

const clock = createClock('aaaaaaaa', () => 1_700_000_000_000)
const STAMP = clock.next()
const NAME = `change/${STAMP}`

const stampArbitrary = fc
  .record({ now: fc.nat(5), tab: fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc') })
  .map(({ now, tab }) => createClock(tab, () => now).next())
const factArbitrary: fc.Arbitrary<Fact> = fc.record({
  stamp: stampArbitrary,
  subject: fc.oneof(fc.constantFrom('note/a', 'note/b', 'in/x/a', 'forgotten'), fc.string()),
  data: fc.jsonValue() as fc.Arbitrary<Json>,
})

describe('an entry', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(factArbitrary), (facts) => {
        const stored = JSON.parse(JSON.stringify(facts)) as Fact[]
        expect(read(formatEntry(NAME, facts))).toEqual({ name: NAME, facts: stored, isNewer: false })
      }),
    )
  })

  it('is refused if any one character of it is another, or it stands under another name', () => {
    const text = formatEntry(NAME, [{ stamp: STAMP, subject: 'note/a', data: 'Read before Monday' }])
    for (let at = 0; at < text.length; at++) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      expect(parseEntry(NAME, changed), `at ${at}`).toBeNull()
    }
    for (let length = 0; length < text.length; length++) {
      expect(parseEntry(NAME, text.slice(0, length)), `cut at ${length}`).toBeNull()
    }
    expect(parseEntry(`change/${clock.next()}`, text)).toBeNull()
    expect(parseEntry('settings', text)).toBeNull()
  })

  it.each([
    ['a stamp that is none', '\nnow\tnote/a\t1'],
    ['no stamp', '\n\tnote/a\t1'],
    ['no data', `\n${STAMP}\tnote/a`],
    ['data of the line after', `\n${STAMP}\tnote/a\n\tnote/b\t1`],
    ['a stamp that is later than its name', '\n0loyw3v29-0000-aaaaaaaa\tnote/a\t1'],
  ])('of %s is refused although its checksum is right', (_, body) => {
    expect(parseEntry(NAME, formatEntryOf(body))).toBeNull()
  })

  it('keeps data that are no JSON as they are, and takes them for nothing', () => {
    const entry = parseEntry(NAME, formatEntryOf(`\n${STAMP}\tnote/a\t{torn`))
    expect(entry?.facts[0]?.data).toBeNull()
    expect(formatEntry(NAME, entry?.facts ?? [])).toBe(formatEntryOf(`\n${STAMP}\tnote/a\t{torn`))
  })

  it('of a newer program is told from a damaged one, and read as far as it can be', () => {
    const facts = [{ stamp: STAMP, subject: 'note/a', data: 'later' }]
    expect(read(formatEntry(NAME, facts, 2))).toEqual({ name: NAME, facts, isNewer: true })
    expect(read(formatEntryOf('\nall is new', 2))).toEqual({
      name: NAME,
      facts: [],
      isNewer: true,
    })
  })
})

describe('a stamp', () => {
  it('is later than all that its clock has given or seen, wherever the time jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), stampArbitrary), { maxLength: 50 }), (events) => {
        let now = 0
        const own = createClock('dddddddd', () => now)
        let last = ''
        for (const event of events) {
          if (typeof event === 'string') {
            own.see(event)
            if (event > last) last = event
            continue
          }
          now = event
          const stamp = own.next()
          expect(stamp > last).toBe(true)
          expect(isStamp(stamp)).toBe(true)
          last = stamp
        }
      }),
    )
  })

  it('goes on where 1.6 million were given within one millisecond', () => {
    const own = createClock('dddddddd', () => 5)
    own.see('000000005-zzzz-aaaaaaaa')
    expect(own.next()).toBe('000000006-0000-dddddddd')
  })

  it('of the far future is nobody’s', () => {
    expect(isStamp('zzzzzzzzz-0000-aaaaaaaa')).toBe(false)
    expect(isStamp('0loyw3v28-0000-AAAAAAAA')).toBe(false)
    expect(isStamp(undefined)).toBe(false)
  })
})

describe('a ledger', () => {
  it('holds the same in whatever order, and however often, facts arrive', () => {
    fc.assert(
      fc.property(
        fc
          .array(factArbitrary, { maxLength: 30 })
          .chain((facts) =>
            fc.tuple(
              fc.constant(facts),
              fc.shuffledSubarray(facts, { minLength: facts.length }),
              fc.subarray(facts),
            ),
          ),
        ([facts, shuffled, again]) => {
          expect(held([...shuffled, ...again])).toEqual(held(facts))
        },
      ),
    )
  })
})

function held(facts: readonly Fact[]): [string, unknown][] {
  const ledger = createLedger()
  for (const fact of facts) ledger.enter({ name: NAME, facts: [fact], isNewer: false })
  return rowsOf(ledger.facts)
}

function rowsOf(facts: Facts): [string, unknown][] {
  return [...facts]
    .map(([subject, { stamp, data }]): [string, unknown] => [subject, JSON.stringify([stamp, data])])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

/** An entry with any body, as another script of the origin could write it. */
function formatEntryOf(body: string, version = 1): string {
  return `${version} ${checksum(version === 1 ? NAME + body : `${version} ${NAME}${body}`)}${body}`
}

function read(text: string): Entry | null {
  const entry = parseEntry(NAME, text)
  return (
    entry && { ...entry, facts: entry.facts.map(({ stamp, subject, data }) => ({ stamp, subject, data })) }
  )
}

it('a damaged version is damage, and does not look like a newer program’s', () => {
  const name = changeName('0loyw3v28-0000-tab00001')
  const text = formatEntry(name, [{ stamp: '0loyw3v28-0000-tab00001', subject: 'note/a', data: 'Boats' }])
  expect(parseEntry(name, text)?.isNewer).toBe(false)
  for (let digit = 2; digit < 10; digit += 1) expect(parseEntry(name, `${digit}${text.slice(1)}`)).toBeNull()
  const newer = formatEntry(name, [], 2)
  expect(parseEntry(name, newer)?.isNewer).toBe(true)
  expect(parseEntry(name, newer.replace('2', '1'))).toBeNull()
})
