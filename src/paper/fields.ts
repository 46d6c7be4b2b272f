import * as v from 'valibot'
import { isCivilDate } from './civilDate.ts'

/** Control characters other than tab and line breaks: they come from broken files and show as nothing. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u
/** Half of a character: a high or low surrogate alone, left by a text that was cut in the wrong place. */
const HALF_CHARACTER = /\p{Surrogate}/u

/** A character that shows: no space, no format or control character, none of the blanks that are letters by name. */
const VISIBLE = /[^\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u

/** A text that holds at least one character that shows, and nothing that is broken. */
export const textSchema = v.pipe(
  v.string('some text'),
  v.regex(VISIBLE, 'some text'),
  v.check((text) => !CONTROL.test(text), 'text without control characters'),
  v.check((text) => !HALF_CHARACTER.test(text), 'text without halves of characters'),
)

/** The last word of an address: lower-case Latin letters, digits, single hyphens; at most 100 characters. */
export const slugSchema = v.pipe(
  v.string('a slug like the-harbour-opens'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a slug like the-harbour-opens'),
  v.maxLength(100, 'a slug of at most 100 characters'),
)

/** A day without a time zone, `2018-03-14`, that exists in the calendar. */
export const civilDateSchema = v.pipe(
  v.string('a date like 2018-03-14'),
  v.check(isCivilDate, 'a date like 2018-03-14 that is in the calendar'),
)

/** A BCP 47 tag: `en`, `fr-CA`. */
export const languageSchema = v.pipe(
  v.string('a language tag like en or fr-CA'),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'a language tag like en or fr-CA'),
)

/** An ISO 3166-1 alpha-2 code in capitals: `GB`. */
export const countrySchema = v.pipe(
  v.string('a country code of two capitals like GB'),
  v.regex(/^[A-Z]{2}$/u, 'a country code of two capitals like GB'),
)

/** A web or mail address that a story may link to; nothing that could run. */
export const linkSchema = v.pipe(
  v.string('a link that starts with https://, http:// or mailto:'),
  v.regex(
    /^(?:https?:\/\/[\p{L}\p{N}[]|mailto:[\p{L}\p{N}])[^\s\p{C}]*$/iu,
    'a link that starts with https://, http:// or mailto:',
  ),
)

/** A whole number from 0, as used for offsets and indexes. */
export const countSchema = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(0, 'a whole number from 0'),
)
