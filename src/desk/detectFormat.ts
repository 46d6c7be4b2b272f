import type { FormatReading } from './draft.ts'
import { isFactiva, readFactiva } from './factiva.ts'
import { isNexis, readNexis } from './nexis.ts'
import { readPlain } from './plain.ts'
import { isPressReader, readPressReader } from './pressReader.ts'
import { isProQuest, readProQuest } from './proQuest.ts'
import type { Sheet } from './sheet.ts'

/** How the text of a newspaper archive is laid out, and the reader that knows it. */
export type Format = {
  readonly id: 'nexis' | 'factiva' | 'proQuest' | 'pressReader' | 'plain'
  /** As it is said to people. */
  readonly name: string
  readonly isIn: (sheet: Sheet) => boolean
  readonly read: (sheet: Sheet, givenName: string | null) => FormatReading
}

const FORMATS: readonly Format[] = [
  { id: 'factiva', name: 'Factiva', isIn: isFactiva, read: readFactiva },
  { id: 'nexis', name: 'Nexis', isIn: isNexis, read: readNexis },
  { id: 'proQuest', name: 'ProQuest', isIn: isProQuest, read: readProQuest },
  { id: 'pressReader', name: 'PressReader', isIn: isPressReader, read: readPressReader },
]

const PLAIN: Format = { id: 'plain', name: 'plain text', isIn: () => true, read: readPlain }

/** The format that a cutting has the marks of; plain text where it has none. */
export function detectFormat(sheet: Sheet): Format {
  return FORMATS.find(({ isIn }) => isIn(sheet)) ?? PLAIN
}
