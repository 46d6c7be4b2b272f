import type { CatalogueEntry, Front } from '../../src/paper/printed.ts'
import type { Publication } from '../../src/paper/publication.ts'
import type { BriefSummary, Summary } from '../../src/paper/summary.ts'

/** A newspaper in English, with whatever a test wants to be different. */
export function aPublication(overrides: Partial<Publication> = {}): Publication {
  return {
    slug: 'morning-sheet',
    name: 'The Morning Sheet',
    language: 'en',
    country: 'GB',
    direction: 'ltr',
    ...overrides,
  }
}

/** A story as a front page shows it. */
export function aSummary(overrides: Partial<Summary> = {}): Summary {
  return {
    publication: 'morning-sheet',
    edition: '2018-03-14',
    slug: 'the-harbour-opens',
    headline: 'The harbour opens after nine winters',
    section: 'Coast',
    authors: ['Ruth Alder'],
    minutes: 4,
    pullQuotes: 1,
    briefs: 2,
    ...overrides,
  }
}

/** A brief as a front page shows it. */
export function aBriefSummary(overrides: Partial<BriefSummary> = {}): BriefSummary {
  return {
    slug: 'ferry-late',
    text: 'Ferry late. The noon boat sailed at three.',
    leadIn: 11,
    story: { slug: 'the-harbour-opens', headline: 'The harbour opens after nine winters' },
    ...overrides,
  }
}

/** A front page with one story and one brief. */
export function aFront(overrides: Partial<Front> = {}): Front {
  return {
    publication: aPublication(),
    edition: '2018-03-14',
    page: 1,
    pages: 1,
    stories: [aSummary()],
    opening: 'The harbour at Penwick opened yesterday.',
    briefs: [aBriefSummary()],
    previous: '2018-03-13',
    next: null,
    ...overrides,
  }
}

/** A newspaper as the catalogue lists it. */
export function aCatalogueEntry(overrides: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    ...aPublication(),
    editions: 3,
    stories: 20,
    briefs: 11,
    first: '2018-03-12',
    last: '2018-03-14',
    headline: 'The harbour opens after nine winters',
    ...overrides,
  }
}
