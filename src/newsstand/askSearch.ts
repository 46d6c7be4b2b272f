import type { Found, SearchOptions } from '../search/search.ts'
import { NotPrinted, TooSlow, Unreachable, Unreadable } from './printedFile.ts'
import workerUrl from './searchWorker.ts?worker&url'
import { trustedUrl } from './trustedUrl.ts'

/** What the worker is asked; without a text, only to get ready. */
export type SearchQuestion = {
  readonly id: number
  readonly text: string | null
  readonly options: SearchOptions
}

/** What the worker answers. Errors lose their class on the way, so that their names go instead. */
export type SearchAnswer = { readonly id: number } & (
  | { readonly found: Found | null }
  | { readonly fault: { readonly name: string; readonly message: string } }
)

type Waiting = { resolve: (found: Found | null) => void; reject: (error: Error) => void }

let worker: Worker | null | undefined
const waiting = new Map<number, Waiting & { question: SearchQuestion }>()
let asked = 0

/** Searches in a worker; where there can be none, in this thread. */
export async function askSearch(text: string, options: SearchOptions): Promise<Found> {
  const found = await ask(text, options)
  if (!found) throw new Unreadable('The search gave no answer.')
  return found
}

/** Starts the worker and opens the index, while the reader still types. */
export function prepareSearch(): void {
  ask(null, { limit: 0 }).catch(() => {}) // the search itself will say what is wrong
}

function ask(text: string | null, options: SearchOptions): Promise<Found | null> {
  asked += 1
  const question = { id: asked, text, options }
  const running = workerAtHand()
  if (!running) return askHere(question)
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { resolve, reject, question })
    running.postMessage(question)
  })
}

function workerAtHand(): Worker | null {
  if (worker !== undefined) return worker
  try {
    worker = new Worker(trustedUrl(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => settle(data))
    worker.addEventListener('error', withoutWorker)
  } catch {
    worker = null
  }
  return worker
}

function settle(answer: SearchAnswer): void {
  const { resolve, reject } = waiting.get(answer.id) ?? {}
  waiting.delete(answer.id)
  if ('fault' in answer) reject?.(errorNamed(answer.fault))
  else resolve?.(answer.found)
}

/** A worker that could not start, or broke, is not asked again; what it was asked is answered here. */
function withoutWorker(): void {
  worker?.terminate()
  worker = null
  for (const [id, { question, resolve, reject }] of waiting) {
    waiting.delete(id)
    askHere(question).then(resolve, reject)
  }
}

async function askHere({ text, options }: SearchQuestion): Promise<Found | null> {
  const { openIndex, searchHere } = await import('./searchHere.ts')
  if (text !== null) return searchHere(text, options)
  await openIndex()
  return null
}

/** By the names that errors give themselves: those of classes are shortened when the site is built. */
const KINDS = new Map(Object.entries({ NotPrinted, TooSlow, Unreachable, Unreadable }))

function errorNamed({ name, message }: { name: string; message: string }): Error {
  const Kind = KINDS.get(name) ?? Error
  return new Kind(message)
}
