/** Characters that web pages write by name. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  pound: '£',
  euro: '€',
  yen: '¥',
  cent: '¢',
  sect: '§',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  times: '×',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  ccedil: 'ç',
  Ccedil: 'Ç',
  eth: 'ð',
  thorn: 'þ',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
}
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  caron: '\u030c',
}
const ENTITY =
  /&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([A-Za-z])(acute|grave|circ|uml|tilde|caron)|([A-Za-z]{2,8}\d{0,2}));/gu

/** A character that was printed by its name, and what it is. */
export type Decoding = { readonly printed: string; readonly set: string }

/** Sets characters that are written as web pages write them, such as `&rsquo;`, and says which. */
export function decodeEntities(text: string): { text: string; decodings: Decoding[] } {
  const decodings: Decoding[] = []
  if (!text.includes('&')) return { text, decodings }
  const decoded = text.replaceAll(ENTITY, (printed, decimal, hexadecimal, letter, accent, name) => {
    const set = characterFor({ decimal, hexadecimal, letter, accent, name })
    if (set === null) return printed
    decodings.push({ printed, set })
    return set
  })
  return { text: decoded, decodings }
}

type Parts = Readonly<Record<'decimal' | 'hexadecimal' | 'letter' | 'accent' | 'name', string | undefined>>

function characterFor({ decimal, hexadecimal, letter, accent, name }: Parts): string | null {
  if (decimal !== undefined) return visible(Number(decimal))
  if (hexadecimal !== undefined) return visible(Number.parseInt(hexadecimal, 16))
  if (letter !== undefined && accent !== undefined) return (letter + (ACCENTS[accent] ?? '')).normalize('NFC')
  return name !== undefined && Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null
}

/** Only what shows: a character that does not could hide words. */
function visible(code: number): string | null {
  if (code > 0x10ffff) return null
  const character = String.fromCodePoint(code)
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Z}]/u.test(character) && code !== 0xa0 ? null : character
}
