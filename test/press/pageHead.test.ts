import { describe, expect, it } from 'vitest'
import { pageHead } from '../../src/press/pageHead.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'

const HEAD =
  '<title>Harbour &amp; sea · Standfirst</title><meta name="description" content="Boats &quot;again&quot;"/>'
const PATH = '/morning-sheet/2018-03-14/the-harbour-opens/'
const SITE = { origin: 'https://example.org', base: '/reader/' }
const story = anArticle({ headline: 'Harbour </script> & sea', standfirst: 'Boats again', section: 'Coast' })
const facts = { story, publication: aPublication(), hasPicture: true }

describe('what a page says of itself', () => {
  const head = pageHead(SITE, PATH, HEAD, facts)

  it('is where it stands, with the sub-path of the site', () => {
    const address = `https://example.org/reader${PATH}`
    expect(head).toContain(`<link rel="canonical" href="${address}" data-printed>`)
    expect(head).toContain(`<meta property="og:url" content="${address}" data-printed>`)
  })

  it('is its title without the site’s name, and its description', () => {
    expect(head).toContain('<meta property="og:title" content="Harbour &amp; sea" data-printed>')
    expect(head).toContain('<meta property="og:description" content="Boats &quot;again&quot;" data-printed>')
    expect(head).toContain('<meta property="og:site_name" content="The Morning Sheet" data-printed>')
  })

  it('of a brief or a pull quote is the preview picture of its story', () => {
    const part = pageHead(SITE, `${PATH}brief/late/`, HEAD, {
      partOf: story,
      publication: aPublication(),
      hasPicture: true,
    })
    expect(part).toContain(`<meta property="og:image" content="https://example.org/reader${PATH}preview.png"`)
    expect(part).toContain('<meta property="og:type" content="website"')
  })

  it('is its preview picture, large', () => {
    expect(head).toContain(`<meta property="og:image" content="https://example.org/reader${PATH}preview.png"`)
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image" data-printed>')
  })

  it('is the newspaper’s feeds', () => {
    expect(head.match(/<link rel="alternate"[^>]*>/g)).toEqual([
      '<link rel="alternate" type="application/atom+xml" href="https://example.org/reader/morning-sheet/feed.xml" title="The Morning Sheet" hreflang="en" data-printed>',
      '<link rel="alternate" type="application/feed+json" href="https://example.org/reader/morning-sheet/feed.json" title="The Morning Sheet" hreflang="en" data-printed>',
    ])
  })

  it('is a NewsArticle for machines, which nothing in the text can end', () => {
    const block = /<script type="application\/ld\+json" data-printed>(.*?)<\/script>/.exec(head)?.[1] ?? ''
    expect(JSON.parse(block)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Harbour </script> & sea',
      description: 'Boats again',
      datePublished: '2018-03-14',
      inLanguage: 'en',
      articleSection: 'Coast',
      wordCount: 35,
      isAccessibleForFree: true,
      author: [{ '@type': 'Person', name: 'Ruth Alder', jobTitle: 'Coast Correspondent' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Morning Sheet' },
      url: `https://example.org/reader${PATH}`,
      mainEntityOfPage: `https://example.org/reader${PATH}`,
      image: [`https://example.org/reader${PATH}preview.png`],
    })
  })
})

describe('where the site does not know where it stands', () => {
  const head = pageHead({ origin: null, base: '/' }, PATH, HEAD, facts)

  it('a page has no canonical address and no picture, since both have to be whole addresses', () => {
    expect(head).not.toMatch(/canonical|og:url|og:image|preview\.png/)
    expect(head).toContain('<meta name="twitter:card" content="summary" data-printed>')
  })

  it('it still names the feeds', () => {
    expect(head).toContain('href="/morning-sheet/feed.xml"')
  })
})
