// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { atomFeed, jsonFeed } from '../../src/press/feeds.ts'
import { robotsText, sitemapFiles } from '../../src/press/sitemap.ts'
import { aPublication, aSummary } from '../builders/aPublication.ts'

const SITE = { origin: 'https://example.org', base: '/reader/' }
const NOWHERE = { origin: null, base: '/' }
const STORIES = [
  { ...aSummary({ headline: 'Salt & <light>', standfirst: 'A "quoted" line' }), edition: '2018-03-15' },
  { ...aSummary({ slug: 'ice' }), edition: '2018-03-14' },
]
const STORY = 'https://example.org/reader/morning-sheet/2018-03-15/the-harbour-opens/'

/** The text of elements that a feed must have, each exactly once. */
function parsed(text: string) {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document
}

function only(parent: Element, name: string): string {
  const found = [...parent.children].filter(({ localName }) => localName === name)
  expect(found, name).toHaveLength(1)
  return found[0]?.textContent ?? ''
}

describe('the Atom feed of a newspaper', () => {
  it('has what RFC 4287 asks for', () => {
    const feed = parsed(atomFeed(SITE, aPublication(), STORIES)).documentElement
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect([only(feed, 'id'), only(feed, 'title'), only(feed, 'updated')]).toEqual([
      'https://example.org/reader/morning-sheet/',
      'The Morning Sheet',
      '2018-03-15T00:00:00Z',
    ])
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
      'https://example.org/reader/morning-sheet/feed.xml',
    )
    const entries = [...feed.querySelectorAll('entry')]
    expect(entries.map((entry) => [only(entry, 'title'), only(entry, 'summary')])).toEqual([
      ['Salt & <light>', 'A "quoted" line'],
      ['The harbour opens after nine winters', 'The harbour opens after nine winters'],
    ])
    for (const entry of entries) {
      expect(only(entry, 'updated')).toMatch(/^2018-03-1\dT00:00:00Z$/)
      expect(only(entry, 'id')).toBe(entry.querySelector('link')?.getAttribute('href'))
    }
  })

  it('names stories for ever even where the site does not know where it stands', () => {
    const feed = parsed(atomFeed(NOWHERE, aPublication(), STORIES))
    expect(Array.from(feed.querySelectorAll('id'), ({ textContent }) => textContent)).toEqual([
      'tag:standfirst.invalid,2018:/morning-sheet/',
      'tag:standfirst.invalid,2018:/morning-sheet/2018-03-15/the-harbour-opens/',
      'tag:standfirst.invalid,2018:/morning-sheet/2018-03-14/ice/',
    ])
  })
})

describe('the JSON Feed of a newspaper', () => {
  it('has what version 1.1 asks for', () => {
    const feed = JSON.parse(jsonFeed(SITE, aPublication(), STORIES))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Morning Sheet',
      home_page_url: 'https://example.org/reader/morning-sheet/',
      feed_url: 'https://example.org/reader/morning-sheet/feed.json',
      language: 'en',
    })
    expect(feed.items[0]).toEqual({
      id: STORY,
      url: STORY,
      title: 'Salt & <light>',
      content_text: 'A "quoted" line',
      summary: 'A "quoted" line',
      date_published: '2018-03-15T00:00:00Z',
      authors: [{ name: 'Ruth Alder' }],
      tags: ['Coast'],
    })
  })
})

describe('the sitemap', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, number) => ({ path: `/a/${number}/`, changed: '2018-03-14' }))

  it('is one file for up to 50,000 addresses', () => {
    const [only, ...others] = [...sitemapFiles(SITE, entries(2))]
    expect(others).toEqual([])
    expect(only?.file).toBe('/sitemap.xml')
    const document = parsed(only?.text ?? '')
    expect(document.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    expect(Array.from(document.querySelectorAll('loc'), ({ textContent }) => textContent)).toEqual([
      'https://example.org/reader/a/0/',
      'https://example.org/reader/a/1/',
    ])
  })

  it('is an index of several beyond that', () => {
    const files = [...sitemapFiles(SITE, entries(100_001))]
    expect(files.map(({ file }) => file)).toEqual([
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap-3.xml',
      '/sitemap.xml',
    ])
    expect(files.map(({ text }) => text.match(/<loc>/g)?.length)).toEqual([50_000, 50_000, 1, 3])
  })

  it('is named to crawlers where there is one', () => {
    expect(robotsText(SITE)).toContain('\nSitemap: https://example.org/reader/sitemap.xml\n')
    expect(robotsText(NOWHERE)).toBe('User-agent: *\nAllow: /\n')
  })
})
