import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../paper/article.ts'
import { peopleIn } from '../subs/people.ts'
import { findQuotations } from '../subs/quotations.ts'
import { attributeQuotations } from '../subs/speakers.ts'
import { plainArticle } from './evaluateQuotations.ts'
import type { EvaluationRow } from './evaluationRow.ts'

/** A surname beside a verb of speech behind a quotation, which a pronoun could stand for. */
const NAMED =
  /^(,? )(?:(?:Mr|Ms|Mrs|Sen|Gov)\.? )?(\p{Lu}[\p{L}’'-]+) (said|says|added|told|continued|wrote)(?!\p{L})/u

/**
 * How often a pronoun is taken for the right person. No data say whom the pronouns of these articles mean; so a name that is
 * known to be the speaker's is made a pronoun, and the subs are asked again. Writers repeat a name where a pronoun could
 * be misread, so that this is harder than the pronouns that are printed.
 *
 * @param data - The shared data.
 */
export function evaluatePronouns(data: string): EvaluationRow[] {
  const all: { text: string }[] = JSON.parse(readFileSync(join(data, 'quotes', 'polnear_dev.json'), 'utf8'))
  const asked = all.flatMap(({ text }) => askedOf(text))
  const answered = asked.filter(({ answer }) => answer !== null)
  const right = answered.filter(({ answer, speaker }) => answer === speaker)
  return [
    {
      work: 'pronouns',
      measure: 'right of those answered, names made pronouns',
      figure: right.length / Math.max(1, answered.length),
      of: answered.length,
      target: 0.9,
    },
  ]
}

type Asked = { readonly speaker: string; readonly answer: string | null }

/** Each quotation of a text whose speaker is named by surname behind it, and who it is once that is a pronoun. */
function askedOf(text: string): Asked[] {
  const body = text
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\p{Cc}/gu, ' ').trim())
    .filter(Boolean)
    .map((own): Article['body'][number] => ({ kind: 'paragraph', text: own, marks: [] }))
  if (body.length === 0) return []
  const article = plainArticle('Headline', body)
  const quotations = findQuotations(article.body)
  const people = peopleIn(article.body)
  return attributeQuotations(article, quotations).flatMap((found, index) => {
    const quotation = quotations[index]
    if (found?.evidence !== 'behind' || !quotation) return []
    const block = article.body[quotation.paragraph]
    if (block?.kind !== 'paragraph') return []
    const pronoun = people.pronounOf(found.speaker)
    const rest = block.text.slice(quotation.outerEnd)
    const [whole = '', lead = '', surname = '', verb = ''] = NAMED.exec(rest) ?? []
    const isFullName = found.speaker.includes(' ') && found.speaker.endsWith(surname)
    if (!whole || !pronoun || !isFullName) return []
    const changed = `${block.text.slice(0, quotation.outerEnd)}${lead}${pronoun} ${verb}${rest.slice(whole.length)}`
    const other = plainArticle(
      'Headline',
      body.map((own, at) => (at === quotation.paragraph ? { ...own, text: changed } : own)),
    )
    const answer = attributeQuotations(other, findQuotations(other.body))[index]
    return [{ speaker: found.speaker, answer: answer?.speaker ?? null }]
  })
}
