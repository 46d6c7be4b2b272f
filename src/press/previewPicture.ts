import type { CivilDate } from '../paper/civilDate.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import { PICTURE_SIZE } from './pageHead.ts'

/** What stands on the picture of a story. */
export type PictureWords = {
  readonly headline: string
  /** The newspaper's name. */
  readonly paper: string
  readonly edition: CivilDate | null
  /** Of the headline; the date is in the newspaper's own words too. */
  readonly language: string
}

/** The letters that our faces have: Latin with its extensions and marks, and Arabic. */
const SETTABLE =
  /^(?:[\u0020-\u024f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2009-\u2026\u202a-\u202f\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2212]|[\u0300-\u036f])*$/u
const ARABIC = /\p{Script=Arabic}/u

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE
const MARGIN = 76
/** The colours of `furniture/tokens.css`, by day. */
const COLOURS = { paper: '#fcfaf6', ink: '#1e1a17', soft: '#5c5650', red: '#9e1b1a' }
/** Sizes for the headline in pixels, the largest first, each with the lines that there is room for. */
const SIZES: readonly { size: number; lines: number }[] = [
  { size: 104, lines: 3 },
  { size: 90, lines: 3 },
  { size: 76, lines: 4 },
  { size: 60, lines: 5 },
]
/** Widths of letters in ems, in the display face and a little on the wide side; the last holds for all others. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|[\u200b-\u200f\u202a-\u202e]/u, 0],
  [/[ ijl.,:;'’‘!|()[\]\u2009\u202f]/u, 0.28],
  [/[frst\-–“”"«»?]/u, 0.41],
  [/[mwMWÆŒ—…%@]/u, 0.9],
  [/\p{Script=Arabic}/u, 0.42],
  [/\p{Lu}/u, 0.72],
  [/\p{Nd}/u, 0.62],
  [/./u, 0.52],
]

/** Whether our faces have every letter of it; a picture of empty boxes would be worse than none. */
export function canBeSet({ headline, paper }: PictureWords): boolean {
  return SETTABLE.test(headline) && SETTABLE.test(paper)
}

/** The picture of a story as SVG: its newspaper, its headline, its date. */
export function pictureSvg({ headline, paper, edition, language }: PictureWords): string {
  const { size, lines } = linesOf(headline)
  const isMirrored = directionOf(language) === 'rtl'
  const x = isMirrored ? WIDTH - MARGIN : MARGIN
  const far = isMirrored ? MARGIN : WIDTH - MARGIN
  const middle = 148 + (HEIGHT - 148 - 122) / 2
  const top = middle - (lines.length * size * LEADING) / 2 + size * 0.82
  const text = (y: number, size: number, colour: string, words: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${weight}" ${anchor(isMirrored)} ` +
    `font-family="${faceFor(words)}">${escaped(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    text(96, 46, COLOURS.ink, paper, DISPLAY_WEIGHT),
    rule(122, 4),
    rule(130, 1),
    ...lines.map((line, index) =>
      text(top + index * size * LEADING, size, COLOURS.ink, line, DISPLAY_WEIGHT),
    ),
    text(
      HEIGHT - 58,
      34,
      COLOURS.soft,
      edition ? formatCivilDate(edition, ARABIC.test(headline) ? 'ar' : language) : '',
    ),
    // On the other side from where the text begins, whichever way it runs.
    `<text x="${far}" y="${HEIGHT - 58}" font-size="34" fill="${COLOURS.red}" ${anchor(!isMirrored)} ` +
      `font-family="${LATIN_FACE}">Standfirst</text>`,
    '</svg>',
  ].join('')
}

/** Families as the files name them. */
const LATIN_FACE = 'Newsreader 16pt'
const ARABIC_FACE = 'Noto Naskh Arabic SemiBold'
/** The display cut, which drawers of SVG take for whole hundreds only. */
const DISPLAY_WEIGHT = 600
/** Distance from line to line, in ems. */
const LEADING = 1.12

/** The largest size at which there is room for the headline; one that has no end is cut at the smallest. */
function linesOf(headline: string): { size: number; lines: string[] } {
  for (const { size, lines } of SIZES) {
    const broken = balanced(headline, (WIDTH - 2 * MARGIN) / size)
    if (broken.length <= lines) return { size, lines: broken }
  }
  const { size = 60, lines = 5 } = SIZES.at(-1) ?? {}
  const broken = brokenAt(headline, (WIDTH - 2 * MARGIN) / size - 1)
  return { size, lines: [...broken.slice(0, lines - 1), `${broken[lines - 1]} …`] }
}

/** As few lines as there can be, none of them much shorter than the others. */
function balanced(text: string, most: number): string[] {
  let best = brokenAt(text, most)
  for (let width = most - 0.5; width > most / 2; width -= 0.5) {
    const narrower = brokenAt(text, width)
    if (narrower.length > best.length) break
    best = narrower
  }
  return best
}

/** @param most - Width of a line in ems. */
function brokenAt(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1
  return width
}

function rule(y: number, height: number): string {
  return `<rect x="${MARGIN}" y="${y}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="${COLOURS.ink}"/>`
}

/** Lines are set from the right by their ends: then it is the same for whoever draws them. */
function anchor(isFromRight: boolean): string {
  return `text-anchor="${isFromRight ? 'end' : 'start'}"`
}

/** One face for a line: of two that run in different ways, only one would be drawn. */
function faceFor(words: string): string {
  return ARABIC.test(words) ? ARABIC_FACE : LATIN_FACE
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
