import type { Article, Block } from '../paper/article.ts'
import { hasSpeech } from './attribution.ts'
import { type CodedParagraph, codeParagraphs } from './coded.ts'
import { foreignSpeakers } from './foreignSpeakers.ts'
import { type People, peopleIn } from './people.ts'
import type { Quotation } from './quotations.ts'
import {
  type Attribution,
  announcedSpeaker,
  type CodedSentence,
  type Focus,
  focusAfter,
  quotationCodes,
  speakerInSentence,
} from './sentenceSpeakers.ts'
import { sentencesIn } from './sentences.ts'

/**
 * Who says each quotation, in the order given; null where the text does not make it plain. English is read
 * best, French and Arabic by their commonest patterns, other languages not at all. A surname becomes the full name.
 */
export function attributeQuotations(
  { body, language }: Pick<Article, 'body' | 'language'>,
  quotations: readonly Quotation[],
): (Attribution | null)[] {
  const found = /^en(?:-|$)/.test(language)
    ? findSpeakers(body, quotations)
    : foreignSpeakers(body, language, quotations)
  passAlong(quotations, found)
  return quotations.map((_, index) => found.get(index) ?? null)
}

type Found = Map<number, Attribution>
/** What the reading of one paragraph hands to the next: whom a pronoun means, whom a colon announced. */
type Thread = { focus: Focus | null; announced: Attribution | null }

function findSpeakers(body: readonly Block[], quotations: readonly Quotation[]): Found {
  const found: Found = new Map()
  const people = peopleIn(body)
  let thread: Thread = { focus: null, announced: null }
  for (const coded of codeParagraphs(body, quotations, people)) {
    thread = readParagraph(coded, people, thread, found)
  }
  return found
}

function readParagraph(coded: CodedParagraph, people: People, thread: Thread, found: Found): Thread {
  let { focus, announced } = thread
  let last: Attribution | null = null
  for (const range of sentencesIn(coded.text)) {
    const sentence: CodedSentence = { text: coded.text.slice(range.start, range.end), coded, people, focus }
    const quoted = quotationCodes(sentence.text)
    if (quoted.length === 0 && sentence.text.includes('N⟨')) last = null
    let end: number | null = null
    for (const quotation of quoted) {
      const isAlone =
        quotation.start === 0 && !/N⟨|(?<!\p{L})(?:said|says|wrote|added)(?!\p{L})/u.test(sentence.text)
      const given: Attribution | null = isAlone ? (announced ?? follow(last) ?? goOn(sentence)) : null
      const own: Attribution | null = speakerInSentence(sentence, quotation) ?? given
      const goesOn =
        isJoined(sentence.text, end, quotation.start) || isAdded(sentence.text, end, quotation.start)
      last = own ?? (goesOn ? followIn(last) : null)
      end = quotation.end
      if (last) found.set(quotation.index, last)
      announced = null
    }
    focus = focusAfter(sentence, last?.speaker ?? null)
    announced = announcedSpeaker(sentence)
  }
  return { focus, announced }
}

/** Whether a quotation goes on from the one before it in its sentence: `said that it was Q and that they would Q`. */
function isJoined(text: string, behind: number | null, start: number): boolean {
  if (behind === null) return false
  const between = text.slice(behind, start)
  return between.length < 90 && !/N⟨|[;:—]/u.test(between) && !hasSpeech(between)
}

/** Whether whoever has said the quotation before it adds this one: `Q, she said at the club, adding that Q`. */
function isAdded(text: string, behind: number | null, start: number): boolean {
  return (
    behind !== null &&
    /, (?:adding|noting|saying|explaining|arguing|insisting)(?: that)?[:,]? $/.test(text.slice(behind, start))
  )
}

/** A quotation behind a sentence in which somebody spoke: `Mr Smith said that he was tired. Q` */
function goOn({ text, focus, coded }: CodedSentence): Attribution | null {
  const isAlone = /^Q⟨\d+⟩[.,]?$/.test(text) && !coded.text.startsWith(text)
  return isAlone && focus?.speaks && !focus.isDoubtful ? { speaker: focus.name, evidence: 'goesOn' } : null
}

function followIn(last: Attribution | null): Attribution | null {
  return last && { ...last, evidence: 'sameSentence' }
}

/** A quotation that is a sentence of its own goes on from the one before it in the paragraph. */
function follow(last: Attribution | null): Attribution | null {
  return last && { ...last, evidence: 'sameParagraph' }
}

/** Words that run on over a paragraph break are said by one person, named before or after them. */
function passAlong(quotations: readonly Quotation[], found: Found): void {
  const link = (from: number, to: number) => {
    const known = found.get(from)
    if (known && !found.has(to)) found.set(to, { speaker: known.speaker, evidence: 'runsOn' })
  }
  const runsOn = (index: number) => quotations[index]?.isOpen && quotations[index + 1]?.continues
  for (const index of quotations.keys()) if (runsOn(index)) link(index, index + 1)
  for (const index of [...quotations.keys()].reverse()) if (runsOn(index)) link(index + 1, index)
}
