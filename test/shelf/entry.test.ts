// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum } from '../../src/shelf/checksum.ts'
import { type Fact, formatEntry, parseEntry } from '../../src/shelf/entry.ts'
import type { Json } from '../../src/shelf/json.ts'
import { createLedger, type Facts } from '../../src/shelf/ledger.ts'
import { createClock, isStamp } from '../../src/shelf/stamp.ts'

const clock = createClock('aaaaaaaa', () => 1_700_000_000_000)
const NAME = `change/${clock.next()}`

const stampArbitrary = fc
  .record({ now: fc.nat(5), tab: fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc') })
  .map(({ now, tab }) => createClock(tab, () => now).next())
const factArbitrary: fc.Arbitrary<Fact> = fc.record({
  stamp: stampArbitrary,
  subject: fc.constantFrom('note/a', 'note/b', 'in/x/a', 'forgotten'),
  data: fc.jsonValue() as fc.Arbitrary<Json>,
})

describe('an entry', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(factArbitrary), (facts) => {
        const stored = JSON.parse(JSON.stringify(facts)) as Fact[]
        expect(parseEntry(NAME, formatEntry(NAME, facts))).toEqual({
          name: NAME,
          facts: stored,
          isNewer: false,
        })
      }),
    )
  })

  it('is refused if any one character of it is another, or it stands under another name', () => {
    const text = formatEntry(NAME, [{ stamp: clock.next(), subject: 'note/a', data: 'Read before Monday' }])
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
    ['no list', '{}'],
    ['a row that is none', '[1]'],
    ['a stamp that is none', '[["now","note/a",1]]'],
    ['a subject that is none', `[["${clock.next()}",3,1]]`],
    ['no data', `[["${clock.next()}","note/a"]]`],
    ['no JSON', '[[['],
  ])('of %s is refused although its checksum is right', (_, body) => {
    const forged = formatEntry(NAME, [])
    const sum = formatEntryOf(body)
    expect(parseEntry(NAME, sum)).toBeNull()
    expect(parseEntry(NAME, forged)).not.toBeNull()
  })

  it('of a newer program is told from a damaged one, and read as far as it can be', () => {
    const facts = [{ stamp: clock.next(), subject: 'note/a', data: 'later' }]
    expect(parseEntry(NAME, formatEntry(NAME, facts, 2))).toEqual({ name: NAME, facts, isNewer: true })
    expect(parseEntry(NAME, formatEntryOf('{"all":"new"}', 2))).toEqual({
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
  return `${version} ${checksum(`${NAME}\n${body}`)} ${body}`
}
