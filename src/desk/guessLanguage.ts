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

/** The likeliest language of a text, for exports that do not say it; English where nothing shows. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const script = SCRIPTS.find(([, letter]) => (sample.match(letter)?.length ?? 0) > letters / 4)
  if (script) return script[0]
  const words = sample.match(/\p{L}+/gu) ?? []
  const counts = Object.entries(COMMON).map(([language, common]): [string, number] => [
    language,
    words.filter((word) => common.test(word)).length,
  ])
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best), ['en', 0] as [string, number])[0]
}
