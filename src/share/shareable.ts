import type { TextSpan } from '../links/flow.ts'
import { passageHash, wordsOfSpan } from '../links/passage.ts'
import { briefPath, quotePath, storyPath } from '../links/paths.ts'
import type { Receipt } from '../links/receipt.ts'
import { type Article, quotedText } from '../paper/article.ts'
import type { StoryTexts } from './storyTexts.ts'

/** Something on a page that can be shared, as the page has it. */
export type Shareable = {
  /** The newspaper's name, where it is known. */
  readonly paper?: string | undefined
} & (
  | { readonly kind: 'story'; readonly article: Article }
  | { readonly kind: 'brief'; readonly article: Article; readonly brief: string }
  | { readonly kind: 'quote'; readonly article: Article; readonly number: number }
)

/** What is shared, named as a reader would, with its words and where they are from. */
export type Shared = {
  readonly kind: 'story' | 'brief' | 'quotation' | 'passage'
  readonly receipt: Receipt
}

/** What there is to share of a thing on a page. */
export function sharedOf(shareable: Shareable): Shared {
  const { article, paper } = shareable
  const common = { paper, story: article }
  if (shareable.kind === 'story')
    return { kind: 'story', receipt: { ...common, words: [], url: wholeAddress(storyPath(article)) } }
  if (shareable.kind === 'brief') {
    const text = article.briefs.find(({ slug }) => slug === shareable.brief)?.text ?? ''
    const url = wholeAddress(briefPath(article, shareable.brief))
    return { kind: 'brief', receipt: { ...common, words: [text], url } }
  }
  const quote = article.pullQuotes[shareable.number - 1]
  const url = wholeAddress(quotePath(article, shareable.number))
  const words = quote ? [quotedText(article, quote)] : []
  return { kind: 'quotation', receipt: { ...common, words, speaker: quote?.speaker, url } }
}

/** What there is to share of a span of a story's texts; null where it has no words. */
export function sharedPassage(
  article: Article,
  paper: string | undefined,
  { flow }: StoryTexts,
  span: TextSpan,
): Shared | null {
  const hash = passageHash(flow, span)
  if (!hash) return null
  const words = wordsOfSpan(flow, span)
  const speaker = speakerOf(article, words)
  return {
    kind: 'passage',
    receipt: { paper, story: article, words, speaker, url: wholeAddress(storyPath(article) + hash) },
  }
}

/** Who says all of some words, where the text names one. */
function speakerOf(article: Article, words: readonly string[]): string | undefined {
  const [only, ...others] = words.map((text) => text.replace(/^[“"‘«\s]+|[”"’»\s]+$/g, ''))
  if (!only || others.length > 0) return undefined
  return article.quotations.find((quotation) => quotedText(article, quotation).includes(only))?.speaker
}

/** An address that leads here from anywhere. @param path - Without the site's base. */
function wholeAddress(path: string): string {
  return location.origin + import.meta.env.BASE_URL.replace(/\/$/, '') + path
}
