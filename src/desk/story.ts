import { type Block, spansOf } from './blocks.ts'
import { opensBrief, sortBlocks } from './briefs.ts'
import { readByline, type SignedLine } from './byline.ts'
import { isAsideOnly } from './bylineAsides.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { readFooterLine } from './footer.ts'
import { couldBeName, isPublicationLine, OPENS_BYLINE } from './head.ts'
import { hasLeadIn } from './leadIn.ts'
import { addDrops, type Drop, type Span } from './ledger.ts'
import { findDate, isDateLine } from './printedDate.ts'
import { isRoleLine } from './roles.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

/** How many paragraphs may stand between headline and byline. */
const BYLINE_WITHIN = 3
/** Longest paragraph over a byline that is still a standfirst, in characters. */
const LONGEST_SIGNED_STANDFIRST = 600
/** What papers set over or under a headline to say what the piece is. */
const KICKER =
  /^(?:EXCLUSIVE|ANALYSIS|COMMENT|OPINION|INTERVIEW|SPECIAL REPORT|BREAKING NEWS|EDITORIAL|OBITUARY|REVIEW|PROFILE|FEATURE|INVESTIGATION|Exclusive|Special report|EXCLUSIF|ENQUÊTE|EXKLUSIV|EXCLUSIVA)$/u
/** Longest standfirst without a full stop that is told by that alone. */
const LONGEST_LABEL = 200
/** Longest standfirst that is told from a paragraph without a byline beneath it, in characters. */
const LONGEST_STANDFIRST = 320

/** `Office for Maps and Roads (OMR)`. */
const INTRODUCED =
  /((?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|the|and|for)\s){0,2}){1,6}\p{Lu}[\p{L}’'-]*)\s\((\p{Lu}{2,6})\)/gu

/** A story, and what of its lines is not in it. */
export type StoryReading = { readonly draft: Draft; readonly drops: readonly Drop[] }

/** How a story is to be read. */
type StoryManner = {
  /** The newspaper's name, where whoever brings the cutting knows it; else `null`. */
  readonly givenName: string | null
  /** Whether nothing but the words shows what a line is: no archive keeps a form for this text. */
  readonly isPlain?: boolean
}

/** The parts of a story by their place: what stands over the text, and the text. */
type Parts = {
  readonly publication: Block | undefined
  readonly date: Block | undefined
  readonly kicker: Block | undefined
  readonly headline: Block | undefined
  readonly standfirst: readonly Block[]
  readonly signed: SignedLine | null
  readonly text: readonly Block[]
}

/**
 * Reads one story from its blocks in their order.
 *
 * @param footer - The blocks at its foot.
 */
export function readStory(
  sheet: Sheet,
  blocks: readonly Block[],
  footer: readonly Block[],
  { givenName, isPlain = false }: StoryManner,
): StoryReading {
  const parts = partsOf(sheet, blocks, footer, { givenName, isPlain })
  const { publication, date, kicker, headline, standfirst, signed, text } = parts
  const spans = [...blocks, ...footer].flatMap(spansOf)
  const sorted = sortBlocks(sheet, text)
  const foot = readFooter(sheet, footer)
  const edition = date && setWords(sheet, spansOf(date))
  const draft: Draft = {
    ...emptyDraft(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0),
    publication: publication ? setWords(sheet, spansOf(publication)) : null,
    edition: edition ? setAs(edition, findDate(edition.text) ?? '') : null,
    kicker: kicker ? setWords(sheet, spansOf(kicker)) : null,
    headline: headline ? setWords(sheet, spansOf(headline)) : null,
    standfirst: standfirst.length > 0 ? setWords(sheet, standfirst.flatMap(spansOf)) : null,
    byline: signed?.byline ?? [],
    body: sorted.body,
    briefs: sorted.briefs,
    language: foot.language,
    country: foot.country,
  }
  return { draft, drops: [...(signed?.drops ?? []), ...sorted.drops, ...foot.drops] }
}

function partsOf(
  sheet: Sheet,
  blocks: readonly Block[],
  footer: readonly Block[],
  { givenName, isPlain }: Required<StoryManner>,
): Parts {
  const [first, second] = blocks
  const isNamed =
    first !== undefined && second !== undefined && hasName(first, second, footer.length > 0, givenName)
  let rest = isNamed ? blocks.slice(1) : blocks
  const date = rest[0] && isDateLine(rest[0].text) ? rest[0] : undefined
  if (date) rest = rest.slice(1)
  const [headline, ...all] = rest
  const kicker = isPlain ? all.slice(0, BYLINE_WITHIN).find(({ text }) => KICKER.test(text)) : undefined
  const under = all.filter((block) => block !== kicker)
  const top = { publication: isNamed ? first : undefined, date, kicker, headline }
  const signedAt = findByline(sheet, under, isPlain)
  if (signedAt) {
    const { at, length, signed } = signedAt
    const isUnder = at === 0 && opensWithStandfirst(under.slice(length))
    const standfirst = isUnder ? under.slice(length, length + 1) : under.slice(0, at)
    return { ...top, signed, standfirst, text: under.slice(at + length + (isUnder ? 1 : 0)) }
  }
  const length = opensWithStandfirst(under) || opensWithLabel(under) || isIntroducedAgain(under) ? 1 : 0
  return { ...top, signed: null, standfirst: under.slice(0, length), text: under.slice(length) }
}

function hasName(first: Block, second: Block, hasFooter: boolean, givenName: string | null): boolean {
  if (hasFooter) return couldBeName(first.text) && !OPENS_BYLINE.test(second.text)
  return isPublicationLine(first.text, second.text, givenName)
}

type Found = { readonly at: number; readonly length: number; readonly signed: SignedLine }

function findByline(sheet: Sheet, under: readonly Block[], isPlain: boolean): Found | null {
  for (const [at, block] of under.slice(0, BYLINE_WITHIN).entries()) {
    if (opensBrief(block.text)) return null
    const isAlone = isPlain && /[.!?…][”"’')\]]*$/u.test(under[at + 1]?.text ?? '')
    const signed = at + 1 < under.length ? readByline(sheet, spansOf(block), isAlone) : null
    if (signed) return withTail(sheet, under, { at, length: 1, signed })
    if (block.text.length > LONGEST_SIGNED_STANDFIRST) return null
  }
  return null
}

/** The role, the place or the address of the one who signed may stand on a line of its own. */
function withTail(sheet: Sheet, under: readonly Block[], found: Found): Found {
  const [line, tail, next] = under.slice(found.at)
  if (!line || !tail || !next || !(isRoleLine(tail.text) || isAsideOnly(tail.text))) return found
  const signed = readByline(sheet, [line, tail].flatMap(spansOf))
  return signed ? { ...found, length: 2, signed } : found
}

/** A lead-in opens a story's text, so what stands before it is none of the text. */
function opensWithStandfirst([first, second, ...rest]: readonly Block[]): boolean {
  if (first === undefined || second === undefined) return false
  if (first.text.length > LONGEST_STANDFIRST || opensBrief(first.text) || opensBrief(second.text))
    return false
  const others = rest.map(({ text }) => text).join('\n')
  return (
    !hasLeadIn(first.text, `${second.text}\n${others}`) && hasLeadIn(second.text, `${others}\n${first.text}`)
  )
}

/** A short line without a full stop over a longer paragraph with one. */
function opensWithLabel([first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined || opensBrief(first.text)) return false
  if (first.text.length > LONGEST_LABEL || /[\p{P}]$/u.test(first.text) || hasLeadIn(first.text, ''))
    return false
  return second.text.length > first.text.length && /[.!?…][”"’')\]]*$/u.test(second.text)
}

/**
 * A text gives a name its letters in brackets where it first says it. A paragraph that says the name before
 * that, without them, stands over the text.
 */
function isIntroducedAgain([first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined || first.text.length > LONGEST_STANDFIRST) return false
  if (opensBrief(first.text) || hasLeadIn(first.text, second.text)) return false
  return [...second.text.slice(0, 600).matchAll(INTRODUCED)].some(
    ([, name = '', letters = '']) =>
      first.text.includes(name.replace(/^The\s/u, '')) && !first.text.includes(`(${letters})`),
  )
}

type Foot = {
  readonly language: Words | null
  readonly country: Words | null
  readonly drops: readonly Drop[]
}

function readFooter(sheet: Sheet, blocks: readonly Block[]): Foot {
  const found: { language: Words | null; country: Words | null } = { language: null, country: null }
  const drops: Drop[] = []
  for (const line of blocks.flatMap((block) => block.lines)) {
    const footer = readFooterLine(line.text)
    if (footer === null || footer.kind === 'notice' || footer.code === null || found[footer.kind] !== null) {
      drops.push({ ...spanOf(line), reason: 'a line of the archive at the foot of an article' })
      continue
    }
    const strip = stripOf(sheet, [line])
    const name = strip.spansOf(footer.nameStart, strip.text.length)
    addDrops(drops, dropOthers(sheet, [line], name, 'the words before a language or country at the foot'))
    found[footer.kind] = setAs(setWords(sheet, name), footer.code)
  }
  return { ...found, drops }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
