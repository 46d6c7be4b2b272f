import { openTextStore } from './textStore.ts'

/** How many days are kept. */
const MOST = 7

const copies = openTextStore('standfirst-copies', 'copies')

/** Keeps a copy of everything under a day, `2018-03-14`, and the newest few of the others. @throws What IndexedDB throws. */
export async function keepCopy(day: string, file: string): Promise<void> {
  await copies.keep(new Map([[day, file]]))
  const days = await copies.names()
  await copies.remove(days.toSorted().slice(0, -MOST))
}

/** The days of which there are copies, the newest first; none where the browser has no IndexedDB for us. */
export async function copyDays(): Promise<string[]> {
  const days = await copies.names().catch(() => [])
  return days.toSorted().reverse()
}

/** The copy of a day, as an exported file has it; null where there is none. */
export function readCopy(day: string): Promise<string | null> {
  return copies.read(day).catch(() => null)
}

/** Takes all copies away. @throws What IndexedDB throws. */
export async function forgetCopies(): Promise<void> {
  await copies.clear()
}
