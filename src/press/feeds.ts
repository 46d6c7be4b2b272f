import { feedFile } from '../links/files.ts'
import { publicationPath, storyPath } from '../links/paths.ts'
import type { Publication } from '../paper/publication.ts'
import type { Summary } from '../paper/summary.ts'
import { addressIn, type SitePlace } from './pageHead.ts'

/** Most stories of a feed. */
export const STORIES_OF_A_FEED = 50

/** A story that has a date; feeds can have no other. */
type DatedSummary = Summary & { readonly edition: string }

/** Who gives names where a site does not know where it stands: a domain that belongs to nobody, for ever. */
const NOBODY = 'standfirst.invalid,2018'

/**
 * The newest stories of a newspaper as an Atom feed. @see RFC 4287
 *
 * @param stories - The newest first.
 */
export function atomFeed(site: SitePlace, paper: Publication, stories: readonly DatedSummary[]): string {
  const own = addressIn(site, feedFile(paper.slug, 'xml'))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(paper.language)}">`,
    `<id>${xml(idOf(site, publicationPath(paper.slug)))}</id>`,
    `<title>${xml(paper.name)}</title>`,
    `<updated>${midnight(stories[0]?.edition ?? '1970-01-01')}</updated>`,
    `<author><name>${xml(paper.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(addressIn(site, publicationPath(paper.slug)))}"/>`,
    '<generator>Standfirst</generator>',
    ...stories.map((story) => atomEntry(site, story)),
    '</feed>',
    '',
  ].join('\n')
}

/** The same as JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(site: SitePlace, paper: Publication, stories: readonly DatedSummary[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: paper.name,
    home_page_url: addressIn(site, publicationPath(paper.slug)),
    feed_url: addressIn(site, feedFile(paper.slug, 'json')),
    language: paper.language,
    items: stories.map((story) => ({
      id: idOf(site, storyPath(story)),
      url: addressIn(site, storyPath(story)),
      title: story.headline,
      content_text: story.standfirst ?? story.headline,
      ...(story.standfirst && { summary: story.standfirst }),
      date_published: midnight(story.edition),
      ...(story.authors.length > 0 && { authors: story.authors.map((name) => ({ name })) }),
      ...(story.section && { tags: [story.section] }),
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function atomEntry(site: SitePlace, story: DatedSummary): string {
  return [
    '<entry>',
    `<id>${xml(idOf(site, storyPath(story)))}</id>`,
    `<title>${xml(story.headline)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(addressIn(site, storyPath(story)))}"/>`,
    `<published>${midnight(story.edition)}</published>`,
    `<updated>${midnight(story.edition)}</updated>`,
    ...story.authors.map((name) => `<author><name>${xml(name)}</name></author>`),
    ...(story.section ? [`<category term="${xml(story.section)}"/>`] : []),
    `<summary>${xml(story.standfirst ?? story.headline)}</summary>`,
    '</entry>',
  ].join('')
}

/** A name that stays: the address where there is a whole one, else a tag. @see RFC 4151 */
function idOf(site: SitePlace, path: string): string {
  return site.origin ? addressIn(site, path) : `tag:${NOBODY}:${path}`
}

function midnight(date: string): string {
  return `${date}T00:00:00Z`
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
