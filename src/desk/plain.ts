import { blocksOf, layoutOf } from './blocks.ts'
import type { FormatReading } from './draft.ts'
import type { Sheet } from './sheet.ts'
import { readStory } from './story.ts'

/**
 * Reads text that has no marks of any archive: the first lines are the headline, a byline may follow, the rest
 * is the story. Whoever brings it says which newspaper it is from.
 *
 * @param givenName - The newspaper's name, where it is known; a first line that says the same is no headline.
 */
export function readPlain(sheet: Sheet, givenName: string | null): FormatReading {
  const blocks = blocksOf(sheet.lines, layoutOf(sheet.lines))
  const { draft, drops } = readStory(sheet, blocks, [], { givenName, isPlain: true })
  return { drafts: [draft], drops }
}
