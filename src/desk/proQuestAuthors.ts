import type { SignedLine } from './byline.ts'
import type { Span } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setWords } from './words.ts'

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu

/** Reads authors as ProQuest files them, family name first: `Reed, Tom; Alder, Ruth J.` */
export function readProQuestAuthors(sheet: Sheet, value: readonly Span[]): SignedLine {
  const strip = stripOf(sheet, value)
  const spans = [...strip.text.matchAll(/[^;]+/gu)].flatMap((match): Span[][] => {
    const name = turned(match[0], match.index).flatMap(({ start, end }) => strip.spansOf(start, end))
    return name.length > 0 && !isNobody(match[0]) ? [name] : []
  })
  const byline = spans.map((name) => ({ name: setWords(sheet, name), role: null }))
  return {
    byline,
    drops: dropOthers(sheet, value, spans.flat(), 'the signs and words of the archive’s author line'),
  }
}

function isNobody(name: string): boolean {
  return /^(?:anonymous|anon|none|unknown)\.?$/iu.test(name.trim())
}

/** The pieces of a name in speaking order. */
function turned(name: string, offset: number): Span[] {
  const parts = [...name.matchAll(/[^,]+/gu)].flatMap((match): (Span & { text: string })[] => {
    const text = match[0].trim()
    const start = offset + match.index + (match[0].length - match[0].trimStart().length)
    return text === '' ? [] : [{ start, end: start + text.length, text }]
  })
  const [family, given, ...rest] = parts
  if (family === undefined || given === undefined) return parts
  // A suffix that was taken for the family name: `Jr., Amando E. Gavino,` is Amando E. Gavino, Jr.
  const comma = SUFFIX.test(family.text) && name.slice(given.end - offset).startsWith(',') ? 1 : 0
  return [{ start: given.start, end: given.end + comma }, family, ...rest]
}
