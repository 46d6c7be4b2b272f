import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { articleFile, briefSurroundingsFile, neighboursFile, pictureFile } from '../links/files.ts'
import { storyPath } from '../links/paths.ts'
import type { Sum } from '../links/seal.ts'
import { articleQuery, briefSurroundingsQuery, frontQuery, neighboursQuery } from '../newsstand/queries.ts'
import type { Article } from '../paper/article.ts'
import type { BriefSurroundings, Neighbours } from '../paper/printed.ts'
import { type ArchiveFault, readArticle } from './archive.ts'
import { contentsInDirectory, type Directory, publicationOfPiece } from './directory.ts'
import { type EditionInOrder, type FrontContents, frontFileOf, frontPages, openingOf } from './fronts.ts'
import type { MarkKeeper } from './marks.ts'
import type { PageFacts } from './pageHead.ts'
import { editionPage, type PageToPrint, storyPages } from './pages.ts'
import type { PageData } from './printPage.tsx'
import { relatedLists } from './relatedPieces.ts'
import { sealed, sumOfBytes } from './seal.ts'
import type { Site } from './site.ts'
import { createStoryMatcher, markOfFront, markOfStory } from './storyMarks.ts'
import type { StoryRecord } from './storyRecord.ts'
import { briefSurroundingsOf, surroundingsOf } from './surroundings.ts'

/** A part of an edition that is printed in one go: `part` of `parts`, counted from 0. */
export type Slice = { readonly edition: number; readonly part: number; readonly parts: number }

/** How many stories are printed in one go, about. */
const STORIES_A_SLICE = 200

/** The parts that an edition is printed in. */
export function slicesOf({ firstStories }: Directory, edition: number): Slice[] {
  const stories = (firstStories[edition + 1] ?? 0) - (firstStories[edition] ?? 0)
  const parts = Math.ceil(stories / STORIES_A_SLICE)
  return Array.from({ length: parts }, (_, part) => ({ edition, part, parts }))
}

/** What printing needs: the archive's folder and directory, the site, and who sets pages. */
export type Presswork = {
  readonly archive: string
  readonly directory: Directory
  readonly recordAt: (story: number) => StoryRecord
  readonly site: Site
  readonly marks: MarkKeeper
  readonly setPage: SetPage
  /** The document that leads from a former address to a page. @param path - Without the site's base. */
  readonly movedTo: (path: string) => string
  /** Is told what was changed while it was printed, and is broken now. */
  readonly report: (faults: readonly ArchiveFault[]) => void
}

/** Prints a page. @param data - What it is made from; what is not in it is read from the site. */
type SetPage = (page: PageToPrint, data: PageData, facts: PageFacts) => Promise<void>

/** Makes the printer of editions. Pages whose data is on the site already are left as they are. */
export function createEditionPrinter(work: Presswork): (slice: Slice) => Promise<void> {
  const { directory, recordAt, marks } = work
  const { index } = directory
  const matchesOf = createStoryMatcher(index)
  const paperOf = (piece: number) => publicationOfPiece(directory, piece).name
  return async ({ edition: number, part, parts }) => {
    const edition = directory.editions[number]
    if (!edition) throw new RangeError(`There is no edition ${number} in this archive`)
    const first = directory.firstStories[number] ?? 0
    const contents = contentsInDirectory(directory, number, recordAt)
    const at = (place: number) =>
      contents.stories > place && place >= 0 ? recordAt(first + place) : undefined
    for (const place of partOf(contents.stories, part, parts)) {
      const story = first + place
      const matches = matchesOf(story)
      await marks.settle(markOfStory(directory, number, story, matches), async () => {
        const around = { story: recordAt(story), previous: at(place - 1), next: at(place + 1) }
        const lists = relatedLists(index, recordAt, story, matches, paperOf)
        const neighbours = surroundingsOf(edition.publication, around, lists.story)
        await printStory(work, around.story, neighbours, briefSurroundingsOf(around.story, lists.briefs))
      })
    }
    for (const page of partOf(frontPages(contents), part, parts)) {
      await marks.settle(markOfFront(directory, number, page), () =>
        printFront(work, edition, contents, page + 1),
      )
    }
  }
}

/** The numbers below `count` that fall into one of several equal parts. */
function partOf(count: number, part: number, parts: number): number[] {
  const [from, to] = [Math.floor((count * part) / parts), Math.floor((count * (part + 1)) / parts)]
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}

async function printStory(
  work: Presswork,
  story: StoryRecord,
  neighbours: Neighbours,
  briefs: BriefSurroundings | null,
): Promise<void> {
  const { archive, site, setPage } = work
  const { summary } = story
  const source = articleFile(summary)
  const pages = storyPages(story)
  const bytes = readFileSync(fileIn(archive, source))
  const sums = new Map([[source, sumOfBytes(bytes)]])
  for (const picture of story.pictures.map((name) => pictureFile(summary, name)))
    sums.set(picture, copyFile(work, picture))
  const data = new Map([
    [neighboursFile(summary), sealed({ ...neighbours, files: Object.fromEntries(sums) })],
  ])
  if (briefs) data.set(briefSurroundingsFile(summary), sealed(briefs))
  const isPrinted = site.has(source, bytes) && [...data].every(([file, text]) => site.has(file, text))
  if (isPrinted && existsSync(join(site.folder, storyPath(summary), 'index.html'))) {
    site.tally.same += 1 + data.size + 1 + pages.briefs.length + pages.quotes.length
    return
  }
  const article = readArticle(archive, summary)
  if (!article.ok) return work.report(article.faults)
  const known: PageData = [
    [neighboursQuery(summary).queryKey, neighbours],
    [articleQuery(summary).queryKey, article.value],
  ]
  const { publication } = neighbours
  await setPage(pages.story, known, { publication, story: article.value })
  for (const page of pages.quotes) await setPage(page, known, { publication, partOf: article.value })
  const knownOfBriefs: PageData = [[briefSurroundingsQuery(summary).queryKey, briefs], ...known]
  for (const page of pages.briefs) await setPage(page, knownOfBriefs, { publication, partOf: article.value })
  printFormer(work, article.value, pages)
  site.keepOnly(join(storyPath(summary), 'brief'), new Set(story.briefs.map(({ slug }) => slug)))
  site.keepOnly(join(storyPath(summary), 'quote'), numbersTo(summary.pullQuotes))
  // Last, so that a build that was broken off does not find its data and take the pages for printed.
  site.write(source, bytes)
  for (const [file, text] of data) site.write(file, text)
  if (!briefs) site.keepOnly(dirname(briefSurroundingsFile(summary)), new Set())
}

/** The addresses that a story had before lead to it, and so do those of its parts; a story that stands there now keeps it. */
function printFormer(
  { archive, site, movedTo }: Presswork,
  article: Article,
  { story, briefs, quotes }: ReturnType<typeof storyPages>,
): void {
  for (const slug of article.formerSlugs ?? []) {
    const former = { ...article, slug }
    if (existsSync(fileIn(archive, articleFile(former)))) continue
    for (const { path } of [story, ...briefs, ...quotes]) {
      const old = storyPath(former) + path.slice(storyPath(article).length)
      site.write(join(old, 'index.html'), movedTo(path))
    }
  }
}

async function printFront(
  { archive, site, setPage }: Presswork,
  edition: EditionInOrder,
  contents: FrontContents,
  number: number,
): Promise<void> {
  const lead = number === 1 ? readArticle(archive, contents.summaryAt(0)) : null
  const { file, content } = frontFileOf(edition, contents, number, lead?.ok ? openingOf(lead.value) : '')
  const text = sealed(content)
  const page = editionPage(edition.publication.slug, edition.edition)
  const isPrinted = site.has(file, text) && existsSync(join(site.folder, page.path, 'index.html'))
  if (number === 1 && isPrinted) site.tally.same += 1
  if (number === 1 && !isPrinted) {
    const { publication } = edition
    const known: PageData = [[frontQuery(publication.slug, edition.edition).queryKey, content]]
    await setPage(page, known, { publication })
  }
  site.write(file, text)
}

/** @returns What vouches for it. */
function copyFile({ archive, site }: Presswork, file: string): Sum {
  const bytes = readFileSync(fileIn(archive, file))
  site.write(file, bytes)
  return sumOfBytes(bytes)
}

/** Where a file of the archive is: addresses begin with a word of ours that the folder does not have. */
function fileIn(archive: string, file: string): string {
  return join(archive, file.slice('/archive/'.length))
}

function numbersTo(count: number): Set<string> {
  return new Set(Array.from({ length: count }, (_, index) => String(index + 1)))
}
