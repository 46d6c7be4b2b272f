import { type Block, blocksOf, layoutOf } from './blocks.ts'
import { opensBrief, opensBriefOnly } from './briefs.ts'
import type { Draft, FormatReading } from './draft.ts'
import { readFooterLine } from './footer.ts'
import { headlineOpensIn, isPaperName, isPublicationLine } from './head.ts'
import { addDrops, type Drop } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { readStory } from './story.ts'
import { dropBlocks } from './strip.ts'

/** Lines that only part one article from the next. */
const RULE = /^(?:[-_=*~•·–—#]\s?){5,}$/u
const BYLINE_START = /^[-–—]\s(?:.*\s)?By\s|^By\s\p{Lu}\S*\s\p{Lu}/u
/** A longer line that begins like a byline is a part of a sentence. */
const LONGEST_BYLINE = 60

/** One article's lines, and the lines at its foot. */
type Section = { readonly blocks: Block[]; readonly footer: Block[] }

/**
 * Reads text as PressReader gives it: the newspaper's name, headline, standfirst, byline, paragraphs, briefs
 * behind a ♦, and two lines at the foot that say language and country. Each of them may be missing, several
 * articles may stand in one file.
 *
 * @param givenName - The newspaper's name, where whoever brings the cutting knows it; else `null`.
 */
export function readPressReader(sheet: Sheet, givenName: string | null): FormatReading {
  const blocks = blocksOf(sheet.lines, layoutOf(sheet.lines), standsAlone)
  const drops: Drop[] = dropBlocks(blocks.filter(isRule), 'a rule between articles')
  const drafts: Draft[] = []
  for (const [index, section] of sectionsOf(blocks, givenName).entries()) {
    if (isStray(section, index)) {
      addDrops(drops, dropBlocks([...section.blocks, ...section.footer], 'a line outside any article'))
      continue
    }
    const story = readStory(sheet, section.blocks, section.footer, { givenName })
    addDrops(drops, story.drops)
    drafts.push(story.draft)
  }
  return { drafts, drops }
}

/** A line or two between articles, or behind the last, in which no story could stand. */
function isStray({ blocks, footer }: Section, index: number): boolean {
  return blocks.length === 0 || (index > 0 && footer.length === 0 && blocks.length < 3)
}

/** Whether a text has the marks of such an export: lines at its foot, or a newspaper's name over a headline. */
export function isPressReader(sheet: Sheet): boolean {
  if (sheet.lines.some(({ text }) => isFooter(text))) return true
  const [first, second] = blocksOf(sheet.lines.slice(0, 60), layoutOf(sheet.lines), standsAlone)
  if (first === undefined || second === undefined) return false
  return isPublicationLine(first.text, second.text, null) && isPaperName(first.text)
}

/** A full line before it makes a bullet at a line's start a part of the sentence. */
function standsAlone(text: string, isAfterFull: boolean): boolean {
  if (opensBrief(text)) return opensBriefOnly(text) || !isAfterFull
  return isFooter(text) || RULE.test(text) || (text.length < LONGEST_BYLINE && BYLINE_START.test(text))
}

function isFooter(text: string): boolean {
  const kind = readFooterLine(text)?.kind
  return kind === 'language' || kind === 'country'
}

function isRule(block: Block): boolean {
  return RULE.test(block.text)
}

/**
 * An article ends at its footer, at a rule or page break with a masthead behind it, and where the name of the first
 * article's newspaper stands over another headline. A rule elsewhere only parts a story's own pieces.
 */
function sectionsOf(blocks: readonly Block[], givenName: string | null): Section[] {
  const sections: Section[] = []
  let section: Section = { blocks: [], footer: [] }
  let name: string | null = null
  const gaps = blocks.map(({ gap }) => gap).sort((one, other) => one - other)
  const usualGap = gaps[Math.floor(gaps.length / 2)] ?? 0
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const opens = next !== undefined && opensArticle(block, next, name, usualGap)
    const isParted = isRule(block) || block.startsPage
    const behind = blocks.slice(isRule(block) ? index + 1 : index)
    const isEnd = opens || (isParted && (section.footer.length > 0 || hasMasthead(behind, name, givenName)))
    const footer = readFooterLine(block.text)
    const isFoot = footer !== null && (footer.kind !== 'notice' || section.footer.length > 0)
    if (isEnd || (section.footer.length > 0 && !isFoot)) {
      sections.push(section)
      section = { blocks: [], footer: [] }
    }
    if (isRule(block)) continue
    if (isFoot) section.footer.push(block)
    else section.blocks.push(block)
    if (section.blocks.length === 1 && name === null && next !== undefined) {
      name = isPublicationLine(block.text, next.text, givenName) ? block.text.toLowerCase() : ''
    }
  }
  sections.push(section)
  return sections.filter((one) => one.blocks.length + one.footer.length > 0)
}

/** Whether what stands here begins an article: a newspaper's name over a headline, with more to show that it is one. */
function hasMasthead(blocks: readonly Block[], name: string | null, givenName: string | null): boolean {
  const [first, second] = blocks
  if (first === undefined || second === undefined) return false
  if (!isPublicationLine(first.text, second.text, givenName)) return false
  return (
    first.text.toLowerCase() === name ||
    isPaperName(first.text) ||
    blocks.slice(2, 5).some(({ text }) => text.length < LONGEST_BYLINE && BYLINE_START.test(text))
  )
}

/** A newspaper's name over a headline: the first article's again, or any far from the text above it. */
function opensArticle(block: Block, next: Block, name: string | null, usualGap: number): boolean {
  if (name === null) return false
  if (block.text.toLowerCase() === name) return headlineOpensIn(next.text)
  return block.gap > Math.max(2, usualGap + 1) && isPublicationLine(block.text, next.text, null)
}
