import type { Block } from './blocks.ts'
import { headlineOpensIn } from './head.ts'
import { imprintRuns } from './imprint.ts'
import type { Drop } from './ledger.ts'
import { dropBlocks } from './strip.ts'

/** Lines that part one thing from the next; a long one parts articles. */
const RULE = /^(?:[-_=*~•·–—#]\s?){3,}$/u
const LONG_RULE = 5
/** Longest headline that is told by its place. */
const LONGEST_HEADLINE = 200
const SENTENCE_END = /[.!?…][”"’')\]]*$/u
const OPENS_BYLINE = /^(?:[-–—]\s*)?(?:by|par|von|por|بقلم)\s/iu

/** A plain text in articles, each with its blocks; one where it is unsure that they are several. */
export function partPlain(blocks: readonly Block[]): { parts: Block[][]; drops: Drop[] } {
  const rules = blocks.filter(({ text }) => RULE.test(text))
  const parts = partByRules(blocks).flatMap(partByImprints)
  return {
    parts: parts.filter((part) => part.length > 0),
    drops: dropBlocks(rules, 'a rule between parts of the text'),
  }
}

function partByRules(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const [index, block] of blocks.entries()) {
    const isRule = RULE.test(block.text)
    const following = blocks.slice(isRule ? index + 1 : index, index + 5)
    const isLong = block.startsPage || block.text.replaceAll(/\s/gu, '').length >= LONG_RULE
    const hasEnded = (parts.at(-1)?.length ?? 0) > 1
    if ((isRule || block.startsPage) && hasEnded && opensArticle(following, isLong)) parts.push([])
    if (!isRule) parts.at(-1)?.push(block)
  }
  return parts
}

/** A short rule may stand inside a story, so that only a headline with its byline shows another one. */
function opensArticle([headline, ...under]: readonly Block[], isAfterLongRule: boolean): boolean {
  if (!headline || under.length === 0 || !couldBeHeadline(headline)) return false
  if (under.slice(0, 2).some(({ text }) => OPENS_BYLINE.test(text)) || imprintRuns(under).length > 0)
    return true
  return (
    isAfterLongRule &&
    under.slice(0, 2).some(({ text }) => text.length > headline.text.length && SENTENCE_END.test(text))
  )
}

/** Where each article says newspaper and date in the same place, at its head or its foot, these part them. */
function partByImprints(blocks: Block[]): Block[][] {
  const runs = imprintRuns(blocks).filter(({ parts }) => parts.has('publication') || parts.has('page'))
  if (runs.length < 2) return [blocks]
  const isAtFoot = runs.at(-1)?.end === blocks.length
  const before = runs[0]?.start ?? 0
  if (!isAtFoot && before > 3) return [blocks]
  const starts = isAtFoot
    ? [0, ...runs.slice(0, -1).map(({ end }) => end)]
    : runs.map(({ start }) => start - before)
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length))
  const areWhole = parts.every((part, index) => {
    const headline = isAtFoot || before > 0 ? part[0] : part[(runs[index]?.end ?? 0) - (starts[index] ?? 0)]
    const isApart = index === 0 || (part[0]?.gap ?? 0) > 0
    return part.length > 2 && isApart && headline !== undefined && couldBeHeadline(headline)
  })
  return areWhole ? parts : [blocks]
}

function couldBeHeadline({ text, lines }: Block): boolean {
  return text.length <= LONGEST_HEADLINE && lines.length < 4 && headlineOpensIn(text) && !RULE.test(text)
}
