import type { Block } from '../paper/article.ts'
import type { People, PlacedName } from './people.ts'
import type { Quotation } from './quotations.ts'

/**
 * A paragraph with every quotation of the article written `Q⟨index⟩` and every name `N⟨index⟩`, so that a short regular
 * expression can say “a quotation, a name, a verb”. What is quoted cannot be taken for the reporter's words.
 */
export type CodedParagraph = {
  readonly paragraph: number
  readonly text: string
  /** The names outside quotations; `N⟨0⟩` is the first of this paragraph. */
  readonly names: readonly CodedName[]
}

/** A name of a coded paragraph. */
type CodedName = PlacedName & {
  /** Whether `the` or `a` stands right before it, as before the names of things. */
  readonly followsArticle: boolean
}

/** Codes every paragraph of a body, in order. Other blocks are left out. */
export function codeParagraphs(
  body: readonly Block[],
  quotations: readonly Quotation[],
  people: People,
): CodedParagraph[] {
  const quoted = groupByParagraph([...quotations.entries()].map(([index, item]) => ({ ...item, index })))
  const named = groupByParagraph(people.mentions)
  return body.flatMap((block, paragraph) => {
    if (block.kind !== 'paragraph') return []
    const inside = quoted.get(paragraph) ?? []
    const names = (named.get(paragraph) ?? []).filter((name) => !inside.some((item) => overlaps(item, name)))
    const codes = [
      ...inside.map((item) => ({
        start: item.outerStart,
        end: item.outerEnd,
        code: codeOfQuotation(block.text, item),
      })),
      ...names.map((name, index) => ({ start: name.start, end: name.end, code: `N⟨${index}⟩` })),
    ].sort((one, other) => one.start - other.start)
    const text = replaced(block.text, codes).replaceAll(/\s+/gu, ' ')
    return [{ paragraph, text, names: names.map((name) => codedName(block.text, name)) }]
  })
}

function codedName(text: string, name: PlacedName): CodedName {
  return {
    ...name,
    followsArticle: /(?:^|\s)(?:the|a|an)\s$/i.test(text.slice(Math.max(0, name.start - 5), name.start)),
  }
}

/** The stop inside the closing mark is kept behind the code: it decides whether the sentence goes on. */
function codeOfQuotation(text: string, quotation: Quotation & { index: number }): string {
  const last = text.slice(quotation.end - 1, quotation.end)
  return `Q⟨${quotation.index}⟩${last === '.' || last === ',' ? last : ''}`
}

function overlaps(quotation: Quotation, name: PlacedName): boolean {
  return name.start < quotation.outerEnd && name.end > quotation.outerStart
}

function replaced(text: string, codes: readonly { start: number; end: number; code: string }[]): string {
  let result = ''
  let at = 0
  for (const { start, end, code } of codes) {
    result += withoutCodes(text.slice(at, start)) + code
    at = end
  }
  return result + withoutCodes(text.slice(at))
}

/** Brackets of ours that the text itself has must not be read as a code. */
function withoutCodes(text: string): string {
  return text.replaceAll(/[⟨⟩]/g, '|')
}

function groupByParagraph<Item extends { paragraph: number }>(items: readonly Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const group = groups.get(item.paragraph)
    if (group) group.push(item)
    else groups.set(item.paragraph, [item])
  }
  return groups
}
