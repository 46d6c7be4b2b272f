import type { Receipt } from './receipt.ts'

/** A name as citations part it; whole where it cannot be parted. */
type Name = { readonly family: string; readonly given: string } | { readonly literal: string }

/** An entry for BibTeX and what reads it (`@article`, as newspapers have no type of their own there). */
export function bibtex(receipt: Receipt): string {
  const { story, paper, url, words } = receipt
  const [year, month, day] = dateParts(receipt)
  const fields: [string, string | undefined][] = [
    ['author', story.byline.map(({ name }) => bibtexName(partedName(name))).join(' and ')],
    ['title', `{${escapeTex(story.headline)}}`],
    ['journal', escapeTex(paper ?? story.publication)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['pages', story.page === undefined ? undefined : escapeTex(String(story.page))],
    // Percent signs are part of addresses here, and `url` is read verbatim.
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', words.length === 0 ? undefined : escapeTex(words.join(' '))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@article{${keyOf(receipt)},`, ...lines, '}'].join('\n')
}

/** A record in the format of Research Information Systems: one field a line, `NEWS` for its type. */
export function ris(receipt: Receipt): string {
  const { story, paper, url, words } = receipt
  const [year, month = '', day = ''] = dateParts(receipt)
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ...story.byline.map(({ name }): [string, string] => ['AU', risName(partedName(name))]),
    ['TI', story.headline],
    ['T2', paper ?? story.publication],
    ['PY', year],
    ['DA', year && `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}/`],
    ['SE', story.section],
    ['SP', story.page === undefined ? undefined : String(story.page)],
    ['LA', story.language],
    ['N1', words.length === 0 ? undefined : words.join(' ')],
    ['UR', url],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []))
  return [...lines, 'ER  - ', ''].join('\r\n')
}

/** An item of CSL-JSON, in a list of one, as reference managers import it. */
export function cslJson(receipt: Receipt): string {
  const { story, paper, url, words } = receipt
  const date = dateParts(receipt).map(Number)
  const item = {
    id: keyOf(receipt),
    type: 'article-newspaper',
    title: story.headline,
    'container-title': paper ?? story.publication,
    author: story.byline.map(({ name }) => partedName(name)),
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
    ...(story.section !== undefined && { section: story.section }),
    ...(story.page !== undefined && { page: String(story.page) }),
    language: story.language,
    URL: url,
    ...(words.length > 0 && { note: words.join('\n') }),
  }
  return JSON.stringify([item], null, 2)
}

function keyOf({ story }: Receipt): string {
  return [story.publication, story.edition, story.slug].filter(Boolean).join('-')
}

function dateParts({ story }: Receipt): string[] {
  return story.edition?.split('-').map((part) => String(Number(part))) ?? []
}

/** Names in other scripts than Latin are seldom parted where a space is. */
function partedName(name: string): Name {
  const cut = name.lastIndexOf(' ')
  if (cut < 0 || !/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name)) return { literal: name }
  return { family: name.slice(cut + 1), given: name.slice(0, cut) }
}

function bibtexName(name: Name): string {
  return 'literal' in name
    ? `{${escapeTex(name.literal)}}`
    : `${escapeTex(name.family)}, ${escapeTex(name.given)}`
}

function risName(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

function escapeTex(text: string): string {
  return text.replace(/[\\^~&%$#_{}]/g, (letter) => TEX[letter] ?? `\\${letter}`).replace(/\s+/g, ' ')
}
