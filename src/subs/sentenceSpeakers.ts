import {
  reportingSubject,
  type Subject,
  speakingAtStart,
  subjectAtStart,
  subjectBefore,
  subjectBehind,
} from './attribution.ts'
import type { CodedParagraph } from './coded.ts'
import { INSTITUTIONS } from './englishWords.ts'
import type { People } from './people.ts'
import { unnamedSpeaker } from './unnamedSpeakers.ts'

/** By which words a speaker was found. */
type Evidence =
  | 'behind'
  | 'before'
  | 'pronoun'
  | 'colon'
  | 'goesOn'
  | 'sameSentence'
  | 'sameParagraph'
  | 'runsOn'
  | 'unnamed'

/** A speaker with the reason to believe it, and the pronoun that stands for the speaker there, if one does. */
export type Attribution = {
  readonly speaker: string
  readonly evidence: Evidence
  readonly pronoun?: 'he' | 'she'
}

/** One sentence of a coded paragraph, with what is known where it begins. */
export type CodedSentence = {
  readonly text: string
  readonly coded: CodedParagraph
  readonly people: People
  /** Whom `he` or `she` would mean at its start; null where that is not safe. */
  readonly focus: Focus | null
}

/** The person whom the text is about, and whether by what they say: speech is mostly followed by more of it. */
export type Focus = {
  readonly name: string
  readonly speaks: boolean
  /** Whether others are named who could be meant too: then only a pronoun that fits the forename is believed. */
  readonly isDoubtful: boolean
}

/** The code of one quotation in a sentence: its index in the article and its offsets in the coded sentence. */
export type QuotationCode = { readonly index: number; readonly start: number; readonly end: number }

/** The quotations of a coded sentence, in order. */
export function quotationCodes(text: string): QuotationCode[] {
  return [...text.matchAll(/Q⟨(\d+)⟩/g)].map((match) => ({
    index: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A sentence this long before the quotation, in UTF-16 units, is a list or a table: nothing in it is sure. */
const LONGEST_LEAD = 1500

/** The speaker of one quotation by the words of its own sentence, or null. */
export function speakerInSentence(sentence: CodedSentence, quotation: QuotationCode): Attribution | null {
  const { text } = sentence
  if (quotation.start > LONGEST_LEAD) return null
  const lead = text.slice(0, quotation.start)
  const before = subjectBefore(lead)
  const rest = hasWordsBehind(text, quotation, before !== null) ? restAfter(text, quotation.end) : ''
  const behind = subjectBehind(rest)
  const subject = behind ?? before
  const speaker = subject ? (resolve(subject, sentence, lead) ?? thingOf(subject, sentence)) : null
  if (!subject || speaker === null) {
    const unnamed = subject ? null : unnamedSpeaker(lead, rest)
    return unnamed === null ? null : { speaker: printed(unnamed, sentence.coded), evidence: 'unnamed' }
  }
  if ('name' in subject) return { speaker, evidence: behind ? 'behind' : 'before' }
  // Nobody tells himself something: in `Q, he told Mr Moss` Mr Moss is not the one.
  return behind && personsIn(sentence, rest).includes(speaker)
    ? null
    : { speaker, evidence: 'pronoun', pronoun: subject.pronoun }
}

/** Whether the words behind a quotation can be about it: its sentence goes on, and no colon led to it. */
function hasWordsBehind(text: string, { start, end }: QuotationCode, isLed: boolean): boolean {
  const goesOn = text[end] === ','
  return text[end] !== '.' && (goesOn || !(isLed && /[:,] $/.test(text.slice(0, start))))
}

/** Who is about to speak where a sentence without quotation ends with a colon, or null. */
export function announcedSpeaker(sentence: CodedSentence): Attribution | null {
  if (!sentence.text.endsWith(':')) return null
  const subject = subjectBefore(sentence.text)
  const speaker = subject ? resolve(subject, sentence) : null
  return speaker === null ? null : { speaker, evidence: 'colon' }
}

/**
 * Whom a pronoun of the next sentence would mean: the one person who speaks in this one, or whom it is about if nobody else
 * is named who could be meant as well. A sentence that names nobody does not change whom somebody's speech is about.
 */
export function focusAfter(sentence: CodedSentence, speaker: string | null): Focus | null {
  const { text, focus, people } = sentence
  const speaking = speaker ?? personOf(speakingAtStart(text), sentence) ?? reporterOf(sentence)
  if (isAsked(text)) return null
  if (speaking !== null) return { name: speaking, speaks: true, isDoubtful: isToldTo(sentence) }
  const main = personOf(subjectOf(sentence), sentence)
  if (main !== null) {
    const others = namesBeside(sentence, main)
    const isAlone = others.every((name) => differ(people, name, main))
    const pronoun = people.pronounOf(main)
    if (others.some((name) => pronoun !== null && people.pronounOf(name) === pronoun)) return null
    return {
      name: main,
      speaks: isAlone && focus?.speaks === true && focus.name === main,
      isDoubtful: !isAlone,
    }
  }
  if (/^Q⟨\d+⟩[.,]?$/.test(text)) return focus
  return focus?.speaks &&
    !/N⟨|Q⟨|(?<!\p{L})(?:he|she|who|m[ae]n|wom[ae]n|\p{Ll}+(?:man|woman|person))(?!\p{L})/iu.test(text)
    ? { ...focus, speaks: false }
    : null
}

/** Who is said to have said what the sentence says without quoting; a pronoun goes on about whom it was about. */
function reporterOf(sentence: CodedSentence): string | null {
  const { text, focus, people } = sentence
  if (text.includes('Q⟨')) return null
  const subject = reportingSubject(text)
  if (!subject || 'name' in subject) return personOf(subject, sentence)
  if (!focus || focus.isDoubtful) return null
  const expected = people.pronounOf(focus.name)
  return expected === null || expected === subject.pronoun ? focus.name : null
}

/** Who asks is not the one who speaks next. */
function isAsked(text: string): boolean {
  return /(?<![a-z])(?:asked|asks|asking) (?:[a-z]+ ){0,2}N⟨/.test(text)
}

/** `Mr Smith told Mr Moss`: either may be the next to speak; a newspaper that was told will not. */
function isToldTo({ text, coded, people }: CodedSentence): boolean {
  return [...text.matchAll(/(?:told|asked|tells|asks) (?:[a-z]+ )?N⟨(\d+)⟩/g)].some(([, index]) => {
    const mention = coded.names[Number(index)]
    return mention !== undefined && people.isPerson(mention)
  })
}

/** Of the names at the head of a sentence the first person: in `Mr Smith met Mr Moss` it is Mr Smith, not his neighbour. */
function subjectOf({ text, coded, people }: CodedSentence): Subject | null {
  const subject = subjectAtStart(text)
  if (!subject || !('name' in subject)) return subject
  const heads = text.slice(0, text.indexOf(`N⟨${subject.name}⟩`)).matchAll(/N⟨(\d+)⟩(?![’'])/g)
  for (const [, index] of heads) {
    const mention = coded.names[Number(index)]
    if (mention && people.isPerson(mention)) return { name: Number(index) }
  }
  return subject
}

function personOf(subject: Subject | null, sentence: CodedSentence): string | null {
  if (!subject) return null
  const mention = 'name' in subject ? sentence.coded.names[subject.name] : undefined
  return mention && !sentence.people.isPerson(mention) ? null : resolve(subject, sentence)
}

/** @param before - The part of the sentence in which a pronoun would find somebody else named. */
function resolve(subject: Subject, sentence: CodedSentence, before = sentence.text): string | null {
  return 'pronoun' in subject
    ? resolvePronoun(subject.pronoun, sentence, before)
    : nameOf(sentence, subject.name)
}

/** Whether `he` or `she` can mean it: a person, or a name of two words that is not a thing’s by its last. */
function canBeOnePerson(name: string, { people }: CodedSentence): boolean {
  const words = name.toLowerCase().split(' ')
  return (
    people.isNameOfPerson(name) ||
    ONE_PERSON.test(name) ||
    (words.length > 1 && words[0] !== 'the' && !INSTITUTIONS.has(words.at(-1) ?? ''))
  )
}

/** `a spokesman`, `the lawyer`: one person, whom a pronoun may mean. */
const ONE_PERSON = /^(?:an?|the|one) .*(?:man|woman|person|official|aide|er|or|ist|ian)$/u

/** A pronoun stands for the person in focus, or for the subject of its own sentence if nobody else is named. */
function resolvePronoun(pronoun: 'he' | 'she', sentence: CodedSentence, before: string): string | null {
  const named = [...new Set(personsIn(sentence, before))]
  const start = subjectOf(sentence)
  const subject = start && 'name' in start ? personOf(start, sentence) : null
  const candidate = named.length === 0 ? (sentence.focus?.name ?? null) : subject
  if (candidate === null || named.some((name) => name !== candidate)) return null
  if (!canBeOnePerson(candidate, sentence)) return null
  const expected = sentence.people.pronounOf(candidate)
  if (named.length === 0 && sentence.focus?.isDoubtful && expected === null) return null
  return expected === null || expected === pronoun ? candidate : null
}

/** The name to print for a code; null for things: `the Orlando Sentinel said` names no person. */
function nameOf({ coded, people }: CodedSentence, index: number): string | null {
  const mention = coded.names[index]
  if (!mention || (mention.followsArticle && !mention.isTitled)) return null
  const [first = '', ...others] = mention.words
  const isInstitution = others.length === 0 && INSTITUTIONS.has(first.toLowerCase())
  return isInstitution ? null : people.nameOf(mention)
}

/** A phrase with the names in it as they are printed. */
function printed(phrase: string, { names }: CodedParagraph): string {
  return phrase.replaceAll(/N⟨(\d+)⟩/g, (_, index) => names[Number(index)]?.words.join(' ') ?? '')
}

/** What speaks by its own name, with its article: `the Orlando Sentinel`. It is nobody whom a pronoun could mean. */
function thingOf(subject: Subject, { coded, people }: CodedSentence): string | null {
  const mention = 'name' in subject ? coded.names[subject.name] : undefined
  return mention?.followsArticle && !people.isPerson(mention) ? `the ${mention.words.join(' ')}` : null
}

/** Names of two words, and of people, apart from one. */
function namesBeside({ coded, people, text }: CodedSentence, main: string): string[] {
  return [...text.matchAll(/N⟨(\d+)⟩/g)].flatMap((match) => {
    const mention = coded.names[Number(match[1])]
    const isOther =
      mention && (people.isPerson(mention) || (mention.words.length > 1 && !mention.followsArticle))
    return isOther && people.nameOf(mention) !== main ? [people.nameOf(mention)] : []
  })
}

function personsIn({ coded, people }: CodedSentence, text: string): string[] {
  return [...text.matchAll(/N⟨(\d+)⟩/g)].flatMap((match) => {
    const mention = coded.names[Number(match[1])]
    return mention && people.isPerson(mention) ? [people.nameOf(mention)] : []
  })
}

/** Whether one of two people goes by he and the other by she, so that no pronoun can mean both. */
function differ(people: People, one: string, other: string): boolean {
  const [first, second] = [people.pronounOf(one), people.pronounOf(other)]
  return first !== null && second !== null && first !== second
}

/** The words behind a quotation up to the next one. */
function restAfter(text: string, from: number): string {
  const stop = text[from] === ',' ? from + 1 : from
  const next = text.indexOf('Q⟨', stop)
  return text.slice(stop, next === -1 ? text.length : next)
}
