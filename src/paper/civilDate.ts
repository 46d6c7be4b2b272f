/** A day as a newspaper prints it, `YYYY-MM-DD`: it has no time zone and never moves. */
export type CivilDate = string

const DAY_MS = 86_400_000

/** Whether the text is a date like `2018-03-14` that exists: 2018-02-30 is not one. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day that is `days` after (or, negative, before) the given one. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The date in words: `Wednesday 14 March 2018`. Always read as UTC, so that press and reader agree
 * wherever they stand.
 *
 * @param language - BCP 47 tag of the words; an unknown one falls back to the runtime's own.
 */
export function formatCivilDate(
  date: CivilDate,
  language: string,
  form: keyof typeof DATE_FORMS = 'full',
): string {
  return formatFor(dateLocale(language), form)
    .format(Date.parse(`${date}T00:00:00Z`))
    .replaceAll(',', '')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than all else on a page together, so each is made once. */
function formatFor(locale: string, form: keyof typeof DATE_FORMS): Intl.DateTimeFormat {
  const known = formats.get(locale + form)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { ...DATE_FORMS[form], timeZone: 'UTC' })
  formats.set(locale + form, format)
  return format
}

const DATE_FORMS = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Plain `en` would put the month first, as American papers do; ours follow the day-first order. */
function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
