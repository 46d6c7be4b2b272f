import type { CivilDate } from '../paper/civilDate.ts'
import { addressIn, type SitePlace } from './pageHead.ts'

/** Most addresses in one file. @see https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000

/** An address with the day of its last change; null where there is none. */
export type SitemapEntry = { readonly path: string; readonly changed: CivilDate | null }

/**
 * The addresses of a site for search engines: one file, or an index of several.
 *
 * @param site - With its origin, since the protocol wants whole addresses.
 */
export function* sitemapFiles(
  site: SitePlace,
  entries: Iterable<SitemapEntry>,
): Generator<{ file: string; text: string }> {
  const parts: string[] = []
  let part: string[] = []
  for (const { path, changed } of entries) {
    if (part.length === MOST_ADDRESSES) {
      parts.push(`/sitemap-${parts.length + 1}.xml`)
      yield { file: parts.at(-1) ?? '', text: document('urlset', part) }
      part = []
    }
    part.push(element('url', addressIn(site, path), changed))
  }
  if (parts.length === 0) {
    yield { file: '/sitemap.xml', text: document('urlset', part) }
    return
  }
  parts.push(`/sitemap-${parts.length + 1}.xml`)
  yield { file: parts.at(-1) ?? '', text: document('urlset', part) }
  const index = parts.map((file) => element('sitemap', addressIn(site, file), null))
  yield { file: '/sitemap.xml', text: document('sitemapindex', index) }
}

/** What crawlers may read: everything; and where the sitemap is, if there is one. */
export function robotsText(site: SitePlace): string {
  const sitemap = site.origin ? `\nSitemap: ${addressIn(site, '/sitemap.xml')}\n` : ''
  return `User-agent: *\nAllow: /\n${sitemap}`
}

function element(name: 'url' | 'sitemap', address: string, changed: CivilDate | null): string {
  const date = changed ? `<lastmod>${changed}</lastmod>` : ''
  return `<${name}><loc>${address.replaceAll('&', '&amp;')}</loc>${date}</${name}>`
}

function document(name: 'urlset' | 'sitemapindex', elements: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...elements,
    `</${name}>`,
    '',
  ].join('\n')
}
