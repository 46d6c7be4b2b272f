import type { Article } from '../paper/article.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { escapeMarkdown } from './markdown.ts'

/** What is quoted, and from where: enough for anybody to find it again. */
export type Receipt = {
  /** The words, verbatim, a text for each paragraph; none where the story as a whole is meant. */
  readonly words: readonly string[]
  /** Who said them; undefined where the text itself speaks. */
  readonly speaker?: string | undefined
  /** The newspaper's name, or undefined where it is not known. */
  readonly paper?: string | undefined
  readonly story: Pick<
    Article,
    'publication' | 'edition' | 'slug' | 'language' | 'headline' | 'byline' | 'section' | 'page'
  >
  /** The whole address that leads to the words. */
  readonly url: string
}

/** Where a quotation is from: `Ruth Alder, The Morning Sheet, Thursday 15 March 2018, Politics, page 1`. */
export function placeOf({ paper, story }: Receipt): string {
  const { byline, edition, section, page, publication } = story
  return [
    ...byline.map(({ name }) => name),
    paper ?? publication,
    edition && formatCivilDate(edition, 'en'),
    section,
    page === undefined ? null : `page ${page}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A quotation with its receipt, as plain text. */
export function receiptText(receipt: Receipt): string {
  const { words, speaker, story, url } = receipt
  const from = [speaker, `“${story.headline}”`, placeOf(receipt)].filter(Boolean).join(', ')
  return words.length === 0
    ? `${story.headline}\n${placeOf(receipt)}\n${url}`
    : `${words.map((text) => `“${text}”`).join('\n\n')}\n\n— ${from}\n${url}`
}

/** The same as Markdown: a block quotation with a link. */
export function receiptMarkdown(receipt: Receipt): string {
  const { words, speaker, story, url } = receipt
  const link = `[${escapeMarkdown(story.headline)}](${url.replace(/[()]/g, encodeURIComponent)})`
  const from = [speaker && escapeMarkdown(speaker), link, escapeMarkdown(placeOf(receipt))]
  const lines = words.flatMap((text) => [`> ${escapeMarkdown(text)}`, '>'])
  return [...lines, `${words.length === 0 ? '' : '> — '}${from.filter(Boolean).join(', ')}`].join('\n')
}

/** The same as HTML, for whatever takes formatted text: a block quotation that says where it is from. */
export function receiptHtml(receipt: Receipt): string {
  const { words, speaker, story, url } = receipt
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(story.headline)}</a>`
  const from = [speaker && escapeHtml(speaker), link, escapeHtml(placeOf(receipt))].filter(Boolean).join(', ')
  if (words.length === 0) return `<p>${from}</p>`
  const texts = words.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  return `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(story.language)}">${texts}</blockquote><p>— ${from}</p>`
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '&#39;',
  )
}
