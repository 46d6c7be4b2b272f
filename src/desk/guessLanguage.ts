/** Commonest words that other languages of the list do not share. */
const COMMON: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|and|of|to|that|is|was|for|with|on|by|from|his|which)$/u,
  fr: /^(?:les|des|est|une|dans|pour|qui|sur|pas|avec|aux|cette|ses|ont)$/u,
  de: /^(?:der|die|das|und|ist|nicht|mit|den|von|ein|eine|sich|auf|dem)$/u,
  es: /^(?:el|los|las|que|una|por|con|para|del|como|pero|sus|más|fue)$/u,
  it: /^(?:il|che|di|della|per|non|gli|una|sono|nel|alla|dei|più|anche)$/u,
  pt: /^(?:os|não|uma|com|para|dos|das|mais|foi|ao|pelo|são|ele|seu)$/u,
  nl: /^(?:het|een|van|niet|zijn|voor|dat|met|ook|maar|deze|werd|naar|bij)$/u,
}

/** Languages that are written in the same script as the one that we guess for it. */
const SAME_SCRIPT: Readonly<Record<string, RegExp>> = {
  ar: /^(?:ar|arz|fa|ur|ps|ckb|ku|sd|ug)\b/u,
  fa: /^(?:ar|arz|fa|ur|ps|ckb|ku|sd|ug)\b/u,
  he: /^(?:he|yi)\b/u,
  ru: /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg|tt)\b/u,
  hi: /^(?:hi|mr|ne|sa)\b/u,
  zh: /^(?:zh|ja|yue)\b/u,
}
/** A language is clear where this share of the words are its commonest ones, and twice as many as any other's. */
const CLEAR_SHARE = 0.08
const CLEAR_WORDS = 5
/** Letters that Persian has and Arabic has not. */
const PERSIAN = /[پچژگ]/gu

/** Scripts that tell the language, or its commonest one. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
]

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 4000

/** The likeliest language of a text, and whether the text itself shows it. */
export type LanguageGuess = { readonly language: string; readonly isClear: boolean }

/**
 * The likeliest language of a text, for exports that do not say it; English where nothing shows.
 *
 * @param usual - The newspaper's own language, where it is known; it is taken unless the text clearly is in another.
 */
export function guessLanguage(text: string, usual?: string): LanguageGuess {
  const guess = guessAlone(text)
  if (usual === undefined || (guess.isClear && !SAME_SCRIPT[guess.language]?.test(usual))) return guess
  return { language: usual, isClear: guess.isClear }
}

function guessAlone(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const script = SCRIPTS.find(([, letter]) => (sample.match(letter)?.length ?? 0) > letters / 4)
  if (script) {
    const isPersian = script[0] === 'ar' && (sample.match(PERSIAN)?.length ?? 0) > letters / 100
    return { language: isPersian ? 'fa' : script[0], isClear: true }
  }
  const words = sample.match(/\p{L}+/gu) ?? []
  const counts = Object.entries(COMMON)
    .map(([language, common]): [string, number] => [
      language,
      words.filter((word) => common.test(word)).length,
    ])
    .sort((one, other) => other[1] - one[1])
  const [[language, most] = ['en', 0], [, second] = ['', 0]] = counts
  const isClear = most >= CLEAR_WORDS && most >= second * 2 && most >= words.length * CLEAR_SHARE
  return { language: most === 0 ? 'en' : language, isClear }
}
