import type { ArticleReading } from '../../src/desk/assemble.ts'
import { decodeEntities } from '../../src/desk/entities.ts'
import type { CuttingReading } from '../../src/desk/readCutting.ts'

/** Fields that are set from what is printed in another way: a code, a date in figures, a name of its own. */
const CODED = /^(?:publication|edition|language|country)$/u
/** Fields whose capitals may be set in natural case. */
const RECASED = /^(?:byline\.\d+\.(?:name|role)|section)$/u

/**
 * What is wrong with a reading's account of its cutting: characters that are nowhere or in two places, fields
 * that do not say what their places in the cutting say. Empty where every character is accounted for.
 */
export function lossesIn(reading: CuttingReading): string[] {
  return [
    ...placesLost(reading),
    ...reading.articles.flatMap((article) => fieldsOff(reading.sheet.text, article)),
  ]
}

function placesLost({ sheet: { text }, articles, drops }: CuttingReading): string[] {
  const counts = new Uint8Array(text.length)
  for (const { start, end } of [...drops, ...articles.flatMap(({ placed }) => placed)]) {
    for (let offset = start; offset < end; offset += 1) counts[offset] = (counts[offset] ?? 0) + 1
  }
  const losses: string[] = []
  for (const [offset, count] of counts.entries()) {
    if (/\s/.test(text.charAt(offset)) || count === 1) continue
    losses.push(`${JSON.stringify(text.slice(offset, offset + 20))} at ${offset} stands in ${count} places`)
  }
  return losses.concat(
    drops.filter(({ reason }) => reason.trim() === '').map(({ start }) => `no reason at ${start}`),
  )
}

function fieldsOff(text: string, { article, placed }: ArticleReading): string[] {
  const printed = new Map<string, string>()
  for (const { field, start, end } of placed) {
    printed.set(field, (printed.get(field) ?? '') + text.slice(start, end))
  }
  const wrong = [...printed].flatMap(([field, words]) => {
    if (CODED.test(field)) return []
    const value = ink(String(valueAt(article, field)))
    const isRight = RECASED.test(field)
      ? [words, decodeEntities(words).text].some((one) => ink(one).toLowerCase() === value.toLowerCase())
      : value === ink(words) || value === ink(decodeEntities(words).text)
    return isRight
      ? []
      : [`${field} says ${JSON.stringify(value)}, its places say ${JSON.stringify(ink(words))}`]
  })
  const unplaced = textFields(article).filter((field) => !printed.has(field))
  return [...wrong, ...unplaced.map((field) => `${field} comes from nowhere in the cutting`)]
}

function ink(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null
      ? Object.entries(at).find(([name]) => name === key)?.[1]
      : undefined
  }, value)
}

function textFields(article: ArticleReading['article']): string[] {
  return [
    'headline',
    ...(article.standfirst === undefined ? [] : ['standfirst']),
    ...article.byline.flatMap(({ role }, index) => [
      `byline.${index}.name`,
      ...(role === undefined ? [] : [`byline.${index}.role`]),
    ]),
    ...article.body.flatMap((block, index) => {
      if (block.kind === 'list') return block.items.map((_, at) => `body.${index}.items.${at}`)
      return [`body.${index}.text`]
    }),
    ...article.briefs.map((_, index) => `briefs.${index}.text`),
  ]
}
