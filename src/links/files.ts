import type { CivilDate } from '../paper/civilDate.ts'
import { type StoryAddress, storyPath, UNDATED } from './paths.ts'

/** The file of all newspapers. File addresses start with a slash and leave out the site's base. */
export const catalogueFile = '/data/catalogue.json'

/** The article as its editor wrote it. */
export function articleFile({ publication, edition, slug }: StoryAddress): string {
  return `/archive/${publication}/${edition ?? UNDATED}/${slug}.json`
}

/** A picture of an article. @param src - The file name that the article gives. */
export function pictureFile({ publication, edition }: Omit<StoryAddress, 'slug'>, src: string): string {
  return `/archive/${publication}/${edition ?? UNDATED}/${src}`
}

/** What stands round a story: its newspaper, and the stories before and after it. */
export function neighboursFile({ publication, edition, slug }: StoryAddress): string {
  return `/data/${publication}/${edition ?? UNDATED}/${slug}.json`
}

/** What stands round the briefs of a story, which only their own pages show. */
export function briefSurroundingsFile({ publication, edition, slug }: StoryAddress): string {
  return `/data/${publication}/${edition ?? UNDATED}/${slug}/briefs.json`
}

/** The front page of an edition, beside the folder of its stories: a story may have any slug. @param page - From 1. */
export function frontFile(publication: string, edition: CivilDate | null, page = 1): string {
  return `/data/${publication}/${edition ?? UNDATED}${page === 1 ? '' : `.${page}`}.json`
}

/** The editions of a newspaper in one year; without a year, in the newest. */
export function editionsFile(publication: string, year?: string): string {
  return `/data/${publication}/${year ? `editions-${year}` : 'editions'}.json`
}

/** A page of a person's stories and briefs. @param page - From 1. */
export function personFile(slug: string, page = 1): string {
  return page === 1 ? `/data/people/${slug}.json` : `/data/people/${slug}/${page}.json`
}

/** A file of the search index. @param name - As the index names it. */
export function searchFile(name: string): string {
  return `/data/search/${name}`
}

/** The newest stories of a newspaper for feed readers, as Atom or JSON Feed. */
export function feedFile(publication: string, form: 'xml' | 'json'): string {
  return `/${publication}/feed.${form}`
}

/** The picture that stands for a story where a link to it is shown. */
export function previewFile(story: StoryAddress): string {
  return `${storyPath(story)}preview.png`
}
