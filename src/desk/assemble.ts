import { type Article, type ArticleFile, parseArticle } from '../paper/article.ts'
import type { Fault } from '../paper/result.ts'
import { freeSlug, slugAs } from '../paper/slug.ts'
import type { Draft, DraftBlock } from './draft.ts'
import { type Brought, type DraftFields, fieldsOf, overruledDrops } from './draftFields.ts'
import { guessLanguage } from './guessLanguage.ts'
import { leadInLength } from './leadIn.ts'
import { type Drop, dropTheRest, type Placed } from './ledger.ts'
import { type HeardForms, hearForms, inNaturalCase, isAllCapitals, isShouted } from './naturalCase.ts'
import { publicationSlug } from './publicationSlug.ts'
import type { Words } from './words.ts'

/** One article of a cutting, with the place of every character of it. */
export type ArticleReading = {
  readonly article: Article
  readonly publicationName: string
  /** ISO 3166-1 code; `null` where the cutting does not say. */
  readonly country: string | null
  /** Whether the language was read; otherwise it is guessed from the words. */
  readonly saysLanguage: boolean
  /** In the order of the article's fields; the stretches of one field in reading order. */
  readonly placed: readonly Placed[]
}

/** An article, or why none could be made; and what of the draft stands in no field. */
export type Assembly = {
  readonly reading: ArticleReading | null
  readonly faults: readonly Fault[]
  readonly drops: readonly Drop[]
}

type Repair = Article['repairs'][number]

/**
 * Makes an article of a draft: slugs, lead-ins and natural case are set here, for every format alike.
 *
 * @param text - The whole cutting.
 */
export function assemble(text: string, draft: Draft, brought: Brought): Assembly {
  const faults = missing(draft, brought)
  const made = faults.length > 0 ? null : makeArticle(draft, brought)
  const parsed = made === null ? null : parseArticle(made.file)
  if (made === null || !parsed?.ok) {
    const paths =
      parsed && !parsed.ok ? parsed.faults.map(({ path }) => path) : faults.map(({ path }) => path)
    const reason = `part of an article that could not be made, for the fault of its ${[...new Set(paths)].join(' and ')}`
    const range = text.slice(draft.start, draft.end)
    const drops = dropTheRest(range, [], reason).map((drop) => shifted(drop, draft.start))
    return { reading: null, faults: parsed && !parsed.ok ? parsed.faults : faults, drops }
  }
  const placed = made.fields.flatMap(([field, words]) => words.spans.map((span) => ({ ...span, field })))
  const drops = [...made.fields, ...made.overruled].flatMap(([, words]) => words.drops)
  return {
    reading: {
      article: parsed.value,
      publicationName: made.publicationName,
      country: brought.country ?? draft.country?.text ?? null,
      saysLanguage: brought.language !== undefined || draft.language !== null,
      placed,
    },
    faults: [],
    drops: [...drops, ...made.overruled.flatMap(overruledDrops)],
  }
}

function shifted(drop: Drop, by: number): Drop {
  return { ...drop, start: drop.start + by, end: drop.end + by }
}

function missing(draft: Draft, brought: Brought): Fault[] {
  const faults: Fault[] = []
  if (draft.headline === null) {
    faults.push({
      path: 'headline',
      message: 'No headline was found; it should stand under the newspaper’s name.',
    })
  } else if (draft.body.length === 0) {
    faults.push({
      path: 'body',
      message: 'No text was found under this headline; a story needs at least one paragraph.',
    })
  }
  if (draft.publication === null && brought.publication === undefined) {
    faults.push({
      path: 'publication',
      message: 'No newspaper is named here; say which one it is from.',
    })
  }
  return faults
}

type Made = DraftFields & { readonly file: ArticleFile; readonly publicationName: string }

function makeArticle(draft: Draft, brought: Brought): Made {
  const texts = draft.body.flatMap(textsOf)
  const signed = signatures(draft, texts)
  const publicationName = brought.publication ?? draft.publication?.text ?? ''
  const section = brought.section ?? caseOf(draft.section?.text)
  const headline = draft.headline?.text ?? ''
  const file: ArticleFile = {
    schema: 1,
    publication: publicationSlug(publicationName),
    edition: brought.edition ?? draft.edition?.text ?? null,
    slug: slugAs('story', headline),
    language:
      brought.language ?? draft.language?.text ?? guessLanguage([headline, ...texts].join(' ')).language,
    ...(section === undefined ? {} : { section }),
    ...(draft.page === null ? {} : { page: pageOf(draft.page.text) }),
    ...(draft.kicker === null ? {} : { kicker: draft.kicker.text }),
    headline,
    ...(draft.standfirst === null ? {} : { standfirst: draft.standfirst.text }),
    byline: signed.byline,
    body: blocksFor(draft.body, texts),
    briefs: briefsFor(draft.briefs, texts),
    repairs: [...signed.repairs, ...mendings(draft)],
    ...(draft.sourceName === null ? {} : { source: sourceFor(draft, draft.sourceName) }),
  }
  return { file, publicationName, ...fieldsOf(draft, brought) }
}

function sourceFor(draft: Draft, name: string): NonNullable<ArticleFile['source']> {
  return {
    name,
    ...(draft.url === null ? {} : { url: draft.url.text }),
    ...(draft.rights === null ? {} : { rights: draft.rights.text }),
  }
}

function textsOf(block: DraftBlock): string[] {
  return block.kind === 'list' ? block.items.map(({ text }) => text) : [block.words.text]
}

function blocksFor(body: readonly DraftBlock[], texts: readonly string[]): ArticleFile['body'] {
  return body.map((block, index) => {
    if (block.kind === 'list') return { kind: 'list', items: block.items.map(({ text }) => text) }
    const { text } = block.words
    const leadIn = index === 0 ? leadInLength(text, texts.slice(1).join('\n')) : null
    return { kind: 'paragraph', text, ...(leadIn === null ? {} : { leadIn }) }
  })
}

function briefsFor(briefs: readonly Words[], texts: readonly string[]): NonNullable<ArticleFile['briefs']> {
  const taken = new Set<string>()
  const repeats = new Map<string, number>()
  const body = texts.join('\n')
  return briefs.map(({ text }) => {
    const base = slugAs('brief', firstWords(text))
    const times = (repeats.get(base) ?? 0) + 1
    repeats.set(base, times)
    const slug = freeSlug(times === 1 ? base : `${base}-${times}`, taken)
    const leadIn = leadInLength(text, body)
    taken.add(slug)
    return { slug, text, ...(leadIn === null ? {} : { leadIn }) }
  })
}

/** Enough of a brief to know it by. */
function firstWords(text: string): string {
  const words = text.split(/\s+/u).slice(0, 8)
  while (
    words.length > 3 &&
    /^(?:a|an|the|of|to|in|on|at|and|or|for|by|with|from|as|that|is|was)$/iu.test(words.at(-1) ?? '')
  )
    words.pop()
  return words.join(' ')
}

function signatures(
  draft: Draft,
  texts: readonly string[],
): { byline: { name: string; role?: string }[]; repairs: Repair[] } {
  const heard = heardIn(draft, texts)
  const repairs: Repair[] = []
  const set = (where: string, printed: string, forms?: HeardForms): string => {
    const natural = isShouted(printed) && printed.length > 3 ? inNaturalCase(printed, forms) : printed
    if (natural !== printed)
      repairs.push({ where, printed, set: natural, why: 'capitals of the byline set in natural case' })
    return natural
  }
  const byline = draft.byline.map(({ name, role }, index) => ({
    name: set(`byline.${index}.name`, name.text, heard),
    ...(role === null ? {} : { role: set(`byline.${index}.role`, role.text) }),
  }))
  return { byline, repairs }
}

function heardIn(draft: Draft, texts: readonly string[]): HeardForms {
  const names = draft.byline.map(({ name }) => name.text).filter(isShouted)
  const [first = '', ...others] = texts
  return hearForms(names, [draft.headline?.text ?? '', first.slice(leadInLength(first, '') ?? 0), ...others])
}

function caseOf(section: string | undefined): string | undefined {
  return section !== undefined && isAllCapitals(section) && section.length > 3
    ? inNaturalCase(section)
    : section
}

function pageOf(text: string): number | string {
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : text
}

function mendings(draft: Draft): Repair[] {
  return fieldsOf(draft, {}).fields.flatMap(([where, words]) =>
    words.mendings.map(({ printed, set, why }) => ({ where, printed, set, why })),
  )
}
