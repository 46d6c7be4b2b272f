import type { Brought } from '../desk/draftFields.ts'
import { refused } from '../links/refused.ts'
import { trustedUrl } from '../newsstand/trustedUrl.ts'
import type { Article } from '../paper/article.ts'
import type { Result } from '../paper/result.ts'
import type { FileReading } from './deskWork.ts'
import workerUrl from './deskWorker.ts?worker&url'

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 5_000_000
/** How long the desk may take over one file, in milliseconds. */
const PATIENCE_MS = 90_000

/** What the worker is asked. */
export type DeskQuestion =
  | { readonly kind: 'read'; readonly brought: Uint8Array | string; readonly known: Brought }
  | { readonly kind: 'mark'; readonly article: Article }

/** What it answers: the one for reading, the other for marking up. */
export type DeskAnswer = { readonly reading: Result<FileReading> } | { readonly article: Article }

/** Has a file or a text read, away from the page; a sentence where that cannot be. Files are read one after the other. */
export async function readAtDesk(brought: Uint8Array | string, known: Brought): Promise<Result<FileReading>> {
  if (brought.length > LARGEST_FILE)
    return refused('This is larger than 5 MB. Divide it, or read it with the import command.')
  const answer = await reading({ kind: 'read', brought, known })
  return answer && 'reading' in answer ? answer.reading : refused(GIVEN_UP)
}

/** Has an article marked up anew after its text was mended; null where that cannot be. It does not wait for files that are read. */
export async function markAtDesk(article: Article): Promise<Article | null> {
  const answer = await marking({ kind: 'mark', article })
  return answer && 'article' in answer ? answer.article : null
}

const GIVEN_UP = 'The desk could not read this: it took too long, or broke off. Try a part of it.'

type Ask = (question: DeskQuestion) => Promise<DeskAnswer | null>

const reading = createLine()
const marking = createLine()

/** A worker that is asked one thing after the other. Null where there is no answer in time; the next has a new worker then. */
function createLine(): Ask {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      const end = (answer: DeskAnswer | null): void => {
        clearTimeout(timer)
        if (!answer) {
          worker?.terminate()
          worker = null
        }
        resolve(answer)
      }
      const timer = setTimeout(() => end(null), PATIENCE_MS)
      try {
        worker ??= new Worker(trustedUrl(workerUrl), { type: 'module' })
        worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => end(data)
        worker.onerror = () => end(null)
        worker.postMessage(question)
      } catch {
        end(null)
      }
    })
  return (question) => {
    const turn = last.then(() => ask(question))
    last = turn
    return turn
  }
}
