import * as v from 'valibot'
import { cuttingPath } from '../links/cuttingPaths.ts'
import { passagePath } from '../links/passagePath.ts'
import {
  briefInStoryPath,
  briefPath,
  quotePath,
  type StoryAddress,
  storyPath,
  UNDATED,
} from '../links/paths.ts'
import { civilDateSchema, countSchema, languageSchema, slugSchema, textSchema } from '../paper/fields.ts'
import { checksum } from './checksum.ts'
import type { Json } from './json.ts'

/** The longest address of an outside link that is kept, in UTF-16 units; it is part of names in the store. */
const LONGEST_LINK = 2000

/** An address that a browser may be sent to from a reader's list: nothing but the web. */
const outsideLinkSchema = v.pipe(
  v.string('a web address'),
  v.maxLength(LONGEST_LINK, `a web address of at most ${LONGEST_LINK} characters`),
  v.check(isWebAddress, 'a web address that starts with https:// or http://'),
)

/** The longest name of words in a story, in UTF-16 units. */
const LONGEST_PASSAGE = 6000

/** The schema of what names words of a story: what a link to them has behind `#p=`. They are found again by it, also where the text was edited. */
export const passageSchema = v.pipe(v.string(), v.regex(/^[^\s:#]+$/), v.maxLength(LONGEST_PASSAGE))

const common = {
  /** What is shown: headline, the words of a brief, a quote or a passage, the title of a page. */
  title: textSchema,
  /** When it was saved, in milliseconds since 1970. */
  saved: countSchema,
  /** The name of the newspaper, or of the site. */
  source: v.optional(textSchema),
  language: v.optional(languageSchema),
  /** Seconds that it takes to read. */
  seconds: v.optional(countSchema),
  tags: v.optional(v.array(textSchema)),
}

const address = { publication: slugSchema, edition: v.nullable(civilDateSchema), slug: slugSchema }

/** The schema of what can be saved. */
export const pieceSchema = v.variant('kind', [
  v.object({ kind: v.literal('story'), ...address, ...common }),
  v.object({ kind: v.literal('brief'), ...address, brief: slugSchema, ...common }),
  v.object({
    kind: v.literal('quote'),
    ...address,
    number: v.pipe(countSchema, v.minValue(1)),
    speaker: v.optional(textSchema),
    ...common,
  }),
  v.object({ kind: v.literal('passage'), ...address, passage: passageSchema, ...common }),
  v.object({ kind: v.literal('link'), url: outsideLinkSchema, ...common }),
  v.object({ kind: v.literal('cutting'), cutting: slugSchema, ...common }),
])

/** Something that a reader can save, with as much of it as a list shows: a story, a brief, a pull quote, a passage, an outside link, a cutting of their own. */
export type Piece = v.InferOutput<typeof pieceSchema>

/** What names a piece, whatever is shown of it. */
export type PieceName =
  | ({ readonly kind: 'story' } & StoryAddress)
  | ({ readonly kind: 'brief'; readonly brief: string } & StoryAddress)
  | ({ readonly kind: 'quote'; readonly number: number } & StoryAddress)
  | ({ readonly kind: 'passage'; readonly passage: string } & StoryAddress)
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'cutting'; readonly cutting: string }

/** Whether a piece stands in the archive, so that everybody can open it. */
export function isOfArchive(piece: Piece): piece is Extract<Piece, StoryAddress> {
  return piece.kind !== 'link' && piece.kind !== 'cutting'
}

/**
 * The id of a piece: its address, for pieces of the archive without slashes at the ends. What names a passage is long, so
 * that its checksum stands for it.
 */
export function pieceId(piece: PieceName): string {
  if (piece.kind === 'link') return piece.url
  if (piece.kind === 'cutting') return CUTTING + piece.cutting
  const story = `${piece.publication}/${piece.edition ?? UNDATED}/${piece.slug}`
  if (piece.kind === 'brief') return `${story}/brief/${piece.brief}`
  if (piece.kind === 'passage') return `${story}/passage/${checksum(piece.passage)}`
  return piece.kind === 'quote' ? `${story}/quote/${piece.number}` : story
}

/** Whether an id is that of a reader's own cutting. */
export function isCuttingId(id: string): boolean {
  return id.startsWith(CUTTING)
}

/** What the shelf keeps of a piece: all but its name, which stands in its subject. */
export function detailsOf(piece: Piece): Json {
  return Object.fromEntries(Object.entries(piece).filter(([field]) => !NAME_FIELDS.has(field)))
}

/** A piece from its id and what is kept of it; null where the two make none. */
export function pieceOf(id: string, details: Json): Piece | null {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return null
  const { success, output } = v.safeParse(pieceSchema, { ...details, ...nameIn(id) })
  return success && (output.kind !== 'passage' || pieceId(output) === id) ? output : null
}

/** No newspaper is called so. */
const CUTTING = 'cutting/'

const NAME_FIELDS = new Set(['kind', 'publication', 'edition', 'slug', 'brief', 'number', 'url', 'cutting'])

function nameIn(id: string): Record<string, unknown> {
  if (/^https?:/i.test(id)) return { kind: 'link', url: id }
  if (isCuttingId(id)) return { kind: 'cutting', cutting: id.slice(CUTTING.length) }
  const [publication, edition, slug, part, value = '', ...rest] = id.split('/')
  const story = { publication, edition: edition === UNDATED ? null : edition, slug }
  if (part === undefined) return { kind: 'story', ...story }
  if (rest.length > 0) return {}
  if (part === 'quote' && /^[1-9]\d{0,3}$/.test(value)) return { kind: part, ...story, number: Number(value) }
  if (part === 'passage') return { kind: part, ...story }
  return part === 'brief' ? { kind: part, ...story, brief: value } : {}
}

/** Where a piece is read: a path of ours, or a web address. */
export function pieceHref(piece: PieceName): string {
  if (piece.kind === 'link') return piece.url
  if (piece.kind === 'cutting') return cuttingPath(piece.cutting)
  if (piece.kind === 'brief') return briefInStoryPath(piece, piece.brief)
  if (piece.kind === 'passage') return passagePath(piece, piece.passage)
  return piece.kind === 'quote' ? quotePath(piece, piece.number) : storyPath(piece)
}

/** The page that a piece of the archive has to itself, for files that go elsewhere; a link's address. */
export function pieceAddress(piece: PieceName): string {
  return piece.kind === 'brief' ? briefPath(piece, piece.brief) : pieceHref(piece)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#\\@]+(?:[/?#][^\s\p{C}]*)?$/iu.test(text) && !/^https?:\/\/[:.]/i.test(text)
}
