import { INVERTED_VERB, LEADING_VERB, SPEECH, SPEECH_VERB } from './englishWords.ts'

/** Words that end a phrase, or are somebody by themselves. */
const NO_PART =
  'of|for|at|in|to|about|that|from|with|by|on|against|and|or|if|as|he|she|they|it|who|whom|which|where|when|while|' +
  'after|before|during|since|because|but|than|via|over|under|is|was|were|are|has|had|have|not|also|then|later|same|other|' +
  'first|second|last|next|new|old|more|most|only|will|would|can|could|should|may|might|must|did|does|do'
const WORD = `(?:(?!(?:${NO_PART}|${SPEECH})(?![a-z’'-]))[a-z][a-z’'-]{1,20})`
/** `the committee`, `a senior official`, `one of his aides` is too much. */
const PART = `(?:${WORD}|N⟨\\d+⟩(?:[’']s)?|[A-Z][A-Za-z.]{1,14})`
const PHRASE = `((?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]his|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:${PART} ){0,4}(?:${WORD}|(?<= )[A-Z][A-Za-z]{2,14}|N⟨\\d+⟩(?![’'])))`
/** Many of whom it is said without any word before it. */
const MANY =
  '((?:N⟨\\d+⟩ )?(?:[A-Za-z][a-z]{2,14} ){0,2}(?:[Oo]fficials|[Pp]olice|[Pp]rosecutors|[Ii]nvestigators|[Aa]uthorities|[Rr]esearchers|[Ss]cientists|[Ll]awyers|[Oo]rganisers|[Oo]rganizers|[Cc]ampaigners|[Ee]ditors))'
const ENDS =
  '(?=[,.;:]|$| (?:who|with|at|for|from|in|on|of|after|during|to|as|when|before|close|familiar)(?![a-z]))'

const BEHIND = [PHRASE, MANY].flatMap((phrase) => [
  new RegExp(`^,? ${phrase} ${SPEECH_VERB}(?![a-z])`, 'u'),
  new RegExp(`^,? ${INVERTED_VERB} ${phrase}${ENDS}`, 'u'),
  new RegExp(`^,? according to ${phrase}${ENDS}`, 'u'),
])
/** Nobody else may stand between the verb and the quotation. */
const BEFORE = [PHRASE, MANY].map(
  (phrase) =>
    new RegExp(
      `(?:^|[,;] |(?:^| )(?:[Bb]ut|and|while|as) )${phrase} ${LEADING_VERB}(?![a-z])[^.;:⟨⟩]{0,60}:? ?$`,
      'u',
    ),
)

/**
 * Who speaks where the text names nobody but says what they are: `a spokesman`, `the committee`, as it stands there. Null
 * where it is not right beside the verb.
 *
 * @param lead - The coded sentence up to the quotation.
 * @param rest - What stands behind it, up to the next; empty where that is not about it.
 */
export function unnamedSpeaker(lead: string, rest: string): string | null {
  for (const pattern of BEHIND) {
    const found = pattern.exec(rest)?.[1]
    if (found) return lowered(found)
  }
  for (const pattern of BEFORE) {
    const found = pattern.exec(lead)?.[1]
    if (found) return lowered(found)
  }
  return null
}

function lowered(phrase: string): string {
  return /^[A-Z][a-z]* /.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase
}
