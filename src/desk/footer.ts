import { countryNamed, languageNamed } from './placeNames.ts'

/** What a line at the foot of an export says of the newspaper, and where in the line its name stands. */
export type FooterLine =
  | { readonly kind: 'language' | 'country'; readonly code: string | null; readonly nameStart: number }
  | { readonly kind: 'notice' }

/** `Newspapers in …`, as the archive says it to readers of each language. */
const IN_LANGUAGE =
  /^(?:newspapers in|journaux en|zeitungen (?:auf|in)|peri[óo]dicos en|giornali in|jornais em|kranten in(?: het)?|gazety w j[ęe]zyku|tidningar p[åa]|aviser p[åa]|газеты на|صحف باللغة)\s+(?=\S)/iu
/** `Newspapers from …`. */
const FROM_COUNTRY =
  /^(?:newspapers from|journaux (?:de la|de l[’']|du|des|de|d[’'])|zeitungen aus(?: de[rmn])?|peri[óo]dicos de(?: los| las| la| el|l)?|giornali (?:dal|dalla|da|del|della|di)|jornais d[aeo]s?|kranten uit(?: het| de)?|tidningar fr[åa]n|aviser fra|صحف من)\s*(?=\S)/iu
const NOTICE =
  /^(?:(?:this )?(?:article|page) (?:was )?(?:printed|downloaded|shared|provided) |printed and distributed by |powered by (?:pressreader|tecnavia)|©? ?(?:\d{4} )?pressreader|(?:https?:\/\/)?(?:www\.)?pressreader\.com\S*$|copyright (?:©|\(c\)) ?\d{4} |© ?(?:copyright )?\d{4} )/iu

/** Reads a line at the foot of an export; `null` where it is none. */
export function readFooterLine(text: string): FooterLine | null {
  if (text.length > 120) return null
  const isShort = text.length <= 60 && !/[.!?;,:]$/u.test(text)
  const inLanguage = isShort ? IN_LANGUAGE.exec(text)?.[0].length : undefined
  if (inLanguage !== undefined) return named('language', text, inLanguage)
  const from = isShort ? FROM_COUNTRY.exec(text)?.[0].length : undefined
  if (from !== undefined) return named('country', text, from)
  return NOTICE.test(text) ? { kind: 'notice' } : null
}

/**
 * A name that no table has is a footer's only if it looks like a name, as `Newspapers from Elbonia` does and
 * `Newspapers in a spin over rates` does not.
 */
function named(kind: 'language' | 'country', text: string, nameStart: number): FooterLine | null {
  const name = text.slice(nameStart)
  const code = kind === 'language' ? languageNamed(name) : countryNamed(name)
  const isNameLike = name.split(/\s+/u).every((word) => /^(?:[\p{Lu}\p{Lo}(]|of$|the$|and$)/u.test(word))
  return code !== null || isNameLike ? { kind, code, nameStart } : null
}
