import type { Drop } from './ledger.ts'
import type { Words } from './words.ts'

/** A name as it is signed under a headline, and what the paper calls its bearer. */
export type Signature = { readonly name: Words; readonly role: Words | null }

/** One part of a body, before it is an article's. */
export type DraftBlock =
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }

/**
 * What a format's reader found of one article. Every piece is `Words`, so that nothing gets into an article
 * without its place in the cutting; what a format does not say is `null` or empty.
 */
export type Draft = {
  /** Offset of the first character of the article in the cutting. */
  readonly start: number
  /** Offset behind its last character. */
  readonly end: number
  readonly publication: Words | null
  /** Text is a BCP 47 tag, set from the language's name. */
  readonly language: Words | null
  /** Text is an ISO 3166-1 code, set from the country's name. */
  readonly country: Words | null
  /** Text is `YYYY-MM-DD`, set from the printed date. */
  readonly edition: Words | null
  readonly section: Words | null
  readonly page: Words | null
  readonly kicker: Words | null
  readonly headline: Words | null
  readonly standfirst: Words | null
  readonly byline: readonly Signature[]
  readonly body: readonly DraftBlock[]
  readonly briefs: readonly Words[]
  /** The archive that the export is from; `null` where it is only a text. */
  readonly sourceName: string | null
  readonly url: Words | null
  readonly rights: Words | null
}

/** What a format's reader gives: the articles it found, and what is in none of them. */
export type FormatReading = { readonly drafts: readonly Draft[]; readonly drops: readonly Drop[] }

/** A draft in which nothing was found yet, for a reader to fill. */
export function emptyDraft(start: number, end: number): Draft {
  return {
    start,
    end,
    publication: null,
    language: null,
    country: null,
    edition: null,
    section: null,
    page: null,
    kicker: null,
    headline: null,
    standfirst: null,
    byline: [],
    body: [],
    briefs: [],
    sourceName: null,
    url: null,
    rights: null,
  }
}
