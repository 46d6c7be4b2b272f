import { shortened } from '../furniture/shortened.ts'
import { type Article, quotedText } from '../paper/article.ts'
import { readingMinutes } from '../paper/readingMinutes.ts'
import type { Summary } from '../paper/summary.ts'
import { type Cutting, pieceOfCutting } from '../shelf/cutting.ts'
import type { Piece } from '../shelf/piece.ts'

/** Words of a story that can be saved or marked. */
export type Markable = {
  readonly article: Article
  readonly paper: string | undefined
  /** How a link names them, behind `#p=`. */
  readonly passage: string
  /** A text for each paragraph. */
  readonly words: readonly string[]
}

/** The most that a list shows of a passage, in UTF-16 units: a few lines; the rest is read in its place. */
const LONGEST_TITLE = 600

/** Something on a page that can be saved, as the page has it. */
export type Saveable = {
  /** The newspaper's name, where it is known. */
  readonly paper?: string | undefined
} & (
  | { readonly kind: 'story'; readonly article: Article }
  | { readonly kind: 'brief'; readonly article: Article; readonly brief: string }
  | { readonly kind: 'quote'; readonly article: Article; readonly number: number }
  | ({ readonly kind: 'passage' } & Markable)
  | { readonly kind: 'summary'; readonly summary: Summary }
  | { readonly kind: 'cutting'; readonly cutting: Cutting }
)

/** What the shelf keeps of it. @param saved - When, in milliseconds since 1970. */
export function pieceFrom(saveable: Saveable, saved: number): Piece {
  if (saveable.kind === 'cutting') return pieceOfCutting(saveable.cutting, saved)
  const source = saveable.paper === undefined ? {} : { source: saveable.paper }
  if (saveable.kind === 'summary') return summaryPiece(saveable.summary, { saved, ...source })
  const { publication, edition, slug, language } = saveable.article
  const common = { publication, edition, slug, language, saved, ...source }
  if (saveable.kind === 'brief') return { kind: 'brief', ...common, ...briefParts(saveable) }
  if (saveable.kind === 'quote') return { kind: 'quote', ...common, ...quoteParts(saveable) }
  if (saveable.kind === 'passage') {
    const { passage, words } = saveable
    const { title, seconds } = timed(words.join(' '))
    return { kind: 'passage', ...common, passage, title: shortened(title, LONGEST_TITLE), seconds }
  }
  const seconds = 60 * readingMinutes(saveable.article)
  return { kind: 'story', ...common, title: saveable.article.headline, seconds }
}

function summaryPiece(summary: Summary, common: { saved: number; source?: string }): Piece {
  const { publication, edition, slug, headline, minutes } = summary
  return { kind: 'story', publication, edition, slug, title: headline, seconds: 60 * minutes, ...common }
}

function briefParts({ article, brief: slug }: Extract<Saveable, { kind: 'brief' }>) {
  const text = article.briefs.find((brief) => brief.slug === slug)?.text ?? article.headline
  return { brief: slug, ...timed(text) }
}

function quoteParts({ article, number }: Extract<Saveable, { kind: 'quote' }>) {
  const quote = article.pullQuotes[number - 1]
  const words = quote ? quotedText(article, quote) : article.headline
  return { number, ...timed(words), ...(quote?.speaker === undefined ? {} : { speaker: quote.speaker }) }
}

/** A few words are counted in seconds, four words each. */
function timed(text: string): { title: string; seconds: number } {
  return { title: text, seconds: Math.max(1, Math.round(text.split(/\s+/).length / 4)) }
}
