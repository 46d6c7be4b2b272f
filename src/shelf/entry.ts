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

/** An entry as a store keeps it: version, checksum, facts. */
export function formatEntry(name: string, facts: readonly Fact[], version = ENTRY_VERSION): string {
  const body = JSON.stringify(facts.map(({ stamp, subject, data }) => [stamp, subject, data]))
  return `${version} ${checksum(`${name}\n${body}`)} ${body}`
}

/** The entry that stands in a store; null where the text is damaged, or was never ours. */
export function parseEntry(name: string, text: string): Entry | null {
  const versionEnd = text.indexOf(' ')
  const bodyStart = text.indexOf(' ', versionEnd + 1) + 1
  const version = text.slice(0, Math.max(0, versionEnd))
  if (!isEntryName(name) || !/^[1-9]\d{0,4}$/.test(version) || bodyStart === 0) return null
  const body = text.slice(bodyStart)
  if (text.slice(versionEnd + 1, bodyStart - 1) !== checksum(`${name}\n${body}`)) return null
  const isNewer = Number(version) > ENTRY_VERSION
  const facts = factsIn(jsonIn(body))
  return facts || isNewer ? { name, facts: facts ?? [], isNewer } : null
}

function factsIn(rows: unknown): Fact[] | null {
  if (!Array.isArray(rows)) return null
  const facts: Fact[] = []
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) return null
    const [stamp, subject, data] = row as unknown[]
    if (!isStamp(stamp) || typeof subject !== 'string' || data === undefined) return null
    facts.push({ stamp, subject, data: data as Json })
  }
  return facts
}
