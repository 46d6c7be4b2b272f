import { type Block, spansOf } from './blocks.ts'
import { opensBrief, sortBlocks } from './briefs.ts'
import { readByline, type SignedLine } from './byline.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { readFooterLine } from './footer.ts'
import { couldBeName, isPublicationLine } from './head.ts'
import { hasLeadIn } from './leadIn.ts'
import { addDrops, type Drop, type Span } from './ledger.ts'
import { findDate, isDateLine } from './printedDate.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

/** How many paragraphs may stand between headline and byline. */
const BYLINE_WITHIN = 3
/** Longest paragraph over a byline that is still a standfirst, in characters. */
const LONGEST_SIGNED_STANDFIRST = 600
/** Longest standfirst without a full stop that is told by that alone. */
const LONGEST_LABEL = 200
/** Longest standfirst that is told from a paragraph without a byline beneath it, in characters. */
const LONGEST_STANDFIRST = 320

/** `Office for Maps and Roads (OMR)`. */
const INTRODUCED =
  /((?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|the|and|for)\s){0,2}){1,6}\p{Lu}[\p{L}’'-]*)\s\((\p{Lu}{2,6})\)/gu

/** A story, and what of its lines is not in it. */
export type StoryReading = { readonly draft: Draft; readonly drops: readonly Drop[] }

/** The parts of a story by their place: what stands over the text, and the text. */
type Parts = {
  readonly publication: Block | undefined
  readonly date: Block | undefined
  readonly headline: Block | undefined
  readonly standfirst: readonly Block[]
  readonly signed: SignedLine | null
  readonly text: readonly Block[]
}

/**
 * Reads one story from its blocks in their order.
 *
 * @param footer - The blocks at its foot.
 * @param givenName - The newspaper's name, where whoever brings the cutting knows it; else `null`.
 */
export function readStory(
  sheet: Sheet,
  blocks: readonly Block[],
  footer: readonly Block[],
  givenName: string | null,
): StoryReading {
  const { publication, date, headline, standfirst, signed, text } = partsOf(sheet, blocks, footer, givenName)
  const spans = [...blocks, ...footer].flatMap(spansOf)
  const sorted = sortBlocks(sheet, text)
  const foot = readFooter(sheet, footer)
  const edition = date && setWords(sheet, spansOf(date))
  const draft: Draft = {
    ...emptyDraft(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0),
    publication: publication ? setWords(sheet, spansOf(publication)) : null,
    edition: edition ? setAs(edition, findDate(edition.text) ?? '') : null,
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
  givenName: string | null,
): Parts {
  const [first, second] = blocks
  const isNamed =
    first !== undefined && second !== undefined && hasName(first, second, footer.length > 0, givenName)
  let rest = isNamed ? blocks.slice(1) : blocks
  const date = rest[0] && isDateLine(rest[0].text) ? rest[0] : undefined
  if (date) rest = rest.slice(1)
  const [headline, ...under] = rest
  const top = { publication: isNamed ? first : undefined, date, headline }
  const signedAt = findByline(sheet, under)
  if (signedAt) {
    const { at, signed } = signedAt
    const isUnder = at === 0 && opensWithStandfirst(under.slice(1))
    const standfirst = isUnder ? under.slice(1, 2) : under.slice(0, at)
    return { ...top, signed, standfirst, text: under.slice(at + (isUnder ? 2 : 1)) }
  }
  const length = opensWithStandfirst(under) || opensWithLabel(under) || isIntroducedAgain(under) ? 1 : 0
  return { ...top, signed: null, standfirst: under.slice(0, length), text: under.slice(length) }
}

function hasName(first: Block, second: Block, hasFooter: boolean, givenName: string | null): boolean {
  return (hasFooter && couldBeName(first.text)) || isPublicationLine(first.text, second.text, givenName)
}

function findByline(sheet: Sheet, under: readonly Block[]): { at: number; signed: SignedLine } | null {
  for (const [at, block] of under.slice(0, BYLINE_WITHIN).entries()) {
    if (opensBrief(block.text)) return null
    const signed = at + 1 < under.length ? readByline(sheet, spansOf(block)) : null
    if (signed) return { at, signed }
    if (block.text.length > LONGEST_SIGNED_STANDFIRST) return null
  }
  return null
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
