/** The language of the interface's own words. */
const INTERFACE_LANGUAGE = 'en'

const regions = new Intl.DisplayNames(INTERFACE_LANGUAGE, { type: 'region' })
const languages = new Intl.DisplayNames(INTERFACE_LANGUAGE, { type: 'language' })

/** `United Kingdom` for `GB`; the code itself where no name is known. */
export function countryName(country: string): string {
  return nameOf(regions, country.toUpperCase())
}

/** `French` for `fr`; the tag itself where no name is known. */
export function languageName(language: string): string {
  return nameOf(languages, language)
}

/** The address may say anything, and `of` throws at what is not a code. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
