/** Marks that open and close each other; a quotation begins and ends in one family. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'smallGuillemet'

/** One quotation mark in a text, and what its shape and its neighbours let it be. */
export type QuotationMark = {
  /** UTF-16 offsets of the mark itself. */
  readonly at: number
  readonly end: number
  readonly glyph: string
  readonly family: MarkFamily
  /** Its shape or the spaces round it leave no doubt that it opens. */
  readonly surelyOpens: boolean
  readonly canOpen: boolean
  readonly canClose: boolean
}

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '"': 'double',
  "''": 'double',
  '‘‘': 'double',
  '’’': 'double',
  '``': 'double',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'smallGuillemet',
  '›': 'smallGuillemet',
}

/** Two single marks side by side are how wire texts without “ ” write a double one. */
const ANY_MARK = /''|‘‘|’’|``|[“”„‟"‘’‚‛'«»‹›]/g
/** What may touch the outer side of an opening mark; an empty text is the start of the paragraph. */
const BEFORE_OPENING = /^$|[\s([{—–\-/“”„"‘'«»‹›¿¡♦]/
/** What may touch the outer side of a closing mark; an empty text is the end of the paragraph. */
const AFTER_CLOSING = /^$|[\s.,;:!?…)\]}—–\-/“”"’'«»‹›؟،؛]/
/** Words that lose their first letters to an apostrophe: ’em, ’90s. */
const CLIPPED_WORD = /^['’‘](?:\d\d|(?:em|til|tis|twas|cause|round|bout|n)(?!\p{L}))/iu

/** What stands before a mark of inches: 6’2”. */
const INCHES = /\d['’′]\d{1,2}$/

/** All quotation marks of a text in order, apostrophes inside words left out. */
export function quotationMarksIn(text: string): QuotationMark[] {
  const marks: QuotationMark[] = []
  for (const { index, 0: glyph } of text.matchAll(ANY_MARK)) {
    const mark = readMark(text, index, glyph)
    if (mark) marks.push(mark)
  }
  return marks
}

function readMark(text: string, at: number, glyph: string): QuotationMark | null {
  const family = FAMILIES[glyph]
  if (!family) return null
  const before = text.slice(Math.max(0, at - 1), at)
  const end = at + glyph.length
  const after = text.slice(end, end + 1)
  const opensBySpace = BEFORE_OPENING.test(before) && after !== '' && !/[\s.,;:!?…)\]}]/.test(after)
  const closesBySpace = /\S/.test(before) && AFTER_CLOSING.test(after)
  if (family === 'double' && INCHES.test(text.slice(Math.max(0, at - 4), at))) return null
  const mark = { at, end, glyph, family }
  switch (family) {
    case 'single':
      return readSingle(text, mark, opensBySpace, closesBySpace)
    case 'double':
      return readDouble(mark, opensBySpace, closesBySpace)
    default:
      return readGuillemet(mark, opensBySpace, closesBySpace)
  }
}

type Glyph = Pick<QuotationMark, 'at' | 'end' | 'glyph' | 'family'>

function readSingle(text: string, mark: Glyph, opensBySpace: boolean, closesBySpace: boolean) {
  const isClipped = CLIPPED_WORD.test(text.slice(mark.at, mark.at + 8))
  const canOpen = mark.glyph !== '’' && opensBySpace && !isClipped
  const canClose = mark.glyph !== '‘' && mark.glyph !== '‚' && closesBySpace
  return canOpen || canClose ? { ...mark, surelyOpens: canOpen && !canClose, canOpen, canClose } : null
}

function readDouble(mark: Glyph, opensBySpace: boolean, closesBySpace: boolean): QuotationMark {
  switch (mark.glyph) {
    case '„':
    case '‟':
      return { ...mark, surelyOpens: true, canOpen: true, canClose: false }
    case '“':
      return { ...mark, surelyOpens: !closesBySpace, canOpen: true, canClose: closesBySpace }
    case '”':
      return { ...mark, surelyOpens: false, canOpen: opensBySpace, canClose: true }
    default:
      return {
        ...mark,
        surelyOpens: opensBySpace && !closesBySpace,
        canOpen: opensBySpace || !closesBySpace,
        canClose: closesBySpace || !opensBySpace,
      }
  }
}

/** « opens and » closes, save where the spaces say that the paper sets them »so«. */
function readGuillemet(mark: Glyph, opensBySpace: boolean, closesBySpace: boolean): QuotationMark {
  const pointsIn = mark.glyph === '«' || mark.glyph === '‹'
  return pointsIn
    ? { ...mark, surelyOpens: !closesBySpace, canOpen: true, canClose: closesBySpace && !opensBySpace }
    : { ...mark, surelyOpens: false, canOpen: opensBySpace && !closesBySpace, canClose: true }
}
