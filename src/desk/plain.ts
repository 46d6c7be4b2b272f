import { type Block, blocksOf, layoutOf, spansOf } from './blocks.ts'
import type { Draft, FormatReading } from './draft.ts'
import { headlineOpensIn, isPaperName } from './head.ts'
import { type Imprint, type ImprintRun, imprintRuns, readImprint } from './imprint.ts'
import { addDrops, type Drop } from './ledger.ts'
import { partPlain } from './plainParts.ts'
import type { Sheet } from './sheet.ts'
import { readStory, type StoryReading } from './story.ts'
import type { Words } from './words.ts'

/** How far from a story's head and foot its newspaper and date may stand, in blocks. */
const NEAR_HEAD = 6
/** Longest block that may stand over the date of a story. */
const LONGEST_HEAD = 260

/**
 * Reads text that has no marks of any archive: the first lines are the headline, a byline may follow, the rest
 * is the story. Lines at its head or foot may say newspaper, date and page.
 *
 * @param givenName - The newspaper's name, where it is known; a first line that says the same is no headline.
 */
export function readPlain(sheet: Sheet, givenName: string | null): FormatReading {
  const blocks = blocksOf(sheet.lines, layoutOf(sheet.lines))
  const { parts, drops } = partPlain(blocks)
  const all: Drop[] = [...drops]
  const drafts: Draft[] = []
  for (const part of parts) {
    const story = readPart(sheet, part, givenName)
    addDrops(all, story.drops)
    drafts.push(story.draft)
  }
  return { drafts, drops: all }
}

function readPart(sheet: Sheet, blocks: readonly Block[], givenName: string | null): StoryReading {
  const lines = imprintOf(blocks)
  const taken = new Set(lines)
  const rest = blocks.filter((block) => !taken.has(block))
  const story = readStory(sheet, rest, [], { givenName, isPlain: true })
  const imprint = readImprint(sheet, lines)
  const spans = blocks.flatMap(spansOf)
  const draft: Draft = {
    ...story.draft,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    publication: story.draft.publication ?? imprint.publication,
    edition: story.draft.edition ?? imprint.edition,
    section: imprint.section,
    page: imprint.page,
  }
  return { draft, drops: [...story.drops, ...imprint.drops, ...saidTwice(story.draft, imprint)] }
}

/** The story's own head goes before; what the other lines say again is dropped. */
function saidTwice(draft: Draft, { publication, edition }: Imprint): Drop[] {
  const again = (words: Words | null): Drop[] =>
    words === null
      ? []
      : words.spans.map((span) => ({ ...span, reason: 'where the text was printed, said again' }))
  return [
    ...(draft.publication === null ? [] : again(publication)),
    ...(draft.edition === null ? [] : again(edition)),
  ]
}

/** The blocks that say where the story was printed; none where that is unsure. */
function imprintOf(blocks: readonly Block[]): Block[] {
  const runs = imprintRuns(blocks).filter((run) => isNearHead(blocks, run) || isAtFoot(blocks, run))
  const chosen = runs.flatMap(({ start, end }) => blocks.slice(start, end))
  if (chosen.length > 0) return chosen.length < blocks.length ? chosen : []
  const last = blocks.at(-1)
  return last && blocks.length > 3 && last.lines.length === 1 && isPaperName(last.text) ? [last] : []
}

function isNearHead(blocks: readonly Block[], { start }: ImprintRun): boolean {
  const above = blocks.slice(0, Math.min(start, NEAR_HEAD + 1))
  return (
    start <= NEAR_HEAD &&
    above.slice(1).every(({ text }) => text.length <= LONGEST_HEAD && headlineOpensIn(text))
  )
}

function isAtFoot(blocks: readonly Block[], { end, parts }: ImprintRun): boolean {
  return end === blocks.length && (parts.has('publication') || parts.has('page') || blocks.length > 3)
}
