import type { Span } from './ledger.ts'

/** What stands in a byline beside names and roles: a range of the line, and why it is in no field. */
export type Aside = Span & { readonly reason: string }

/** `in Brussels`, where a comma, another name or nothing follows. */
const PLACE =
  /(?:(?<=\S),?\s+|^)(?:in|à|aus|IN)\s+(?![Cc]h(?:ief|arge)\b|CHIEF\b|[Rr]esidence\b|[Tt]raining\b)(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}(?=\s*(?:$|[,;|&]|(?:and|AND|et|und)\s))/gu
/** An address of the writer, by mail or by a sign. */
const ADDRESS = /[^\s@<>(),;]{0,80}@[\p{L}\p{N}_.-]+/gu
/** `Ruth Alder reports`. */
const REPORTS = /\s(?:reports|writes)\.?$/u
/** `Special report by`, `Words:`. */
const LABEL =
  /^(?:(?:an?\s)?(?:exclusive|special|investigation|analysis|report|reporting|words|story|text|interview|review|comment|opinion|written|told|profile|obituary)(?:\s(?:report|reporting|investigation|interview|analysis))?(?:\sand\s(?:pictures|photographs))?)\s*:?$/iu
/** Words that a byline opens with, in languages that have no `by`, and as a label. */
const OPENING =
  /^(?:(?:report|reporting|words|text|story|texte?|texto|reportage|author|autore?|auteur|autor(?:in)?|exclusive)\s*:\s*|(?:بقلم|מאת)\s*:?\s*)(?=\S)/iu
const FROM = /^from\s+(?=\S)/iu

/** Whether words before a `by` only say what the piece is: `Special report by`. */
export function isBylineLabel(text: string): boolean {
  return LABEL.test(text.trim())
}

/** How many characters of a line open a byline, as `Report:` and `بقلم` do; 0 where none do. */
export function bylineOpening(text: string, asides: readonly Aside[]): number {
  const opening = OPENING.exec(text)?.[0].length
  if (opening !== undefined) return opening
  return asides.some(({ reason }) => reason === PLACE_REASON) ? (FROM.exec(text)?.[0].length ?? 0) : 0
}

const PLACE_REASON = 'where the reporter wrote from'

/** Finds what of a byline is neither name nor role. */
export function asidesIn(text: string): Aside[] {
  if (text.length > 400) return []
  const found: Aside[] = [
    [ADDRESS, 'the address of the one who signed'] as const,
    [PLACE, PLACE_REASON] as const,
  ].flatMap(([pattern, reason]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const lead = match[0].length - match[0].trimStart().length
      return /\p{L}/u.test(match[0])
        ? [{ start: match.index + lead, end: match.index + match[0].length, reason }]
        : []
    }),
  )
  const reports = REPORTS.exec(text)
  if (reports)
    found.push({ start: reports.index + 1, end: text.length, reason: 'that the one who signed reports' })
  return found
}

/** The line with blanks for what is neither name nor role, so that every other place stays. */
export function blanked(text: string, asides: readonly Aside[]): string {
  return asides.reduce(
    (line, { start, end }) => line.slice(0, start) + ' '.repeat(end - start) + line.slice(end),
    text,
  )
}

/** Whether a line says no more than where the writer of the line above it is, or is reached. */
export function isAsideOnly(text: string): boolean {
  const asides = asidesIn(text)
  return asides.length > 0 && blanked(text, asides).trim() === ''
}
