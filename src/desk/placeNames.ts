/** Languages that archives write their own lines in, and that names of countries are known in. */
const LOCALES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'ru', 'ar']

/** Names that newspapers and archives use, beside the ones that the Unicode tables have. */
const OTHER_COUNTRIES: Readonly<Record<string, string>> = {
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uk: 'GB',
  'u.k.': 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  us: 'US',
  'united states of america': 'US',
  uae: 'AE',
  'czech republic': 'CZ',
  turkey: 'TR',
  burma: 'MM',
  macedonia: 'MK',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  palestine: 'PS',
  'south korea': 'KR',
  'north korea': 'KP',
  'republic of ireland': 'IE',
  holland: 'NL',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'democratic republic of the congo': 'CD',
  'the gambia': 'GM',
  'the bahamas': 'BS',
}

const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  farsi: 'fa',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  tagalog: 'tl',
  flemish: 'nl',
  castilian: 'es',
}

let countries: ReadonlyMap<string, string> | undefined
let languages: ReadonlyMap<string, string> | undefined

/** The ISO 3166-1 code of a country, named in any of the common languages: `United Kingdom` is `GB`. */
export function countryNamed(name: string): string | null {
  countries ??= namesBackwards(
    'region',
    pairsOfLetters().map((pair) => pair.toUpperCase()),
    OTHER_COUNTRIES,
  )
  return lookUp(countries, name)
}

/** The BCP 47 tag of a language, named in any of the common languages: `English` and `anglais` are `en`. */
export function languageNamed(name: string): string | null {
  languages ??= namesBackwards('language', pairsOfLetters(), OTHER_LANGUAGES)
  return lookUp(languages, name)
}

function lookUp(names: ReadonlyMap<string, string>, name: string): string | null {
  const key = keyOf(name)
  return (
    names.get(key) ?? names.get(key.replace(/^(?:the|el|la|le|les|l’|l'|die|der|das|het) ?/u, '')) ?? null
  )
}

/** The table of names runs only from code to name, so it is read backwards, once, when it is first needed. */
function namesBackwards(
  type: 'region' | 'language',
  codes: readonly string[],
  others: Readonly<Record<string, string>>,
): Map<string, string> {
  const names = new Map(Object.entries(others))
  for (const locale of LOCALES) {
    const known = new Intl.DisplayNames(locale, { type, fallback: 'none' })
    for (const code of codes) {
      const name = known.of(code)
      if (name !== undefined && isCurrent(type, code) && !names.has(keyOf(name))) names.set(keyOf(name), code)
    }
  }
  return names
}

/** `UK` and `iw` are old codes for `GB` and `he`. */
function isCurrent(type: 'region' | 'language', code: string): boolean {
  const tag = type === 'region' ? `und-${code}` : code
  return Intl.getCanonicalLocales(tag)[0] === tag
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

function pairsOfLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap((first) => letters.map((second) => first + second))
}
