import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { reportTrial } from '../torture/report.ts'

process.env.RECHECK_SYNC_BACKEND = 'pure'

/**
 * Regular expressions that may take the square or the cube of a text's length, with what bounds that text. They are told
 * from all others by file and beginning.
 */
const BOUNDED: readonly (readonly [file: string, begins: string, bound: string])[] = [
  ['app/tidyPath.ts', '(?:\\/index', 'the address of a page'],
  ['desk/byline.ts', '\\s*(?:,|(?<!', 'a byline, one line of a cutting'],
  ['desk/byline.ts', '[\\s,;|(]+$', 'a name of a byline'],
  ['desk/bylineAsides.ts', '(?:(?<=\\S),?\\s+|^)(?:in|', 'a byline'],
  ['desk/bylineAsides.ts', '[^\\s@<>(),;]{0,80}@', 'a byline'],
  ['desk/bylineAsides.ts', '^(?:(?:report|', 'a byline'],
  ['desk/head.ts', '\\b(?:\\p{Lu}\\.)+$', 'a headline'],
  ['desk/imprint.ts', '(?:\\p{L}{2,12}', 'the line that names newspaper, day and page'],
  ['desk/labels.ts', '(?:^|[;,]?\\s+|', 'a label of an export'],
  ['desk/leadIn.ts', '^[^\\p{L}\\p{N}]+', 'a word'],
  ['desk/lineEnds.ts', '(?:^|[^\\p{L}\\p{N}])(', 'a line of a cutting'],
  ['desk/lineEnds.ts', '(?:[/@]|www', 'a line of a cutting'],
  ['desk/lineEnds.ts', '\\S+$', 'a line of a cutting'],
  ['desk/naturalCase.ts', '[.,]+$', 'a word'],
  ['desk/printedDate.ts', '(\\p{L}+)\\.? ', 'the line that names the day'],
  ['desk/story.ts', '((?:\\p{Lu}[\\p{L}', 'a paragraph'],
  ['press/evaluateCasing.ts', '\\S*$', 'a text that is judged by hand'],
  ['press/evaluateQuotations.ts', '[\\s“”', 'a quotation that is judged by hand'],
  ['press/places.ts', '\\/+$', 'the builder’s own environment'],
  ['press/shell.ts', '<!--(?:head', 'the site’s own index.html'],
  ['press/writeSchema.ts', '\\\\.|\\[(?:', 'the schema of the project'],
  ['share/shareable.ts', '^[“"‘«\\s]+|', 'words that the reader has selected'],
  ['shelf/exchange/htmlLinks.ts', '([a-z_-]+)\\s*=', 'one tag of a file of bookmarks'],
  ['subs/attribution.ts', '[,;—].*N⟨', 'a sentence'],
  ['subs/likelySpeakers.ts', '(?: (?:also|', 'a sentence, up to its verb'],
  ['subs/names.ts', '[-’', 'a word'],
]

/** As long as a line gets in the longest cuttings that were seen. */
const ENDURED = 5000
/** How long the judge may think about one, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE_MS = 40_000
/** What that may take, in milliseconds, on a machine that does other things too. */
const MOST_MS = 1000

describe.runIf(process.env.REGEX_CHECK)('the regular expressions of the code', () => {
  it('are linear, or of a text that is bounded, and answer an attack of that length within a second', () => {
    const unknown: string[] = []
    let count = 0
    for (const { file, pattern, flags } of literals()) {
      count += 1
      const { status, complexity, attack } = judged(pattern, flags)
      if (status === 'safe') continue
      const isBounded = BOUNDED.some(([own, begins]) => own === file && pattern.startsWith(begins))
      if (!isBounded || complexity?.type === 'exponential') unknown.push(`${file}: /${pattern}/${flags}`)
      const began = performance.now()
      new RegExp(pattern, flags).exec((attack?.string ?? ' '.repeat(ENDURED)).slice(0, ENDURED))
      expect(performance.now() - began, `${file}: /${pattern}/`).toBeLessThan(MOST_MS)
    }
    reportTrial({ fault: 'slow regular expression', trials: count, lost: 0, ran: unknown.length, leaked: 0 })
    expect(unknown).toEqual([])
  }, 1_800_000)
})

function judged(pattern: string, flags: string) {
  const found = checkSync(pattern, flags, { timeout: PATIENCE_MS })
  return found.status === 'vulnerable' ? found : { ...found, complexity: null, attack: null }
}

function literals(): { file: string; pattern: string; flags: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => literalsIn(parseSync(file, readFileSync(`src/${file}`, 'utf8')).program, file))
}

function literalsIn(node: unknown, file: string): { file: string; pattern: string; flags: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const regex = 'regex' in node ? (node.regex as { pattern: string; flags: string } | null) : null
  const own = regex ? [{ file, pattern: regex.pattern, flags: regex.flags }] : []
  return [...own, ...Object.values(node).flatMap((child) => literalsIn(child, file))]
}
