import { INVERTED_VERB, LEADING_VERB, SPEECH, SPEECH_PARTICIPLE, SPEECH_VERB } from './englishWords.ts'

/** Who a sentence says is speaking: a name of the coded paragraph, by index, or a pronoun. */
export type Subject = { readonly name: number } | { readonly pronoun: 'he' | 'she' }

const NO_DESCRIPTION =
  'of|for|at|in|to|about|that|from|with|by|on|against|and|or|if|as|he|she|they|it|who|whom|which|where|when|while|' +
  'after|before|during|since|because|but|than|via|over|under'
const NAME = "N⟨(\\d+)⟩(?![’'])"
/** `White House officials` are not the White House. */
const NOT_OF_MANY =
  '(?! (?:officials|police|prosecutors|investigators|authorities|researchers|scientists|lawyers|organisers|organizers|campaigners|editors|aides|officers|supporters|sources)(?![a-z]))'
/** Words that a name may stand behind as one phrase: `spokeswoman`, `Labour leader`; no preposition. */
const DESCRIPTION = `(?:(?!(?:${NO_DESCRIPTION}|${SPEECH})(?![a-z]))[a-z][a-z’'-]{0,20},? |N⟨\\d+⟩(?:[’']s?)? |[A-Z][A-Za-z.]{1,14} ){0,6}`
/** What may stand behind a name before its verb: `, the founder of Momentum,` or `of the Board`. */
const APPOSITION =
  '(?: \\([^()]{1,40}\\))?(?:, (?:[^.;]|\\.(?=[,A-Z])){1,120}?,| (?:of|from|for|at|with|in) [^,.;]{1,60}?)?'
const NOT_SUBJECT_BEFORE =
  /(?:^|\s)(?:of|for|by|with|to|from|at|in|about|against|and|or|than|between|behind|like)\s$/

const NAME_VERB = new RegExp(`^,? ${DESCRIPTION}${NAME}${APPOSITION},? ${SPEECH_VERB}(?![a-z])`)
const VERB_NAME = new RegExp(`^,? ${INVERTED_VERB} ${DESCRIPTION}${NAME}(?! and N⟨)${NOT_OF_MANY}`)
/** The sentence goes on for a while before it says who spoke: `Q in May, said NAME`. */
const LATER_VERB_NAME = new RegExp(`^ [^.;:⟨⟩]{1,110}, ${INVERTED_VERB} ${DESCRIPTION}${NAME}(?! and N⟨)`)
const LATER_NAME_VERB = new RegExp(`^ [^.;:⟨⟩]{1,110}, ${NAME}${APPOSITION},? ${SPEECH_VERB}(?![a-z])`)
const ACCORDING_TO = new RegExp(`^,? according to ${DESCRIPTION}${NAME}(?! and N⟨)`)
const PRONOUN_VERB = new RegExp(`^,? (he|she) ${SPEECH_VERB}(?![a-z])`)
const VERB_PRONOUN = new RegExp(`^,? ${INVERTED_VERB} (he|she)(?![a-z])`)

/**
 * The speaker of a quotation by the words behind it, up to the end of the sentence: `Q, NAME said`,
 * `Q, said NAME`, `Q, according to NAME`, `Q, he said`. Null where no pattern is sure.
 */
export function subjectBehind(rest: string): Subject | null {
  for (const pattern of [VERB_NAME, NAME_VERB, ACCORDING_TO, LATER_VERB_NAME, LATER_NAME_VERB]) {
    const match = pattern.exec(rest)
    if (match) return { name: Number(match[1]) }
  }
  const pronoun = PRONOUN_VERB.exec(rest)?.[1] ?? VERB_PRONOUN.exec(rest)?.[1]
  return pronoun === 'he' || pronoun === 'she' ? { pronoun } : null
}

const LAST_CUE = new RegExp(
  `(?<![\\p{L}’'-])(?:(${LEADING_VERB})|(${SPEECH_PARTICIPLE}))(?![\\p{L}’'-])`,
  'gu',
)
/** Longer than this, the words between verb and quotation begin to be about something else. */
const LONGEST_TAIL = 170

/**
 * The speaker of a quotation by the words before it in its sentence: `NAME said: Q`, `NAME told the court that
 * Q`, `NAME left, saying Q`. Null where no pattern is sure.
 */
export function subjectBefore(lead: string): Subject | null {
  const cues = [...lead.matchAll(LAST_CUE)]
  const cue = cues.at(-1)
  if (!cue) return lead.endsWith(': ') ? onlySubject(lead.replace(/^(N⟨\d+⟩): $/, '$1 x')) : null
  const tail = lead.slice(cue.index + cue[0].length)
  const isParticiple = cue[2] !== undefined
  if (tail.length > LONGEST_TAIL || tail.includes('Q⟨')) return null
  if (cue[1] === undefined && /[,;—].*N⟨/u.test(tail)) return null
  const head = lead.slice(0, cue.index)
  if (isParticiple) return subjectOfParticiple(head, cues.at(-2))
  return /(?:^|\s)(?:and|but) $/.test(head) ? (onlySubject(head) ?? firstSubject(head)) : subjectAtEnd(head)
}

/** `NAME said, adding Q` hangs on the verb before; otherwise on the subject of the sentence. */
function subjectOfParticiple(head: string, verb: RegExpExecArray | undefined): Subject | null {
  if (!verb) return onlySubject(head) ?? firstSubject(head)
  const between = head.slice(verb.index + verb[0].length)
  return between.includes('N⟨') ? firstSubject(head) : subjectAtEnd(head.slice(0, verb.index))
}

/** The subject of a sentence so far, if it names nobody else. */
function onlySubject(head: string): Subject | null {
  return head.split('N⟨').length > 2 ? null : subjectAtStart(head)
}

/** The name that a sentence begins with, and goes on about to the comma before its verb, whoever else is named. */
function firstSubject(head: string): Subject | null {
  const match = FIRST_SUBJECT.exec(head)
  return match ? { name: Number(match[1]) } : null
}

const FIRST_SUBJECT = new RegExp(
  `^${NAME}(?: \\([^()]{1,40}\\))?,? (?!(?:of|after|from|before|and|with|at|in|-) )[a-z].*(?:,| and| but) $`,
)

const AT_END = [
  new RegExp(`${NAME}(?: \\([^()]{1,40}\\))?(?:,? who)? $`),
  new RegExp(`${NAME}, [^,.;]{1,100}, $`),
  new RegExp(`${NAME}, [^,.;]{1,80}, [^,.;]{1,80}, $`),
  new RegExp(`${NAME} (?:of|from|for|at|with|in) [^,.;]{1,60} $`),
  new RegExp(`(?:^|[^⟩,.;]{3,60}), ${NAME}, $`),
]
const PRONOUN_AT_END = /(?:^|[\s,])(he|she) $/i

function subjectAtEnd(head: string): Subject | null {
  const pronoun = PRONOUN_AT_END.exec(head)?.[1]?.toLowerCase()
  if (pronoun === 'he' || pronoun === 'she') return { pronoun }
  for (const pattern of AT_END) {
    const match = pattern.exec(head)
    if (!match) continue
    return NOT_SUBJECT_BEFORE.test(head.slice(0, match.index)) ? null : { name: Number(match[1]) }
  }
  return null
}

/** A phrase that may open a sentence before its subject; it names nobody. */
const OPENING = '(?:(?:[A-Z][^,.;Q]{0,90}, )|(?:But|And|Yet|So|Then|Later|Today|Yesterday|Meanwhile) )?'
const STARTS_WITH_NAME = new RegExp(`^${OPENING}${DESCRIPTION}${NAME}${APPOSITION} (?:[a-z]+ly )?[a-z]`)
const STARTS_WITH_PRONOUN = new RegExp(`^${OPENING}(he|she) `, 'i')

/** The subject of a sentence that begins with it: `Mr Smith, who is 40, left`. Null where it is not plain. */
export function subjectAtStart(sentence: string): Subject | null {
  const pronoun = STARTS_WITH_PRONOUN.exec(sentence)?.[1]?.toLowerCase()
  if (pronoun === 'he' || pronoun === 'she') return { pronoun }
  const match = STARTS_WITH_NAME.exec(sentence)
  return match ? { name: Number(match[1]) } : null
}

const STARTS_SPEAKING = new RegExp(
  `^${OPENING}${DESCRIPTION}${NAME}${APPOSITION},? ${SPEECH_VERB}(?![a-z])(?! N⟨)`,
)

/** The subject of a sentence that begins with it and a verb of speech: `Mr Smith said that Mr Moss left`. */
export function speakingAtStart(sentence: string): { readonly name: number } | null {
  const match = STARTS_SPEAKING.exec(sentence)
  return match ? { name: Number(match[1]) } : null
}

const REPORTS = [
  // `The road is safe, Mr Smith said.`
  new RegExp(`, ${NAME}${APPOSITION},? ${SPEECH_VERB}\\.?$`),
  // `The road is safe, said Ada Trent, an engineer at the council.`
  new RegExp(`, ${INVERTED_VERB} ${DESCRIPTION}${NAME}(?:,? [^;:]{0,120})?\\.?$`),
]
const PRONOUN_REPORTS = new RegExp(`(?:^(he|she)|, (he|she)) ${SPEECH_VERB}(?![a-z])`, 'i')

/** Who reports what a sentence without quotation says, where that stands at its end, or a pronoun at either end. */
export function reportingSubject(sentence: string): Subject | null {
  for (const pattern of REPORTS) {
    const match = pattern.exec(sentence)
    if (match) return { name: Number(match[1]) }
  }
  const match = PRONOUN_REPORTS.exec(sentence)
  const pronoun = (match?.[1] ?? match?.[2])?.toLowerCase()
  return pronoun === 'he' || pronoun === 'she' ? { pronoun } : null
}

const ANY_SPEECH = new RegExp(LAST_CUE.source, 'u')

/** Whether a verb of speech stands in these words. */
export function hasSpeech(words: string): boolean {
  return ANY_SPEECH.test(words)
}
