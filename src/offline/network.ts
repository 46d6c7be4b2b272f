import { voucherOf } from './pageFiles.ts'
import { isWholeSealed, sumOfBytes } from './sums.ts'
import { addressOf } from './worker.ts'

/** How long anything may take, in milliseconds; who waits longer thinks that nothing happens. */
const PATIENCE_MS = 8000
/** How long a fresh copy is waited for where there is a kept one. */
const HURRY_MS = 3000

/** What came of a file. */
export type Fetched = {
  readonly response: Response
  /** Null where the answer is no file: the host says that there is none, or has a fault. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  /** Whether its length and hash are what an index says. */
  readonly isVouched: boolean
}

/** Why a file did not come, as a status that the newsstand understands. */
const CUT = new Response('The file did not come whole.', { status: 502 })

const underway = new Map<string, Promise<Fetched>>()

/**
 * Gets a file of data whole: what was cut or changed on the way is asked for once more, past every cache, and then given up.
 *
 * @throws {TypeError} If nobody answers, {DOMException} `TimeoutError` if the answer takes too long.
 */
export function fetchWhole(file: string): Promise<Fetched> {
  const known = underway.get(file)
  if (known) return known
  const fetched = fetchTwice(file).finally(() => underway.delete(file))
  underway.set(file, fetched)
  return fetched
}

/** The first that comes: work, or the end of the reader's patience with it where something else can be shown. */
export function inAHurry<Value>(work: Promise<Value>): Promise<Value> {
  return within(work, HURRY_MS)
}

/** Work that fails when it takes longer than anybody waits. */
export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return within(work, PATIENCE_MS)
}

async function fetchTwice(file: string): Promise<Fetched> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(addressOf(file), { cache, signal })
    const isPage = response.headers.get('content-type')?.includes('html') ?? false
    if (!response.ok || isPage) return { response, bytes: null, isVouched: false }
    const bytes = new Uint8Array(await response.clone().arrayBuffer())
    const verdict = await judge(file, bytes)
    if (verdict !== 'broken') return { response, bytes, isVouched: verdict === 'whole' }
  }
  return { response: CUT.clone(), bytes: null, isVouched: false }
}

/** Nobody vouches for an article while what stands round it cannot be had; it is shown then, as JSON is whole or none. */
async function judge(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<'whole' | 'broken' | 'unknown'> {
  if (file.startsWith('/data/')) return (await isWholeSealed(bytes)) ? 'whole' : 'broken'
  const sums = await sumsBy(voucherOf(file))
  if (!sums) return 'unknown'
  return sums[file] === (await sumOfBytes(bytes)) ? 'whole' : 'broken'
}

async function sumsBy(voucher: string): Promise<Readonly<Record<string, string>> | null> {
  const fetched = await fetchWhole(voucher).catch(() => null)
  return fetched?.bytes ? sumsIn(fetched.bytes) : null
}

/** What a story's surroundings say of its files. */
export function sumsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files?: Record<string, string> }
  return files ?? {}
}

function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new DOMException('It took too long.', 'TimeoutError')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
