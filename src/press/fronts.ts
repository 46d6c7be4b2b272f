import { frontFile } from '../links/files.ts'
import type { Article } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { Front } from '../paper/printed.ts'
import type { Publication } from '../paper/publication.ts'
import type { CompiledFile } from './compile.ts'
import { briefSummaryOf } from './relatedPieces.ts'
import type { StoryRecord } from './storyRecord.ts'

/** How much of the lead's text stands on the front page, in UTF-16 code units. */
const OPENING_LENGTH = 820

/** An edition of a newspaper, and the editions before and after it. */
export type EditionInOrder = {
  readonly publication: Publication
  readonly edition: CivilDate | null
  readonly previous: CivilDate | null
  readonly next: CivilDate | null
}

/** The front page of an edition. @param stories - In order. @param opening - Of the lead. */
export function* frontFilesOf(
  edition: EditionInOrder,
  stories: readonly StoryRecord[],
  opening: string,
): Generator<CompiledFile> {
  const content: Front = {
    ...edition,
    stories: stories.map(({ summary }) => summary),
    opening,
    briefs: stories.flatMap((story) => story.briefs.map((brief) => briefSummaryOf(story, brief))),
  }
  yield { file: frontFile(edition.publication.slug, edition.edition), content }
}

/** The beginning of the text: whole sentences where they fit, else whole words. */
export function openingOf(article: Article | undefined): string {
  if (!article) return ''
  const text = article.body
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .slice(0, 4)
    .join(' ')
  if (text.length <= OPENING_LENGTH) return text
  const cut = text.slice(0, OPENING_LENGTH)
  const sentence = Math.max(
    ...['. ', '? ', '! ', '.” ', '؟ '].map((end) => cut.lastIndexOf(end) + end.trimEnd().length),
  )
  return sentence > OPENING_LENGTH / 2 ? cut.slice(0, sentence) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
