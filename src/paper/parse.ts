import * as v from 'valibot'
import type { Fault, Result } from './result'

/** The longest piece of a wrong value that a fault repeats, in UTF-16 code units. */
const LONGEST_ECHO = 40

/**
 * Runs a schema over unknown input. In our schemas each message is a noun phrase that says what should
 * stand in the place (`a date like 2018-03-14`); this makes the sentence round it.
 *
 * @param whole - What the input is, for faults that are about all of it: `an article`.
 */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  whole: string,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, input)
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, faults: parsed.issues.map((issue) => faultOf(issue, whole)) }
}

/** The faults as lines, each with its path before it, for a terminal or a page. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n')
}

function faultOf(issue: v.BaseIssue<unknown>, whole: string): Fault {
  const path = v.getDotPath(issue) ?? ''
  const field = issue.path?.at(-1)?.key
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      path,
      message: `“${String(field)}” is not a field that ${whole} has; take it out or mend its name.`,
    }
  }
  const expectation = expectationOf(issue)
  if (path === '')
    return {
      path,
      message: `This is not ${whole}: it should be ${expectation}, but is ${echo(issue.input)}.`,
    }
  if (issue.input === undefined)
    return { path, message: `“${String(field)}” is missing; it should be ${expectation}.` }
  return { path, message: `This should be ${expectation}, but is ${echo(issue.input)}.` }
}

function expectationOf(issue: v.BaseIssue<unknown>): string {
  const isOurs = !issue.message.startsWith('Invalid ')
  if (isOurs) return issue.message
  if (issue.type === 'strict_object') return issue.input === undefined ? 'present' : 'an object with fields'
  if (issue.type === 'variant' || issue.type === 'picklist' || issue.type === 'literal') {
    return `one of ${(issue.expected ?? '').replaceAll(/[()]/g, '').replaceAll(' | ', ', ')}`
  }
  return issue.expected ?? 'something else'
}

/** A wrong value, short enough to read in a sentence. */
function echo(input: unknown): string {
  if (input === null) return 'empty (null)'
  if (input === undefined) return 'missing'
  if (Array.isArray(input)) return `a list of ${input.length}`
  if (typeof input === 'object') return 'an object'
  if (input === '') return 'an empty text'
  const text = String(input)
  const shown = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text
  return typeof input === 'string' ? `“${shown}”` : shown
}
