import { checksum } from './checksum.ts'
import { type Json, jsonIn } from './json.ts'
import { isStamp, type Stamp } from './stamp.ts'

/** The form in which entries are written; a program that writes another one counts on. */
const ENTRY_VERSION = 1

/**
 * One thing that a reader has done: `subject` says what it is about (`note/…`), `data` what holds now, null that
 * nothing does any more. Of two facts about one subject the one with the later stamp holds.
 */
export type Fact = { readonly stamp: Stamp; readonly subject: string; readonly data: Json }

/**
 * What stands under one name in a store: the facts of one change, or of many in a snapshot's shard. An entry is
 * never written twice, so two stores that have the name have the same, and nothing can be overwritten.
 */
export type Entry = {
  readonly name: string
  readonly facts: readonly Fact[]
  /** Written by a newer program: it is read as far as it can be, and never taken away. */
  readonly isNewer: boolean
}

/** The name of the entry of one change. */
export function changeName(stamp: Stamp): string {
  return `change/${stamp}`
}

/** The name of a shard of a snapshot. */
export function shardName(stamp: Stamp): string {
  return `shard/${stamp}`
}

/** Whether a name is a shard's. */
export function isShardName(name: string): boolean {
  return name.startsWith('shard/')
}

/** Whether a name can be an entry's. */
export function isEntryName(name: string): boolean {
  return stampOfName(name) !== null
}

/** The stamp in an entry's name, which none of its facts is later than; null where the name is no entry's. */
export function stampOfName(name: string): Stamp | null {
  const [kind, stamp] = name.split('/')
  return (kind === 'change' || kind === 'shard') && isStamp(stamp) ? stamp : null
}

/** Whether all that an entry says was forgotten. @param forgottenAt - Since when everything earlier is forgotten. */
export function isForgotten({ facts, isNewer }: Entry, forgottenAt: Stamp): boolean {
  return !isNewer && facts.every(({ stamp }) => stamp < forgottenAt)
}

/**
 * An entry as a store keeps it: version and checksum, then a line for each fact with its stamp (nothing where it is that
 * of the line before), its subject and its data.
 */
export function formatEntry(name: string, facts: readonly Fact[], version = ENTRY_VERSION): string {
  let last = ''
  const lines = facts.map((fact) => {
    const stamp = fact.stamp === last ? '' : fact.stamp
    last = fact.stamp
    return `\n${stamp}\t${formatSubject(fact.subject)}\t${fact instanceof StoredFact ? fact.text : JSON.stringify(fact.data)}`
  })
  const body = lines.join('')
  return `${version} ${sumOf(version, name, body)}${body}`
}

/**
 * The checksum of an entry. The first version leaves itself out; any other is in it, so that a damaged digit does not make
 * an entry look as if a newer program had written it.
 */
function sumOf(version: number, name: string, body: string): string {
  return checksum(version === 1 ? name + body : `${version} ${name}${body}`)
}

/** The entry that stands in a store; null where the text is damaged, or was never ours. */
export function parseEntry(name: string, text: string): Entry | null {
  const nameStamp = stampOfName(name)
  const headEnd = text.indexOf('\n')
  const bodyStart = headEnd < 0 ? text.length : headEnd
  const [, version = '', sum] = /^([1-9]\d{0,4}) ([0-9a-z]{1,11})$/.exec(text.slice(0, bodyStart)) ?? []
  if (nameStamp === null || sum !== sumOf(Number(version), name, text.slice(bodyStart))) return null
  const isNewer = Number(version) > ENTRY_VERSION
  const facts = factsIn(text, bodyStart, nameStamp)
  return facts || isNewer ? { name, facts: facts ?? [], isNewer } : null
}

/** Ten thousand facts are read at a start, of which a page shows few: data are looked at when they are asked for. */
class StoredFact implements Fact {
  readonly stamp: Stamp
  readonly subject: string
  readonly text: string
  #data: Json | undefined

  constructor(stamp: Stamp, subject: string, text: string) {
    this.stamp = stamp
    this.subject = subject
    this.text = text
  }

  get data(): Json {
    this.#data ??= (jsonIn(this.text) ?? null) as Json
    return this.#data
  }
}

/** Null where a line is none, or is later than the entry's name says: clocks are set by the names. */
function factsIn(text: string, bodyStart: number, nameStamp: Stamp): Fact[] | null {
  const facts: Fact[] = []
  let stamp = ''
  for (let start = bodyStart + 1; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const lineEnd = end < 0 ? text.length : end
    const stampEnd = text.indexOf('\t', start)
    const subjectEnd = text.indexOf('\t', stampEnd + 1)
    if (stampEnd < 0 || subjectEnd < 0 || subjectEnd >= lineEnd) return null
    if (stampEnd > start) stamp = text.slice(start, stampEnd)
    if (!isStamp(stamp) || stamp > nameStamp) return null
    const subject = parseSubject(text.slice(stampEnd + 1, subjectEnd))
    facts.push(new StoredFact(stamp, subject, text.slice(subjectEnd + 1, lineEnd)))
    start = lineEnd + 1
  }
  return facts
}

/** Subjects hold addresses, so there is seldom anything to escape. */
function formatSubject(subject: string): string {
  return JSON.stringify(subject).slice(1, -1)
}

function parseSubject(text: string): string {
  return text.includes('\\') ? String(jsonIn(`"${text}"`) ?? text) : text
}
