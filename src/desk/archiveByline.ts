import { readBylineField, type SignedLine } from './byline.ts'
import type { Span } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers } from './strip.ts'

/** Longest field, in characters, that names people; a longer one is a text that was put in the wrong place. */
const LONGEST_FIELD = 1000

/** Reads the field that an archive keeps for the byline, unless it is far too long for one. */
export function readArchiveByline(sheet: Sheet, value: readonly Span[]): SignedLine {
  const length = value.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length <= LONGEST_FIELD) return readBylineField(sheet, value)
  return {
    byline: [],
    drops: dropOthers(sheet, value, [], 'a field for the byline that is too long to be one'),
  }
}
