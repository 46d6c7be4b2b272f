import type { FormatReading } from './draft'
import { isFactiva, readFactiva } from './factiva'
import { isNexis, readNexis } from './nexis'
import { readPlain } from './plain'
import { isPressReader, readPressReader } from './pressReader'
import { isProQuest, readProQuest } from './proQuest'
import type { Sheet } from './sheet'

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
