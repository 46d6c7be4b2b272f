import { feedFile, previewFile } from '../links/files.ts'
import { storyPath } from '../links/paths.ts'
import type { Article } from '../paper/article.ts'
import type { Publication } from '../paper/publication.ts'
import { countWords } from '../paper/readingMinutes.ts'

/** Where a site stands. */
export type SitePlace = {
  /** Like `https://example.org`; null where nobody has said. */
  readonly origin: string | null
  /** With a slash at both ends. */
  readonly base: string
}

/** What a page is, for those who show a preview of it. All of it may be left out. */
export type PageFacts = {
  /** The story that the page shows. */
  readonly story?: Article
  /** The story that the page shows a part of: a brief, a pull quote. */
  readonly partOf?: Article
  /** The newspaper that the page is from; its feeds are named. */
  readonly publication?: Publication
  /** Whether there is a preview picture of the story. */
  readonly hasPicture?: boolean
}

/** Preview pictures have the size that chats and networks ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 }

/** An address as others need it: whole where the site's origin is known, else from the host's root. */
export function addressIn({ origin, base }: SitePlace, path: string): string {
  return `${origin ?? ''}${base.slice(0, -1)}${path}`
}

/**
 * What a printed page says of itself to search engines, chats and feed readers, as elements for its head. They are marked
 * `data-printed`, since they are wrong once the reader has gone on to another page without loading it.
 *
 * @param head - What React has put into the head: the title, and a description if there is one.
 */
export function pageHead(site: SitePlace, path: string, head: string, facts: PageFacts): string {
  const { story, partOf, publication, hasPicture } = facts
  const title = /<title>([^<]*?)(?: · Standfirst)?<\/title>/.exec(head)?.[1] ?? 'Standfirst'
  const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1]
  const pictured = story ?? partOf
  const picture = pictured && hasPicture && site.origin ? addressIn(site, previewFile(pictured)) : null
  const canonical = site.origin ? addressIn(site, path) : null
  return [
    canonical && link({ rel: 'canonical', href: canonical }),
    property('og:site_name', publication ? escaped(publication.name) : 'Standfirst'),
    property('og:type', story ? 'article' : 'website'),
    property('og:title', title),
    description && property('og:description', description),
    canonical && property('og:url', canonical),
    story?.edition && property('article:published_time', story.edition),
    story?.section && property('article:section', escaped(story.section)),
    ...(picture ? pictureElements(picture, title) : []),
    named('twitter:card', picture ? 'summary_large_image' : 'summary'),
    ...(publication ? feedLinks(site, publication) : []),
    story && publication && structured(newsArticle(site, story, publication, picture)),
  ]
    .filter(Boolean)
    .join('')
}

function pictureElements(picture: string, title: string): string[] {
  return [
    property('og:image', picture),
    property('og:image:width', String(PICTURE_SIZE.width)),
    property('og:image:height', String(PICTURE_SIZE.height)),
    property('og:image:alt', title),
  ]
}

function feedLinks(site: SitePlace, { slug, name, language }: Publication): string[] {
  const feeds = [
    { type: 'application/atom+xml', href: addressIn(site, feedFile(slug, 'xml')) },
    { type: 'application/feed+json', href: addressIn(site, feedFile(slug, 'json')) },
  ]
  return feeds.map(({ type, href }) =>
    link({
      rel: 'alternate',
      type,
      href,
      title: escaped(name),
      // It is for whole addresses only.
      ...(site.origin && { hreflang: language }),
    }),
  )
}

/** @see https://schema.org/NewsArticle */
function newsArticle(
  site: SitePlace,
  story: Article,
  publication: Publication,
  picture: string | null,
): object {
  const url = site.origin ? addressIn(site, storyPath(story)) : null
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    ...(story.standfirst && { description: story.standfirst }),
    ...(story.edition && { datePublished: story.edition }),
    inLanguage: story.language,
    ...(story.section && { articleSection: story.section }),
    ...(story.page && { printPage: String(story.page) }),
    wordCount: countWords(story),
    isAccessibleForFree: true,
    ...(story.byline.length > 0 && {
      author: story.byline.map(({ name, role }) => ({
        '@type': 'Person',
        name,
        ...(role && { jobTitle: role }),
      })),
    }),
    publisher: { '@type': 'NewsMediaOrganization', name: publication.name },
    ...(url && { url, mainEntityOfPage: url }),
    ...(picture && { image: [picture] }),
    ...(story.source?.url && { isBasedOn: story.source.url }),
    ...(story.source?.rights && { copyrightNotice: story.source.rights }),
  }
}

/** A block of data, which no browser runs and no policy forbids; nothing in it can end its element. */
function structured(data: object): string {
  return `<script type="application/ld+json" data-printed>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${content}" data-printed>`
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${content}" data-printed>`
}

function link(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
  return `<link ${written.join(' ')} data-printed>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
