import { type CivilDate, isCivilDate } from '../paper/civilDate.ts'

/** How much of a line is looked at for a date, in characters. */
const LONGEST_LINE = 400
/** Languages whose months we read. */
const LOCALES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ar', 'ar-SY']

let months: ReadonlyMap<string, number> | undefined

/** Finds the first date in a line as archives print it: `June 19, 2020 Friday`, `3 June 2020`, `2020-06-03`. */
export function findDate(text: string): CivilDate | null {
  if (!/\d/u.test(text)) return null
  const line = text.slice(0, LONGEST_LINE)
  const figures = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(line)
  if (figures) return civilDate(figures[1], Number(figures[2]), figures[3])
  for (const match of line.matchAll(
    /(\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?:de )?(\p{L}+)\.?,? (?:de )?(\d{4})/gu,
  )) {
    const date = civilDate(match[3], monthNamed(match[2]), match[1])
    if (date) return date
  }
  for (const match of line.matchAll(/(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/gu)) {
    const date = civilDate(match[3], monthNamed(match[1]), match[2])
    if (date) return date
  }
  return null
}

/** Whether a line says a date and nothing else but the day of the week. */
export function isDateLine(text: string): boolean {
  if (text.length > 48 || findDate(text) === null) return false
  return (
    text
      .replaceAll(/\d+|(?:st|nd|rd|th)(?=\b)/gu, ' ')
      .match(/\p{L}+/gu)
      ?.every(isDateWord) ?? true
  )
}

function isDateWord(word: string): boolean {
  return monthNamed(word) !== undefined || word === 'de' || dayNames().has(word.toLowerCase())
}

function civilDate(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): CivilDate | null {
  if (month === undefined) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCivilDate(date) ? date : null
}

function monthNamed(name: string | undefined): number | undefined {
  months ??= new Map(
    LOCALES.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((month) =>
        Array.from({ length: 12 }, (_, index): [string, number] => [
          plain(
            new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(Date.UTC(2018, index, 15)),
          ),
          index + 1,
        ]),
      ),
    ).concat([['sept', 9]]),
  )
  return months.get(plain(name ?? ''))
}

let days: ReadonlySet<string> | undefined

function dayNames(): ReadonlySet<string> {
  days ??= new Set(
    LOCALES.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((weekday) =>
        Array.from({ length: 7 }, (_, index) =>
          plain(
            new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
              Date.UTC(2018, 0, index + 1),
            ),
          ),
        ),
      ),
    ),
  )
  return days
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('.', '')
}
