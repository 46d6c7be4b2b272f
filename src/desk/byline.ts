import { pronounOfForename } from '../subs/forenames.ts'
import { type Aside, asidesIn, blanked, bylineOpening, isBylineLabel } from './bylineAsides.ts'
import type { Signature } from './draft.ts'
import { decodeEntities } from './entities.ts'
import type { Drop, Span } from './ledger.ts'
import { isAllCapitals, isShouted } from './naturalCase.ts'
import { isRole, isRoleWord, nameStart, roleStart } from './roles.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, type Strip, stripOf } from './strip.ts'
import { setWords } from './words.ts'

/** Who signed, still in the case that is printed, and what of the line is neither name nor role. */
export type SignedLine = { readonly byline: readonly Signature[]; readonly drops: readonly Drop[] }

type Range = { readonly start: number; readonly end: number }
type Signed = { readonly name: Range; readonly role: Range | null }

const LONGEST_BYLINE = 200
const BY = /(?:^|\s)(?:by|par|von|por|door)(?::\s*|\s+)(?=\S)/iu
const DASH = /^[-–—]\s*/u
const BYLINE_REASON = 'the marks and joining words of a byline'
/** `Our Own Correspondent`, `a Staff Reporter`: all the name that there is. */
const NAMELESS = /^(?:our|an?|the)\s/iu
/** The words of a person's name, where nothing else says that it is one. */
const PERSON_WORD = /^(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.(?:\p{Lu}\.)*)$/u
/** Between two names. */
const SEPARATOR =
  /\s*(?:,|(?<!&#?\w{1,8});)\s*(?:(?:and|und|et|y|e|en)\s+)?|\s+(?:and|und|et|y|e|en|&)\s+|\s+[/|•]\s+/giu
/** An office in one word: `18F`, `NIST`, `AIDS.gov`. */
const OFFICE = /\d|\p{L}\.\p{L}{2}|^\p{Lu}{2,}$/u
/** What a comma does not part from the name before it. */
const AFTER_COMMA = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?a|mph|r\.?n|esq|obe|mbe|cbe|kc|qc|mp)\.?$/iu
const NAME_WORD = /^[("“]?(?:[\p{Lu}\p{Lo}\p{Lt}\p{N}]|\p{Ll}+(?:\p{Lu}|[-’'.]\p{L}))[^\s,;:!?]*$/u
const NAME_JOINT =
  /^(?:de|da|do|dos|das|di|du|del|della|von|van|der|den|ter|la|le|el|al|bin|ibn|of|the|for|and|&|zu|y|e|af|teams?|staff|desk|reporters|agenc(?:y|ies)|service|bureau)$/iu
/** Words in capitals that head a column, and are nobody's name. */
const COLUMN_HEAD =
  /^(?:news|exclusive|analysis|comment|opinion|report|politics|world|sport|sports|business|review|reviews|interview|focus|special|breaking|latest|update|live|in|brief|letters|editorial|leader|features?|profile|obituary|obituaries|home|foreign|city|culture|science|health|education|technology|the|a|an)$/iu

/**
 * Reads a line under a headline as a byline: `By Ruth Alder`, `- Science Editor By Ruth Alder`,
 * `RUTH ALDER AND TOM REED Chief reporters`.
 *
 * @param isAlone - Whether the line stands where a byline does, so that a person's name alone is one.
 * @returns `null` where the line is not one.
 */
export function readByline(sheet: Sheet, lines: readonly Span[], isAlone = false): SignedLine | null {
  if (lines.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_BYLINE) return null
  const strip = stripOf(sheet, lines)
  const asides = asidesIn(strip.text)
  const text = blanked(strip.text, asides)
  const signed = signedIn(text, asides) ?? (isAlone ? personsIn(text, asides) : null)
  if (signed === null || signed.length === 0) return null
  if (!signed.every(({ name }) => isName(decodeEntities(text.slice(name.start, name.end)).text))) return null
  return signedLine(sheet, lines, strip, signed, asides)
}

/** Reads the field that an archive keeps for the byline, where whatever stands in it is a name or a role. */
export function readBylineField(sheet: Sheet, lines: readonly Span[]): SignedLine {
  const strip = stripOf(sheet, lines)
  const opening =
    /^(?:[-–—]\s*)?(?:by|par|von|por|door)(?::\s*|\s+)(?=\S)/iu.exec(strip.text)?.[0].length ?? 0
  const asides = asidesIn(strip.text)
  const text = blanked(strip.text, asides)
  return signedLine(sheet, lines, strip, namesAndRole(text, { start: opening, end: text.length }), asides)
}

function signedLine(
  sheet: Sheet,
  lines: readonly Span[],
  strip: Strip,
  signed: readonly Signed[],
  asides: readonly Aside[],
): SignedLine {
  const byline = signed.map(({ name, role }) => ({
    name: setWords(sheet, strip.spansOf(name.start, name.end)),
    role: role === null ? null : setWords(sheet, strip.spansOf(role.start, role.end)),
  }))
  const apart = asides.flatMap(({ start, end, reason }) =>
    strip.spansOf(start, end).map((span) => ({ ...span, reason })),
  )
  const taken = signed.flatMap(({ name, role }) => [
    ...strip.spansOf(name.start, name.end),
    ...(role === null ? [] : strip.spansOf(role.start, role.end)),
  ])
  return { byline, drops: [...apart, ...dropOthers(sheet, lines, [...taken, ...apart], BYLINE_REASON)] }
}

function signedIn(text: string, asides: readonly Aside[]): Signed[] | null {
  const dash = DASH.exec(text)?.[0].length ?? 0
  const by = BY.exec(text.slice(dash))
  if (by) {
    const before = trimRange(text, { start: dash, end: dash + by.index })
    const after = { start: dash + by.index + by[0].length, end: text.length }
    const opening = text.slice(before.start, before.end)
    if (opening.trim() === '' || isBylineLabel(opening)) return roleAndNames(text, after)
    if (!isRole(opening)) return null
    const [first, ...others] = namesAndRole(text, after)
    return first ? [{ name: first.name, role: before }, ...others] : null
  }
  const opening = bylineOpening(text, asides)
  if (opening > 0) return namesAndRole(text, { start: opening, end: text.length })
  const signed = namesAndRole(text, { start: dash, end: text.length })
  const names = signed.map(({ name }) => text.slice(name.start, name.end))
  const areShouted = names.every(isShouted) && names.some(isShoutedName)
  return signed.length > 0 && (dash > 0 || areShouted) ? signed : null
}

/** As `namesAndRole`, and a role may stand before the names as well: `Chief Reporter Ruth Alder`. */
function roleAndNames(text: string, range: Range): Signed[] {
  const split = nameStart(text.slice(range.start, range.end))
  if (split === null) return namesAndRole(text, range)
  const role = trimRange(text, { start: range.start, end: range.start + split })
  const [first, ...others] = namesAndRole(text, { start: range.start + split, end: range.end })
  return first && first.role === null ? [{ name: first.name, role }, ...others] : namesAndRole(text, range)
}

/** Persons who sign by name alone, where a role, a place or a well-known first name says that they are persons. */
function personsIn(text: string, asides: readonly Aside[]): Signed[] | null {
  const signed = namesAndRole(text, { start: 0, end: text.length })
  const arePersons = signed.every(({ name }) => {
    const words = text.slice(name.start, name.end).split(/\s+/u)
    return (
      words.length > 1 &&
      words.length < 5 &&
      words.every((word, index) => PERSON_WORD.test(word) || (index > 0 && NAME_JOINT.test(word))) &&
      (pronounOfForename(words[0] ?? '') !== null ||
        asides.length > 0 ||
        signed.some(({ role }) => role !== null))
    )
  })
  return signed.length > 0 && arePersons ? signed : null
}

function namesAndRole(text: string, range: Range): Signed[] {
  const line = text.slice(range.start, range.end)
  if (NAMELESS.test(line) && isRole(line)) return [{ name: trimRange(text, range), role: null }]
  const split = roleOffset(line)
  const names = trimRange(text, split === null ? range : { start: range.start, end: range.start + split })
  const role = split === null ? null : trimRange(text, { start: range.start + split, end: range.end })
  const signed = namesIn(text, names)
  const last = signed.at(-1)
  if (last && role && last.role === null) return [...signed.slice(0, -1), { name: last.name, role }]
  return signed
}

/** Where the role begins behind the names: at a change of case, or at the first word that says a role. */
function roleOffset(line: string): number | null {
  const spoken = roleStart(line)
  const turn = caseTurn(line)
  if (turn === null) return spoken
  const tail = line.slice(turn)
  if (!isRole(tail)) return spoken
  const isAfterAnd = /(?:,|\s(?:and|&))\s*$/iu.test(line.slice(0, turn))
  return isAfterAnd ? spoken : turn
}

/** Where a line in one case turns to the other for good; `null` where it does not. */
function caseTurn(line: string): number | null {
  const words = [...line.matchAll(/\S+/gu)]
  const isLoud = words.map(([word]) => loudness(word))
  const last = isLoud.at(-1) ?? null
  let at = words.length
  while (
    at > 0 &&
    (isLoud[at - 1] === last || (isLoud[at - 1] === null && isRoleWord(words[at - 1]?.[0] ?? '')))
  )
    at -= 1
  const before = isLoud.slice(0, at).filter((loud) => loud !== null && loud !== last).length
  // One word in capitals may be letters, as in `CIO Council Staff`; a shouted name has two words.
  return last === null || before < (last ? 1 : 2) ? null : (words[at]?.index ?? null)
}

/** Whether a word is in capitals; `null` where it could be either: an initial, a figure, `&`. */
function loudness(word: string): boolean | null {
  const letters = word.replace(/^Ma?c(?=\p{Lu}{2})/u, '').replaceAll(/[^\p{L}]/gu, '')
  if (letters.length < 2 || /^(?:(?:\p{Lu}\.)+|US|UK|EU|UN|TV|BBC),?$/u.test(word)) return null
  return letters === letters.toUpperCase()
}

function namesIn(text: string, range: Range): Signed[] {
  const parts = partsOf(text, range)
  const signed: Signed[] = []
  for (const part of parts) {
    const words = text.slice(part.start, part.end)
    const last = signed.at(-1)
    if (last && AFTER_COMMA.test(words))
      signed[signed.length - 1] = { ...last, name: { ...last.name, end: part.end } }
    else if (last && last.role === null && isRole(words)) signed[signed.length - 1] = { ...last, role: part }
    else signed.push(nameWithRole(text, part))
  }
  return signed
}

/** A role may stand behind each of several names. */
function nameWithRole(text: string, part: Range): Signed {
  const split = roleStart(text.slice(part.start, part.end))
  if (split === null) return { name: part, role: null }
  return {
    name: trimRange(text, { start: part.start, end: part.start + split }),
    role: trimRange(text, { start: part.start + split, end: part.end }),
  }
}

function partsOf(text: string, range: Range): Range[] {
  const line = text.slice(range.start, range.end)
  const parts: Range[] = []
  let from = 0
  for (const match of line.matchAll(SEPARATOR)) {
    const before = line.slice(from, match.index)
    const after = line.slice(match.index + match[0].length)
    if (!/[,;/|•]/u.test(match[0]) && !partsPeople(before, after, parts.length > 0)) continue
    parts.push({ start: range.start + from, end: range.start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: range.start + from, end: range.end })
  return parts.map((part) => trimRange(text, part)).filter(({ start, end }) => end > start)
}

/**
 * Whether an `and` parts two names: `Ana Monroe and Tom Reed` are two, the Department of Health and Human
 * Services is one.
 */
function partsPeople(before: string, after: string, isInList: boolean): boolean {
  const one = before.trim().split(/\s+/u)
  const other = (after.split(SEPARATOR)[0] ?? '').trim().split(/\s+/u)
  const next = other[0] ?? ''
  if (/\s(?:of|for)\s/iu.test(before)) return other.length > 1 && pronounOfForename(next) !== null
  if (isInList || (one.length > 1 && other.length > 1)) return true
  if (one.length === 1 && other.length > 1) return OFFICE.test(one[0] ?? '') && !isAllCapitals(after)
  if (one.length === 1) return !before.includes('&')
  return /^\p{Lu}[\p{Lu}\d]+$|\p{Ll}\p{Lu}|\p{L}\.\p{L}/u.test(next) && !isAllCapitals(before)
}

function isName(name: string): boolean {
  if (NAMELESS.test(name) && isRole(name)) return true
  const words = name.split(/[\s,]+/u).filter(Boolean)
  if (words.length === 0 || words.length > 8) return false
  if (/[.!?…:]$/u.test(name) && !/(?:^|[\s.,])(?:\p{L}|jr|sr|esq|ph\.?d)\.$/iu.test(name)) return false
  return words.every((word, index) => NAME_WORD.test(word) || (index > 0 && NAME_JOINT.test(word)))
}

function isShoutedName(name: string): boolean {
  const words = name.split(/[\s,]+/u).filter(Boolean)
  return (
    isShouted(name) && words.length > 1 && words.length < 9 && !words.every((word) => COLUMN_HEAD.test(word))
  )
}

function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end).replace(/[\s,;|(]+$/u, '')
  const lead = words.length - words.replace(/^[\s,;|]+/u, '').length
  return { start: start + lead, end: start + words.length }
}
