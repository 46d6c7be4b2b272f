import { type Cutting, type CuttingHead, formatCutting, headIn, parseCutting } from '../cutting.ts'
import { openTextStore } from './textStore.ts'

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

/**
 * Keeps cuttings, all or none; they are on the disk when it is done.
 *
 * @throws What IndexedDB throws; {RangeError} where one could not be read again.
 */
export async function keepCuttings(kept: readonly Cutting[]): Promise<void> {
  const texts = new Map(kept.map((cutting) => [cutting.id, formatCutting(cutting)]))
  if (![...texts.values()].every(sound)) throw new RangeError('A cutting has too many parts to be read again')
  await cuttings.keep(texts)
  tell()
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

/**
 * Takes a cutting away, sound or damaged.
 *
 * @returns Brings it back as it was, unless another has its name by then.
 * @throws What IndexedDB throws.
 */
export async function takeCutting(id: string): Promise<() => Promise<void>> {
  const text = await cuttings.read(id)
  await cuttings.remove([id])
  tell()
  return async () => {
    if (text === null || (await cuttings.read(id)) !== null) return
    await cuttings.keep(new Map([[id, text]]))
    tell()
  }
}

/**
 * Puts back what was there before some cuttings were kept. What was changed since is left as it is.
 *
 * @param changes - What was kept, and what was there before it; null where there was nothing.
 * @throws What IndexedDB throws.
 */
export async function putBack(
  changes: readonly { readonly kept: Cutting; readonly before: Cutting | null }[],
): Promise<void> {
  for (const { kept, before } of changes) {
    if ((await cuttings.read(kept.id)) !== formatCutting(kept)) continue
    if (before) await cuttings.keep(new Map([[before.id, formatCutting(before)]]))
    else await cuttings.remove([kept.id])
  }
  tell()
}

/** Takes all cuttings away for good. @throws What IndexedDB throws. */
export async function forgetCuttings(): Promise<void> {
  await cuttings.clear()
  tell()
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
