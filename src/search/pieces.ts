import type { Article, Block, Brief } from '../paper/article.ts'
import { wholeCharacters } from './foldWord.ts'
import { Field } from './score.ts'

/** How much of a brief stands for a headline, in UTF-16 code units. */
const TITLE_LENGTH = 90

/** What search finds: a story without its briefs, or one brief. Its texts are those of the article. */
export type Piece = {
  readonly kind: PieceKind
  readonly publication: string
  /** Null for the undated. */
  readonly edition: string | null
  /** Of the story; for a brief, of the story that it ran under. */
  readonly slug: string
  /** Null for a story. */
  readonly brief: string | null
  /** The headline, or the beginning of the brief. */
  readonly title: string
  readonly language: string
  readonly section: string | null
  readonly authors: readonly string[]
  /** Every text that is searched, with the bits of `Field` that its words get; 0 is the body alone. */
  readonly texts: readonly PieceText[]
}

/** One text of a piece. `block` is its place in the article’s body; null where it is not in the body. */
export type PieceText = {
  readonly text: string
  readonly fields: number
  /** Whether its words count as the body’s. */
  readonly isBody: boolean
  readonly block: number | null
}

/** The two kinds of pieces. */
export type PieceKind = 'story' | 'brief'

/** The pieces of an article: the story first, then its briefs. */
export function piecesOf(article: Article): Piece[] {
  return [storyOf(article), ...article.briefs.map((brief) => briefOf(article, brief))]
}

/** One piece of an article; undefined where there is no such brief. @param brief - Null for the story. */
export function pieceOf(article: Article, brief: string | null): Piece | undefined {
  if (brief === null) return storyOf(article)
  const found = article.briefs.find(({ slug }) => slug === brief)
  return found && briefOf(article, found)
}

function storyOf(article: Article): Piece {
  const { headline, standfirst, kicker, byline, people } = article
  const authors = byline.map(({ name }) => name)
  return {
    ...placeOf(article),
    kind: 'story',
    brief: null,
    title: headline,
    authors,
    texts: [
      besideBody(headline, Field.headline),
      ...[standfirst, kicker].flatMap((text) => (text ? besideBody(text, Field.standfirst) : [])),
      ...[...authors, ...people].map((name) => besideBody(name, Field.people)),
      ...article.body.flatMap((block, place) => textsOfBlock(block).map((text) => inBody(text, place))),
    ],
  }
}

function briefOf(article: Article, { slug, text, people }: Brief): Piece {
  return {
    ...placeOf(article),
    kind: 'brief',
    brief: slug,
    title: titleOf(text),
    authors: [],
    texts: [
      { text, fields: Field.standfirst, isBody: true, block: null },
      ...people.map((name) => besideBody(name, Field.people)),
    ],
  }
}

function placeOf({ publication, edition, slug, language, section }: Article) {
  return { publication, edition, slug, language, section: section ?? null }
}

function besideBody(text: string, fields: number): PieceText {
  return { text, fields, isBody: false, block: null }
}

function inBody(text: string, block: number): PieceText {
  return { text, fields: 0, isBody: true, block }
}

function textsOfBlock(block: Block): string[] {
  if (block.kind === 'figure') return block.caption ? [block.caption] : []
  return block.kind === 'list' ? block.items : [block.text]
}

function titleOf(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  const cut = wholeCharacters(text, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).trimEnd()} …`
}
