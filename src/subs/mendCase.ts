import type { Article } from '../paper/article.ts'
import { type CasingRepair, type HouseStyle, repairCasing } from './casing.ts'

/** A text of an article, where it stands, and how to put another in its place. */
type Slot = { readonly where: string; readonly text: string }

/**
 * An English article with the case of its words mended where an export has spoilt it. Each mending is listed among its
 * repairs, `body.2.text.31` being the 32nd character of the third part of the body, so that it can be shown and undone.
 * Nothing but case changes.
 */
export function mendCase(article: Article, style?: HouseStyle): Article {
  const slots = slotsOf(article)
  const repairs = repairCasing(
    slots.map(({ text }) => text),
    style,
  )
  if (repairs.length === 0) return article
  const mended = new Map(slots.map(({ where, text }, index) => [where, set(text, repairs, index)]))
  const at = (where: string, text: string): string => mended.get(where) ?? text
  return {
    ...article,
    headline: at('headline', article.headline),
    ...(article.kicker !== undefined && { kicker: at('kicker', article.kicker) }),
    ...(article.standfirst !== undefined && { standfirst: at('standfirst', article.standfirst) }),
    byline: article.byline.map(({ name, role }, index) => ({
      name: at(`byline.${index}.name`, name),
      ...(role !== undefined && { role: at(`byline.${index}.role`, role) }),
    })),
    body: article.body.map((block, index) => {
      if (block.kind === 'figure') return block
      if (block.kind === 'list')
        return { ...block, items: block.items.map((item, place) => at(`body.${index}.items.${place}`, item)) }
      return { ...block, text: at(`body.${index}.text`, block.text) }
    }),
    briefs: article.briefs.map((brief, index) => ({
      ...brief,
      text: at(`briefs.${index}.text`, brief.text),
    })),
    repairs: [
      ...article.repairs,
      ...repairs.map(({ text, start, printed, set: to, why }) => ({
        where: `${slots[text]?.where ?? ''}.${start}`,
        printed,
        set: to,
        why,
      })),
    ],
  }
}

function slotsOf({ headline, kicker, standfirst, byline, body, briefs }: Article): Slot[] {
  const slot = (where: string, text: string | undefined): Slot[] =>
    text === undefined ? [] : [{ where, text }]
  return [
    ...slot('headline', headline),
    ...slot('kicker', kicker),
    ...slot('standfirst', standfirst),
    ...byline.flatMap(({ name, role }, index) => [
      ...slot(`byline.${index}.name`, name),
      ...slot(`byline.${index}.role`, role),
    ]),
    ...body.flatMap((block, index) => {
      if (block.kind === 'figure') return []
      if (block.kind === 'list')
        return block.items.flatMap((item, place) => slot(`body.${index}.items.${place}`, item))
      return slot(`body.${index}.text`, block.text)
    }),
    ...briefs.flatMap(({ text }, index) => slot(`briefs.${index}.text`, text)),
  ]
}

function set(text: string, repairs: readonly CasingRepair[], index: number): string {
  return repairs
    .filter((repair) => repair.text === index)
    .reduce(
      (mended, { start, printed, set: to }) =>
        mended.slice(0, start) + to + mended.slice(start + printed.length),
      text,
    )
}
