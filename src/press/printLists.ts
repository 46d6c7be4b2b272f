import { feedFile } from '../links/files.ts'
import { briefPath, editionPath, personPath, publicationPath, storyPath } from '../links/paths.ts'
import { type Directory, storiesOf } from './directory.ts'
import { atomFeed, jsonFeed, STORIES_OF_A_FEED } from './feeds.ts'
import type { SitePlace } from './pageHead.ts'
import { sitePages } from './pages.ts'
import type { RecordAt } from './relatedPieces.ts'
import type { Site } from './site.ts'
import { robotsText, type SitemapEntry, sitemapFiles } from './sitemap.ts'
import type { ArchiveSurvey } from './surveyArchive.ts'

/** Prints what machines read: feeds of each newspaper, `robots.txt`, and where the site has an origin the sitemap. */
export function printLists(site: Site, place: SitePlace, survey: ArchiveSurvey, recordAt: RecordAt): void {
  site.write('robots.txt', robotsText(place))
  for (const { publication } of survey.papers) {
    const newest = newestStories(survey.directory, publication.slug, recordAt)
    if (newest.length === 0) continue
    site.write(feedFile(publication.slug, 'xml'), atomFeed(place, publication, newest))
    site.write(feedFile(publication.slug, 'json'), jsonFeed(place, publication, newest))
  }
  if (place.origin === null) return
  for (const { file, text } of sitemapFiles(place, addressesOf(survey, recordAt))) site.write(file, text)
}

function newestStories({ editions, ...directory }: Directory, publication: string, recordAt: RecordAt) {
  const newest: Parameters<typeof atomFeed>[2][number][] = []
  for (const [number, { edition, publication: own }] of editions.entries()) {
    if (own.slug !== publication || edition === null) continue
    for (const story of storiesOf(directory, number)) {
      newest.push({ ...recordAt(story).summary, edition })
      if (newest.length === STORIES_OF_A_FEED) return newest
    }
  }
  return newest
}

/** Every address that a search engine should know; a pull quote's page says nothing that its story does not. */
function* addressesOf(
  { directory, papers, people }: ArchiveSurvey,
  recordAt: RecordAt,
): Generator<SitemapEntry> {
  const publications = papers.map(({ publication }) => publication)
  for (const { path } of sitePages(publications)) yield { path, changed: null }
  for (const { slug } of publications) yield { path: publicationPath(slug), changed: null }
  for (const [number, { edition, publication }] of directory.editions.entries()) {
    yield { path: editionPath(publication.slug, edition), changed: edition }
    for (const story of storiesOf(directory, number)) {
      const { summary, briefs } = recordAt(story)
      yield { path: storyPath(summary), changed: edition }
      for (const { slug } of briefs) yield { path: briefPath(summary, slug), changed: edition }
    }
  }
  for (const { slug } of people) yield { path: personPath(slug), changed: null }
}
