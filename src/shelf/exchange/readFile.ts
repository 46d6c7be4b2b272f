import { refused } from '../../links/refused.ts'
import type { Result } from '../../paper/result.ts'
import type { Facts } from '../ledger.ts'
import { linksInCsv } from './csvLinks.ts'
import { type OwnPieces, recordFrom } from './foreign.ts'
import { linksInHtml } from './htmlLinks.ts'
import { linksInJson } from './jsonLinks.ts'
import { isShelfFile, parseShelfFile, type ReadRecord } from './shelfFile.ts'

/** The largest file that is read, in UTF-16 units: more than a browser keeps of lists, which is five million. */
export const LONGEST_FILE = 8_000_000
/** The largest file of ours, which may have whole cuttings in it. Those that we write are smaller, but for one huge cutting. */
const LONGEST_OWN_FILE = 20_000_000

/** Whether a file is worth opening. @param head - How it begins, some hundred characters. @param bytes - How large it is. */
export function isOfModestSize(head: string, bytes: number): boolean {
  return bytes <= (isShelfFile(head) ? LONGEST_OWN_FILE : LONGEST_FILE) * BYTES_OF_LETTER
}

/** Bytes of a letter at most, of those that newspapers mostly have. */
const BYTES_OF_LETTER = 2

/** Says so of a file that is not even opened. */
export const TOO_LARGE = 'This file is too large to be a reading list.'

/**
 * Reads a file of reading lists, our own or another program's; which it is, its own text says.
 *
 * @param facts - What is here: a folder of the file that is called like a list becomes part of that.
 * @param now - Milliseconds since 1970.
 */
export function readListsFile(text: string, facts: Facts, now: number, own: OwnPieces): Result<ReadRecord> {
  const isOwn = isShelfFile(text)
  if (text.length > (isOwn ? LONGEST_OWN_FILE : LONGEST_FILE)) return refused(TOO_LARGE)
  if (text.trim() === '') return refused('The file is empty.')
  if (isOwn) return parseShelfFile(text)
  const links = /^\ufeff?\s*[[{]/.test(text)
    ? linksInJson
    : /^\ufeff?\s*</.test(text)
      ? linksInHtml
      : linksInCsv
  const read = recordFrom(links(text), facts, now, own)
  const isNothing = read.record.items.length === 0 && read.unread.length > 0
  return isNothing ? refused(read.unread.join(' ')) : { ok: true, value: read }
}
