/** The longest lead-in, in words; more capitals than these are a heading or a shout. */
const LONGEST_LEAD_IN = 12
/** Words that open a sentence and are nobody's name: in capitals they are a lead-in by themselves. */
const OPENER =
  /^(?:the|a|an|as|at|after|all|although|and|another|are|around|because|before|being|between|but|by|can|despite|did|do|does|during|each|even|ever|every|few|for|former|from|had|has|have|he|her|his|how|i|if|in|is|it|its|just|last|like|many|more|most|my|new|next|no|not|now|of|on|once|one|only|or|our|over|she|since|so|some|that|their|there|these|they|this|those|three|through|to|today|tomorrow|tonight|two|under|until|up|was|we|were|what|when|where|which|while|who|why|will|with|without|yesterday|yet|you|your)$/iu

/**
 * Length of the capitalised first words that newspapers open a story with: `JON LANSMAN, the founder` has one
 * of 12. A name that is always in capitals, such as NATO, is none.
 *
 * @param text - The paragraph.
 * @param rest - What follows it, to know the words that are in capitals everywhere.
 * @returns Length in UTF-16 code units, a closing comma included; `null` where there is no lead-in.
 */
export function leadInLength(text: string, rest: string): number | null {
  const words = capitalsAtStart(text)
  const end = words.at(-1)?.end ?? 0
  if (words.length === 0 || words.length > LONGEST_LEAD_IN || text.slice(end).trim() === '') return null
  const after = text.slice(end)
  const verdicts = words.map(({ word }) => isSpoken(word, after, rest))
  const unknown = verdicts.filter((isSpokenWord) => isSpokenWord === null).length
  return verdicts.includes(true) || unknown > 1 ? end : null
}

/** Whether a text opens with a lead-in; `rest` is what stands round it. */
export function hasLeadIn(text: string, rest: string): boolean {
  return leadInLength(text, rest) !== null
}

function capitalsAtStart(text: string): { word: string; end: number }[] {
  const found: { word: string; end: number }[] = []
  let end = 0
  for (const match of text.slice(0, 400).matchAll(/\S+/gu)) {
    const letters = match[0].replaceAll(/[^\p{L}]/gu, '')
    if (letters !== letters.toUpperCase() || (letters === '' && !/\p{N}/u.test(match[0]) && match[0] !== '&'))
      break
    if (/\p{Lo}/u.test(letters)) break
    end = match.index + match[0].length
    found.push({ word: match[0].replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''), end })
    if (/[.!?:;]["”’)]*$/u.test(match[0]) && letters.length > 1 && !/\p{L}\.\p{L}/u.test(match[0])) break
  }
  while (found.length > 0 && !/\p{L}/u.test(found.at(-1)?.word ?? '')) found.pop()
  if (isLoneLetter(found.at(-1)?.word)) found.pop()
  return found
}

/** `A deadly fire` opens with a capital word of one letter, and with no lead-in. */
function isLoneLetter(word: string | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(word)
}

/** Whether a word is in capitals only because it opens the story; `null` where nothing shows it. */
function isSpoken(word: string, after: string, rest: string): boolean | null {
  const letters = word.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length < 2 || /^(?:us|uk|eu|un|tv)$/iu.test(letters)) return false
  if (OPENER.test(word)) return true
  if (/\p{N}/u.test(word) || /^(?:\p{Lu}\.)+/u.test(word)) return false
  if (!/[AEIOUYÀ-ÖØ-Þ\u0400-\u04ff]/u.test(letters)) return false
  if (holds(rest, word) || holds(after, word)) return false
  if (heardSmall(rest, word) || heardSmall(after, word) || /[’']/u.test(word)) return true
  return letters.length > 5 ? true : null
}

function holds(text: string, word: string): boolean {
  return text.split(word).length > 1 && new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'u').test(text)
}

function heardSmall(text: string, word: string): boolean {
  const small = escaped(word.toLowerCase())
  const capital = escaped(word.charAt(0)) + escaped(word.slice(1).toLowerCase())
  return new RegExp(`(?<!\\p{L})(?:${small}|${capital})(?!\\p{L})`, 'u').test(text)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
