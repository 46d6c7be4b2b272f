/** Words that newspapers are named with. */
const PAPER_WORD =
  /^(?:i|inews|times|post|telegraph|guardian|herald|news|journal|gazette|tribune|star|independent|press|mail|express|sun|mirror|observer|chronicle|courier|record|standard|echo|argus|beacon|review|weekly|daily|sunday|globe|inquirer|examiner|sentinel|dispatch|advertiser|mercury|bulletin|register|argus|ledger|banner|scotsman|irishman|economist|spectator|leader|age|australian|sheet|le|la|el|il|die|der|das|de|het|monde|figaro|temps|zeitung|blatt|rundschau|anzeiger|país|mundo|diario|diário|corriere|gazzetta|jornal|folha|dagblad|courant|politiken|aftenposten|today|reader|citizen|evening|morning|financial|metro|world|nation|people)$/iu
/** Small words inside a newspaper's name. */
const SMALL_WORD = /^(?:of|the|and|&|on|in|for|de|du|des|la|le|les|del|der|die|das|und|y|e|et|di|al|el)$/iu

/** Articles that newspapers' names begin with; alone they make no name. */
const ARTICLE = /^(?:the|i|le|la|les|el|il|l[’'].+|die|der|das|de|het|al-.+)$/iu
/** A line that opens as a byline does. */
export const OPENS_BYLINE =
  /^(?:[-–—]\s*)?by\s|^[-–—]\s.{0,80}\sBy\s|^(?:par|von|por|door|بقلم)\s\S{1,20}\s\S{1,20}$/iu

const NAME_WORD = /^(?:[\p{Lu}\p{Lo}\p{N}(&]|[ld][’']\p{Lu})/u

const LONGEST_NAME = 48
const LONGEST_HEADLINE = 240

/** Whether a line could be a headline: not long, and not a sentence with its full stop. */
export function headlineOpensIn(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && !/[^.][.;,]["”’]?$/u.test(text.replace(/\b(?:\p{Lu}\.)+$/u, ''))
}

/**
 * Whether a text's first line names the newspaper.
 *
 * @param next - The text under it, which then is the headline.
 * @param givenName - The newspaper's name where it is known; a line that says the same is it.
 */
export function isPublicationLine(text: string, next: string, givenName: string | null): boolean {
  if (givenName !== null && sameName(text, givenName)) return true
  if (!isNameLike(text) || !headlineOpensIn(next) || OPENS_BYLINE.test(next)) return false
  if (givenName === null) return true
  const words = text.split(/\s+/u)
  return words.length <= 4 && words.some((word) => PAPER_WORD.test(word))
}

/**
 * Whether a line names a newspaper by its own words: `The Harbour Gazette`, `Evening Echo`; a headline in
 * capitals, or with a capital on each word, is none.
 */
export function isPaperName(text: string): boolean {
  if (!isNameLike(text)) return false
  const words = text.split(/\s+/u)
  const last = words.at(-1) ?? ''
  const hasArticle = words.length > 1 && ARTICLE.test(words[0] ?? '')
  const isPaperWord = (word: string): boolean => PAPER_WORD.test(word) && !ARTICLE.test(word)
  return words.length <= 5 && (hasArticle ? words.some(isPaperWord) : words.length > 1 && isPaperWord(last))
}

/** Whether a line is short enough for a newspaper's name, and no sentence. */
export function couldBeName(text: string): boolean {
  return text.length <= LONGEST_NAME && text.split(/\s+/u).length <= 6 && !/[.!?:;,…"”]$|^[-–—]/u.test(text)
}

/** Whether a line is written as a newspaper's name is: a few words, each with a capital. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/u)
  return (
    couldBeName(text) &&
    words.every((word) => NAME_WORD.test(word) || SMALL_WORD.test(word) || PAPER_WORD.test(word))
  )
}

/** Whether two names say the same newspaper: `The Daily Gazette` and `daily gazette` do. */
function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
