import { type Cutting, type CuttingHead, formatCutting, headIn, parseCutting } from '../cutting.ts'
import { openTextStore, type TextStore } from './textStore.ts'

/** Bodies are too large for the local store; what of them lists show stands on the shelf like any piece. */
const cuttings = openTextStore('standfirst-cuttings', 'cuttings')

const listeners = new Set<() => void>()
/** What tells the other tabs. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('standfirst-cuttings') : null
channel?.addEventListener('message', () => tellHere())

/** Calls whenever cuttings were kept or taken away, in any tab. @returns What ends it. */
export function watchCuttings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts back what was there before; what was changed since is left as it is. @throws What IndexedDB throws. */
export type TakeBack = () => Promise<void>

/**
 * Keeps cuttings, all or none; they are on the disk when it is done. One that is kept already stays as it is there: it may
 * have been mended since.
 *
 * @throws What IndexedDB throws; {RangeError} where one could not be read again.
 */
export async function keepCuttings(kept: readonly Cutting[]): Promise<TakeBack> {
  const texts = new Map(kept.map((cutting) => [cutting.id, readable(cutting)]))
  return change([...texts.keys()], (id, now) => (now !== null && sound(now) ? now : (texts.get(id) ?? now)))
}

/**
 * Keeps a cutting as it was mended; on the disk when it is done.
 *
 * @param before - As it was when the reader began.
 * @returns Null, and nothing is written, where it is other by now.
 * @throws What IndexedDB throws; {RangeError} where it could not be read again.
 */
export async function keepMended(before: Cutting, mended: Cutting): Promise<TakeBack | null> {
  const text = readable(mended)
  let isAsItWas = false
  const takeBack = await change([before.id], (_, now) => {
    const kept = now === null ? null : sound(now)
    isAsItWas = kept !== null && formatCutting(kept) === formatCutting(before)
    return isAsItWas ? text : now
  })
  return isAsItWas ? takeBack : null
}

/** A cutting as it is kept. @throws {RangeError} Where it could not be read again. */
function readable(cutting: Cutting): string {
  const text = formatCutting(cutting)
  if (!sound(text)) throw new RangeError('A cutting has too many parts to be read again')
  return text
}

/** A cutting that was kept; null where there is none, or where it is damaged. @throws What IndexedDB throws. */
export async function readCutting(id: string): Promise<Cutting | null> {
  const text = await cuttings.read(id)
  return text === null ? null : sound(text)
}

/** All cuttings that are kept, whole, the newest first; those that cannot be read are left out. @throws What IndexedDB throws. */
export async function allCuttings(): Promise<Cutting[]> {
  const texts = await cuttings.readAll()
  return texts.flatMap((text) => sound(text) ?? []).sort(byTime)
}

/** What a list shows of the cuttings that are kept. */
export type CuttingHeads = {
  /** The newest first. */
  readonly heads: readonly CuttingHead[]
  /** How many cannot be read; they stay where they are. */
  readonly damaged: number
}

/** Reads what a list shows of all cuttings; whether their texts are sound is not looked at. @throws What IndexedDB throws. */
export async function cuttingHeads(): Promise<CuttingHeads> {
  const texts = await cuttings.readAll()
  const heads = texts.flatMap((text) => headIn(text) ?? [])
  return { heads: heads.sort(byTime), damaged: texts.length - heads.length }
}

function byTime(one: CuttingHead | Cutting, other: CuttingHead | Cutting): number {
  return (other.kept ?? 0) - (one.kept ?? 0) || (one.id < other.id ? -1 : 1)
}

/** Takes a cutting away, sound or damaged. @throws What IndexedDB throws. */
export function takeCutting(id: string): Promise<TakeBack> {
  return change([id], () => null)
}

/** Takes all cuttings away for good. @throws What IndexedDB throws. */
export async function forgetCuttings(): Promise<void> {
  await cuttings.clear()
  tell()
}

async function change(...[names, decide]: Parameters<TextStore['change']>): Promise<TakeBack> {
  const changes = new Map((await cuttings.change(names, decide)).map((one) => [one.name, one]))
  tell()
  return async () => {
    await cuttings.change([...changes.keys()], (name, now) => {
      const one = changes.get(name)
      return one?.after === now ? one.before : now
    })
    tell()
  }
}

function tell(): void {
  channel?.postMessage('')
  tellHere()
}

function tellHere(): void {
  for (const listener of listeners) listener()
}

function sound(text: string): Cutting | null {
  const read = parseCutting(text)
  return read.ok ? read.value : null
}
