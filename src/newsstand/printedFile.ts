import type { QueryFunctionContext } from '@tanstack/react-query'
import { formatFaults } from '../paper/parse.ts'
import type { Result } from '../paper/result.ts'

/**
 * Where the newsstand gets files: the network in a browser, the press's own output while it prints.
 *
 * @returns What the JSON file holds.
 * @throws {NotPrinted} If there is no such file, {Unreachable} if nobody answered.
 */
export type Source = (file: string, signal: AbortSignal) => Promise<unknown>

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { source?: Source }
  }
}

/** There is no such page in the archive: the address is wrong, or the story has been taken out. */
export class NotPrinted extends Error {
  override readonly name = 'NotPrinted'
}

/** The site did not answer, or not with its own files: the network is off, or a host stands between. */
export class Unreachable extends Error {
  override readonly name: string = 'Unreachable'
}

/** It took longer than anybody waits, and would again. */
export class TooSlow extends Unreachable {
  override readonly name = 'TooSlow'
}

/** The file is there, but is not what it should be; the message names every fault. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Gets a file through the source that the query client carries, and lets it in by its door. */
export async function readPrintedFile<Value>(
  file: string,
  parse: (input: unknown) => Result<Value>,
  { meta, signal }: Pick<QueryFunctionContext, 'meta' | 'signal'>,
): Promise<Value> {
  const source = meta?.source ?? fetchFile
  const parsed = parse(await source(file, signal))
  if (!parsed.ok) throw new Unreadable(`${file}\n${formatFaults(parsed.faults)}`)
  return parsed.value
}

/** How long a file may take, in milliseconds. */
export const PATIENCE_MS = 9000

const fetchFile: Source = async (file, left) => {
  const late = AbortSignal.timeout(PATIENCE_MS)
  const signal = AbortSignal.any([left, late])
  const faultOf = (fault: Error): Error =>
    left.aborted ? left.reason : late.aborted ? new TooSlow('The newspaper took too long to come.') : fault
  const response = await fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + file, { signal }).catch(() => {
    throw faultOf(new Unreachable('The newspaper could not be fetched. Is this device online?'))
  })
  if (response.status === 404 || response.status === 410) throw new NotPrinted(`There is no ${file}`)
  if (response.status === 504) throw new TooSlow('The newspaper took too long to come.')
  if (!response.ok) throw new Unreachable(`The site answered with status ${response.status}.`)
  try {
    return await response.json()
  } catch {
    // A host that answers every unknown path with a page sends HTML here.
    throw faultOf(
      isPage(response) ? new NotPrinted(`There is no ${file}`) : new Unreadable(`${file} is not JSON.`),
    )
  }
}

/** Whether the site answers just now. */
export async function isReachable(): Promise<boolean> {
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => null)
  return response?.ok ?? false
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('html') ?? false
}
