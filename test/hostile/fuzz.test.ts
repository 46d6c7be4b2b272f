import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageState } from '../../src/app/pageState.ts'
import { tidyPath } from '../../src/app/tidyPath.ts'
import { readCutting } from '../../src/desk/readCutting.ts'
import { parseDirective } from '../../src/links/directive.ts'
import { readPassageHash } from '../../src/links/passage.ts'
import { editionOfPathWord } from '../../src/links/paths.ts'
import { readSeal } from '../../src/links/seal.ts'
import { assetsOf, dataInPage, titleOf } from '../../src/offline/printedPage.ts'
import { parseArticle } from '../../src/paper/article.ts'
import {
  parseBriefSurroundings,
  parseCatalogue,
  parseEditions,
  parseFront,
  parseNeighbours,
  parsePerson,
} from '../../src/paper/printed.ts'
import { parsePublication } from '../../src/paper/publication.ts'
import { piecesOf } from '../../src/search/pieces.ts'
import { parseQuery } from '../../src/search/query.ts'
import { isFound } from '../../src/search/scan.ts'
import { parseEntry } from '../../src/shelf/entry.ts'
import { readListsFile } from '../../src/shelf/exchange/readFile.ts'
import { parseSharedList } from '../../src/shelf/exchange/sharedList.ts'
import { jsonIn } from '../../src/shelf/json.ts'
import { sentencesIn } from '../../src/subs/sentences.ts'
import { anArticle, anArticleFile } from '../builders/anArticle.ts'
import { RUNS } from '../builders/runs.ts'
import { reportTrial } from '../torture/report.ts'
import { addresses, attacks, jsonFiles } from './hostileText.ts'

/** How long any parser may take with any text here, in milliseconds; machines that check do other things too. */
const MOST_MS = 1000

const known = attacks()
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.json(),
  fc.constantFrom(...known.map(({ text }) => text)),
  fc
    .array(
      fc.constantFrom(...known.map(({ text }) => text), '\n', '\n\n', ' ', '"', '\r', '\u2028', ',', ';'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
)
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withSparseArray: true }),
  anyText,
)
/** An article that is nearly one: one of its fields is anything. */
const nearlyArticle = fc
  .tuple(fc.constantFrom(...Object.keys(anArticleFile()), '__proto__', 'briefs', 'pullQuotes'), anyValue)
  .map(([field, value]) => Object.defineProperty({ ...anArticleFile() }, field, { value, enumerable: true }))

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a cutting': (text) => readCutting(text),
  'the bytes of a cutting': (text) => readCutting(new TextEncoder().encode(text)),
  'a query': (text) => isFound(story, parseQuery(text)),
  'a file of reading lists': (text) => readListsFile(text, new Map(), 0, () => null),
  'a shared list': parseSharedList,
  'a link to words': (text) => [readPassageHash(`#p=${text}`), readPassageHash(text)],
  'a directive': parseDirective,
  'a path word': editionOfPathWord,
  'an address': (text) => tidyPath(`/${text}`),
  'an entry of the shelf': (text) => parseEntry('c/000000000000-00-aaaaaa', text),
  'JSON of the shelf': jsonIn,
  'a sealed file': readSeal,
  'a printed page': (text) => [assetsOf(text), titleOf(text), dataInPage(text, ['article'])],
  'the state of a page': (text) => readPageState({ getElementById: () => ({ textContent: text }) } as never),
  'a text in sentences': sentencesIn,
}
const [story = fail()] = piecesOf(anArticle())
const DOORS = {
  'an article': parseArticle,
  'a newspaper': parsePublication,
  'a front': parseFront,
  'a catalogue': parseCatalogue,
  'a list of editions': parseEditions,
  'what stands round a story': parseNeighbours,
  'what stands round briefs': parseBriefSurroundings,
  'a person': parsePerson,
}

describe('text with anything in it', () => {
  it.each(Object.entries(READERS))(
    'is read as %s without a fault of ours, at once',
    (name, read) => {
      let slowest = 0
      fc.assert(
        fc.property(anyText, (text) => {
          const began = performance.now()
          read(text)
          slowest = Math.max(slowest, performance.now() - began)
        }),
        { numRuns: RUNS },
      )
      expect(slowest).toBeLessThan(MOST_MS)
      expect(({} as Record<string, unknown>).ran).toBe(undefined)
      reportTrial({ fault: `anything read as ${name}`, trials: RUNS, lost: 0, ran: 0, leaked: 0 })
    },
    600_000,
  )

  it('every attack is read by every reader, at once', () => {
    for (const { name, text } of known) {
      for (const [kind, read] of Object.entries(READERS)) {
        const began = performance.now()
        read(text)
        expect(performance.now() - began, `${name} as ${kind}`).toBeLessThan(MOST_MS)
      }
    }
    const trials = known.length * Object.keys(READERS).length
    reportTrial({ fault: 'attack read by a parser', trials, lost: 0, ran: 0, leaked: 0 })
  }, 600_000)
})

describe('a value with anything in it', () => {
  it.each(Object.entries(DOORS))(
    'comes through the door for %s as what it should be, or with words',
    (name, parse) => {
      fc.assert(
        fc.property(fc.oneof(anyValue, nearlyArticle), (value) => {
          const parsed = parse(value)
          if (!parsed.ok) expect(parsed.faults.every(({ message }) => message.length > 0)).toBe(true)
          expect(({} as Record<string, unknown>).polluted).toBe(undefined)
        }),
        { numRuns: RUNS },
      )
      reportTrial({ fault: `anything at the door for ${name}`, trials: RUNS, lost: 0, ran: 0, leaked: 0 })
    },
    600_000,
  )

  it('leaves every object as it was, whatever its keys are called', () => {
    const value = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    for (const parse of Object.values(DOORS)) parse({ ...anArticleFile(), ...value, __proto__: value })
    jsonIn(JSON.stringify(value))
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  })

  it('is refused in words where it is nested too deep to be walked', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    for (const parse of Object.values(DOORS)) expect(parse(deep).ok).toBe(false)
    expect(parseArticle({ ...anArticleFile(), body: deep }).ok).toBe(false)
  })

  it('no address but of the web, or of mail, becomes a link', () => {
    let links = 0
    for (const href of addresses()) {
      const body = [
        { kind: 'paragraph', text: 'x', marks: [{ kind: 'link', start: 0, end: 1, href }] },
      ] as never
      const parsed = parseArticle(anArticleFile({ body }))
      if (!parsed.ok) continue
      links += 1
      // Not all of them lead anywhere, but none leads out of the web.
      const scheme = URL.canParse(href) ? new URL(href).protocol : href.slice(0, href.indexOf(':') + 1)
      expect(['http:', 'https:', 'mailto:']).toContain(scheme.toLowerCase())
    }
    reportTrial({
      fault: 'address that must be no link',
      trials: addresses().length,
      lost: 0,
      ran: 0,
      leaked: 0,
    })
    expect(links).toBeLessThan(addresses().length)
  })

  it('files that are nearly JSON are read as lists, and as pages, or refused in words', () => {
    for (const { bytes } of jsonFiles()) {
      const text = new TextDecoder().decode(bytes)
      const read = readListsFile(text, new Map(), 0, () => null)
      if (!read.ok) expect(read.faults[0]?.message).not.toBe('')
      for (const value of [jsonIn(text)]) for (const parse of Object.values(DOORS)) parse(value)
    }
    reportTrial({ fault: 'file that is nearly JSON', trials: jsonFiles().length, lost: 0, ran: 0, leaked: 0 })
  })
})

function fail(): never {
  throw new Error('The article has no pieces')
}
