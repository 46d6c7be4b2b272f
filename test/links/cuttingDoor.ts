import { unpackText } from '../../src/shelf/browser/packedText.ts'
import { cuttingOf, formatCarriedCutting, parseCarriedCutting } from '../../src/shelf/cutting.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'
import type { Door } from './damagedLinks.ts'

const aCuttingOf = (texts: readonly string[]) => {
  const article = anArticle({ body: texts.map((text) => aParagraph(text)) })
  return JSON.parse(formatCarriedCutting(cuttingOf('The Harbour Gazette', article, '')))
}

/** A text that a reader has brought in, which a link carries to another reader. */
export const CUTTING_DOOR: Door = {
  name: 'a cutting',
  address: '/cutting/#story=',
  sound: aCuttingOf(['The harbour opened yesterday.', 'Half the town came.']),
  crowded: aCuttingOf(Array.from({ length: 2001 }, (_, number) => `Paragraph ${number}.`)),
  read: async (packed) => {
    const text = await unpackText(packed)
    const cutting = text.ok ? parseCarriedCutting(text.value) : text
    return cutting.ok ? [] : cutting.faults.map(({ message }) => message)
  },
}
