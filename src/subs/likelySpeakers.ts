import type { Article } from '../paper/article.ts'
import { subjectAtStart } from './attribution.ts'
import { type CodedParagraph, codeParagraphs } from './coded.ts'
import { SPEECH_OF_ANY_KIND } from './englishWords.ts'
import { type People, peopleIn } from './people.ts'
import type { Quotation } from './quotations.ts'
import { type QuotationCode, quotationCodes } from './sentenceSpeakers.ts'
import { sentencesIn } from './sentences.ts'
import { attributeQuotations } from './speakers.ts'

/** The words that most likely stand for a speaker: a name as far as the article gives it, or `a spokesman`, or `he`. */
export type LikelySpeaker = {
  readonly words: string
  /** The pronoun that the text has there, where `words` are the name that it was taken for. */
  readonly pronoun?: 'he' | 'she'
  readonly isSure: boolean
}

/**
 * Who most likely says each quotation of an article in English, where nobody may be shown as its speaker too: for an editor
 * who looks at every one. Null where the text names nobody at all.
 */
export function likelySpeakers(
  article: Pick<Article, 'body' | 'language'>,
  quotations: readonly Quotation[],
): (LikelySpeaker | null)[] {
  const sure = attributeQuotations(article, quotations)
  if (!/^en(?:-|$)/.test(article.language)) return quotations.map(() => null)
  const people = peopleIn(article.body)
  const likely = new Map<number, LikelySpeaker>()
  let before: string | null = null
  for (const coded of codeParagraphs(article.body, quotations, people)) {
    before = readParagraph(coded, people, before, (index, guess) => {
      const known = sure[index]
      const words = known?.speaker ?? guess
      if (words !== null)
        likely.set(index, {
          words,
          isSure: known != null,
          ...(known?.pronoun && { pronoun: known.pronoun }),
        })
      return words
    })
  }
  return quotations.map((_, index) => likely.get(index) ?? null)
}

/**
 * @param before - Whom the paragraph before was about.
 * @param settle - Takes a guess, and gives who it is in the end.
 * @returns Whom this paragraph was about.
 */
function readParagraph(
  coded: CodedParagraph,
  people: People,
  before: string | null,
  settle: (quotation: number, guess: string | null) => string | null,
): string | null {
  let last = before
  let speaker: string | null = null
  const sentences = sentencesIn(coded.text).map(({ start, end }) => coded.text.slice(start, end))
  for (const [place, text] of sentences.entries()) {
    for (const quotation of quotationCodes(text)) {
      const own = inSentence(text, quotation)
      const guess = own ?? speaker ?? behind(sentences[place + 1]) ?? last
      speaker = settle(quotation.index, guess === null ? null : printed(guess, coded, people))
    }
    last = speaker ?? subjectOf(text) ?? last
  }
  return last === null ? null : printed(last, coded, people)
}

const PHRASE = '[^.;:“”]{2,90}?'
const BEHIND = [
  new RegExp(
    `^[,—– ]*(?:${SPEECH_OF_ANY_KIND}) (${PHRASE})(?:[,.;:]| (?:in|on|at|to|of|after|who|told|when|during) |$)`,
    'u',
  ),
  new RegExp(`^[,—– ]*(?:according to|in the words of) (${PHRASE})(?:[,.;:]|$)`, 'u'),
  new RegExp(`^[,—– ]*(${PHRASE}),? (?:[a-z]+ly )?(?:${SPEECH_OF_ANY_KIND})(?![a-z])`, 'u'),
]
const VERB = new RegExp(`(?<![\\p{L}’'-])(?:${SPEECH_OF_ANY_KIND})(?![\\p{L}’'-])`, 'gu')

function inSentence(text: string, { start, end }: QuotationCode): string | null {
  const rest = text.slice(end)
  const next = rest.indexOf('Q⟨')
  const tail = next === -1 ? rest : rest.slice(0, next)
  for (const pattern of BEHIND) {
    const found = pattern.exec(tail)?.[1]
    if (found && !text.slice(end).startsWith('.')) return found
  }
  const lead = text.slice(0, start)
  return beforeVerb(lead) ?? nameIn(lead) ?? (tail.startsWith('.') ? null : nameIn(tail))
}

/** The subject of the last verb of speech that has one: who stands right before it, or what the sentence begins with. */
function beforeVerb(lead: string): string | null {
  for (const { index } of [...lead.matchAll(VERB)].reverse()) {
    const head = lead
      .slice(0, index)
      .replace(/(?: (?:also|then|later|has|had|have|would|is|was|once|even|[a-z]+ly))*[ ,]*$/u, '')
    const right = /(?:^|[\s,])(N⟨\d+⟩|he|she|they|it|who)$/iu.exec(head)?.[1]
    const found = right ?? subjectOf(head) ?? nameIn(head) ?? /(?:^|[,;:] )([^,;:]{2,80})$/u.exec(head)?.[1]
    if (found && !/^(?:and|but|or|yet|who|that)(?![a-z])/iu.test(found)) return found
  }
  return null
}

function subjectOf(text: string): string | null {
  const subject = subjectAtStart(text.endsWith(' ') ? `${text}x` : `${text} x`)
  if (!subject) return null
  return 'name' in subject ? `N⟨${subject.name}⟩` : subject.pronoun
}

function nameIn(text: string): string | null {
  return [...text.matchAll(/N⟨\d+⟩/g)].at(-1)?.[0] ?? null
}

function behind(next: string | undefined): string | null {
  return next === undefined || next.includes('Q⟨') ? null : subjectOf(next)
}

/** Codes as names; of a phrase that has any, the first name alone. */
function printed(words: string, { names }: CodedParagraph, people: People): string {
  const index = /N⟨(\d+)⟩/.exec(words)?.[1]
  const mention = index === undefined ? undefined : names[Number(index)]
  return mention ? people.nameOf(mention) : words.replaceAll(/[NQ]⟨\d+⟩/g, '').trim()
}
