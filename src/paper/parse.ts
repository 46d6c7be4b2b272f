import * as v from 'valibot'
import { expectedAt } from './expectedAt.ts'
import type { Fault, Result } from './result.ts'

/** The longest piece of a wrong value that a fault repeats, in characters. */
const LONGEST_ECHO = 40

/** Of what has so many commas not all faults are named. */
const MANY_PARTS = /^(?:[^,]*,){5000}/

/**
 * Runs a schema over unknown input. In our schemas each message is a noun phrase that says what should
 * stand in the place (`a date like 2018-03-14`); this makes the sentence round it.
 *
 * Of very large input only the first fault is named.
 *
 * @param whole - What the input is, for faults that are about all of it: `an article`.
 */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  whole: string,
): Result<v.InferOutput<Schema>> {
  // To valibot a list is an object that lacks every field; to an editor it is a list.
  if (Array.isArray(input)) return { ok: false, faults: [{ path: '', message: wholeMessage(whole, input) }] }
  const first = v.safeParse(schema, input, { abortEarly: true })
  if (first.success) return { ok: true, value: first.output }
  // A hostile file could have a million faults, and each takes kilobytes.
  const { issues = [] } = isHuge(input) ? first : v.safeParse(schema, input)
  const faults = issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    message: messageOf(schema, issue, whole),
  }))
  return { ok: false, faults }
}

/** Whether it has more parts than anybody would mend, or they lie too deep in each other to be counted. */
function isHuge(input: unknown): boolean {
  try {
    return MANY_PARTS.test(JSON.stringify(input))
  } catch {
    return true
  }
}

/** The faults as lines, each with its path before it, for a terminal or a page. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n')
}

function messageOf(schema: v.GenericSchema, issue: v.BaseIssue<unknown>, whole: string): string {
  const path = issue.path ?? []
  const field = `“${shown(String(path.at(-1)?.key))}”`
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const owner = path.length === 1 ? `that ${whole} has` : 'that belongs here'
    return `${field} is not a field ${owner}; take it out or mend its name.`
  }
  if (path.length === 0) return wholeMessage(whole, issue.input)
  if (issue.input === undefined) {
    return `${field} is missing; it should be ${expectedAt(schema, path) ?? expectationOf(issue)}.`
  }
  return `This should be ${expectationOf(issue)}, but is ${echo(issue.input)}.`
}

function wholeMessage(whole: string, input: unknown): string {
  return `This is not ${whole}: it should be an object with fields, but is ${echo(input)}.`
}

/** Our own messages are the expectation; valibot's begin with `Invalid` and are put into our words. */
function expectationOf(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  if (issue.type === 'strict_object' || issue.expected === 'Object') return 'an object with fields'
  const choices = (issue.expected ?? '').match(/"[^"]*"/g)?.map((choice) => `“${choice.slice(1, -1)}”`)
  return choices ? anyOf(choices) : 'something else'
}

function anyOf(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
}

/** A wrong value, short enough to read in a sentence. */
function echo(input: unknown): string {
  if (input === null) return 'empty (null)'
  if (input === undefined) return 'missing'
  if (Array.isArray(input)) return LISTS[input.length] ?? `a list of ${input.length}`
  if (typeof input === 'object') return 'an object'
  if (typeof input !== 'string') return shown(String(input))
  if (input === '') return 'an empty text'
  return input.trim() === '' ? 'a text of spaces only' : `“${shown(input)}”`
}

const LISTS = ['an empty list', 'a list of one']

/** A text as it can be printed: cut if it is long, and what has no shape of its own written out. */
function shown(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_ECHO + 1)]
  const isCut = characters.length > LONGEST_ECHO
  const visible = characters
    .slice(0, LONGEST_ECHO)
    .map((character) => (INVISIBLE.test(character) ? codeOf(character) : character.replace(/\s/u, ' ')))
  return visible.join('') + (isCut ? '…' : '')
}

const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/u

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
