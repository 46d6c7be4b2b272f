import { describe, expect, it } from 'vitest'
import { readCutting } from '../../src/desk/readCutting.ts'
import { bodyTexts } from '../../src/paper/article.ts'

const PARAGRAPHS = [
  'The master of the only ferry in the isles has asked for a second boat, after a weekend in which four hundred islanders were left on the quay with their bicycles, their shopping and, in one case, a harmonium.',
  'She told the harbour board yesterday that the present boat was full before the gates had opened, and that William Willis and Lily Tilling, who sell the tickets, had been shouted at in the mist until nightfall.',
  'The board, which meets again on Thursday, has had a different proposal from the mainland company, and members said that they would listen to all who came before they made up their minds.',
  'Nobody expects a boat by the summer.',
]

/** How wide a text is in print, in ems. */
function printedWidth(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[ijltf.,' ]/u.test(letter) ? 0.28 : /[mwMWA-Z]/u.test(letter) ? 0.75 : 0.46),
    0,
  )
}

function wrapped(text: string, fits: (line: string) => boolean, indent = ''): string {
  const lines = [indent]
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.trim() === '') lines[lines.length - 1] = last + word
    else if (fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

function paragraphsOf(body: string): string[] {
  const cutting = `Islanders ask for a second boat\n\nBy Ruth Alder\n\n${body}\n`
  const reading = readCutting(cutting, { publication: 'The Harbour Gazette' })
  const article = reading.ok ? reading.value.articles[0]?.article : undefined
  return article ? bodyTexts(article) : []
}

describe('a text whose lines were broken', () => {
  const byPrint = (columns: number) => (line: string) => printedWidth(line) <= columns * 0.44
  const byCount = (columns: number) => (line: string) => line.replace('\t', '    ').length <= columns

  it.each([40, 60, 72])(
    'by its printed width, at some %s characters, has its paragraphs again',
    (columns) => {
      const body = PARAGRAPHS.map((text) => wrapped(text, byPrint(columns))).join('\n\n')
      expect(paragraphsOf(body)).toEqual(PARAGRAPHS)
    },
  )

  it.each(['  ', '    ', '\t'])('and whose paragraphs stand in by “%s” needs no blank lines', (indent) => {
    for (const fits of [byPrint(60), byCount(60), byCount(40)]) {
      const body = PARAGRAPHS.map((text) => wrapped(text, fits, indent)).join('\n')
      expect(paragraphsOf(body)).toEqual(PARAGRAPHS)
    }
  })

  it('is told from short paragraphs on lines of their own', () => {
    const lines = [
      'The boat is late.',
      'The pier is shut.',
      'The sea is rough today.',
      'Nobody minds it at all.',
    ]
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines)
  })
})
