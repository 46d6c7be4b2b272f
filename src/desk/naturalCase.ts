/** Words in the case that the text itself prints them in, by their lower-case form. */
export type HeardForms = ReadonlyMap<string, string>

/** Parts of names that are printed small among capitals: `McBRIDE`, `van der BERG`. */
const SMALL_PART =
  /(?<!\p{L})(?:(?:Mc|Mac|Fitz|De|Le|Van)(?=\p{Lu}{2})|(?:de|da|do|dos|das|di|du|del|la|le|van|von|der|den|bin|ibn|y|e|and|et|und)(?=\s))/gu
const WORD = /[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu
/** Small words inside a name or a role. */
const SMALL =
  /^(?:and|of|the|for|in|on|at|to|de|da|do|dos|das|di|du|del|von|der|den|bin|ibn|und|et|y|zu|zur)$/u
/** Words that make a name an office's: what stands before them is often its letters, as in `OMR TEAM`. */
const OFFICE =
  /^(?:team|office|council|staff|department|bureau|agency|service|center|centre|desk|group|division|lab)s?$/iu
/** Words before an office's that are words. */
const SHORT_WORD =
  /^(?:the|our|new|old|news|web|data|city|home|arts?|tech|food|east|west|open|free|film|book|war|law|sea|air|oil|tax|blog|joint)$/iu
/** Letter words that stay in capitals wherever they stand. */
const LETTERS = /^(?:us|uk|eu|un|tv|it|bbc|cnn|nato|usa|ii|iii|iv|vi|pa|ap|afp|md|phd|mp|nhs|uae)$/u

/** Whether a text has capitals, and no small letter. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Whether a name is printed in capitals, apart from small parts of it, as in `JANE McDONALD`. */
export function isShouted(name: string): boolean {
  return isAllCapitals(name.replaceAll(SMALL_PART, ''))
}

/**
 * How the words of a name are cased where the text prints them: only a text knows that `DIGITALGOV` is
 * DigitalGov.
 *
 * @param names - Names in capitals.
 * @param texts - What the article says, its own capitalised first words left out.
 */
export function hearForms(names: readonly string[], texts: readonly string[]): HeardForms {
  const wanted = new Set(names.flatMap((name) => wordsOf(name.toLowerCase())))
  const counts = new Map<string, Map<string, number>>()
  if (wanted.size === 0) return new Map()
  for (const word of texts.flatMap(wordsOf)) {
    const key = word.toLowerCase()
    if (!wanted.has(key) || word === key) continue
    const forms = counts.get(key) ?? new Map<string, number>()
    forms.set(word, (forms.get(word) ?? 0) + 1)
    counts.set(key, forms)
  }
  return new Map([...counts].map(([key, forms]) => [key, commonest(forms)]))
}

/** A name printed in capitals, as it is written in a text: `RACHEL MCBRIDE` becomes Rachel McBride. */
export function inNaturalCase(name: string, heard: HeardForms = new Map()): string {
  const words = name.split(' ')
  const isOffice = words.some((word) => OFFICE.test(word))
  return words
    .map((word, index) => {
      if (index > 0 && SMALL.test(word.toLowerCase())) return word.toLowerCase()
      const bare = word.replace(/[.,]+$/u, '')
      const form = heard.get(bare.toLowerCase())
      if (form !== undefined && /\p{L}/u.test(form)) return form + word.slice(bare.length)
      const isLetters =
        index === 0 && bare.length < 5 && (words.length === 1 || isOffice) && !SHORT_WORD.test(bare)
      return isLetters ? word : naturalWord(word)
    })
    .join(' ')
}

function naturalWord(word: string): string {
  const bare = word.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (LETTERS.test(bare.toLowerCase()) || /\p{N}/u.test(bare)) return word
  if (/^(?:\p{Lu}\.)+,?$/u.test(word) || /^[BCDFGHJKLMNPQRSTVWXZ]{3,}$/u.test(bare)) return word
  const part = /^(?:Mac|Fitz|De|Le|Van)(?=\p{Lu}{2})/u.exec(word)?.[0]
  if (part !== undefined) return part + naturalWord(word.slice(part.length))
  return word
    .toLowerCase()
    .replaceAll(/(^|[-–—/("“])(mc|[od][’'])?(\p{L})/gu, (_, before, prefix, letter) => {
      const head = prefix ? String(prefix).charAt(0).toUpperCase() + String(prefix).slice(1) : ''
      return before + head + String(letter).toUpperCase()
    })
}

/** A form that mixes cases says more than capitals, which may only be shouting. */
function commonest(forms: ReadonlyMap<string, number>): string {
  const ranked = [...forms].sort(
    ([one, count], [other, otherCount]) =>
      Number(isAllCapitals(one)) - Number(isAllCapitals(other)) || otherCount - count,
  )
  return ranked[0]?.[0] ?? ''
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}
