import {
  type KeepingAnswers,
  type KeepingRequest,
  type KeptPage,
  PAGES_A_REQUEST,
} from '../../links/keeping.ts'

/** How long an answer is waited for, in milliseconds: the service worker may have been stopped in the middle. */
const PATIENCE_MS = 120_000

type AnswerTo<Request extends KeepingRequest> = KeepingAnswers[Request['kind']]

/**
 * Asks the service worker, which keeps pages for when there is no network.
 *
 * @returns Null where there is none.
 * @throws {Error} If it could not do it, or does not answer.
 */
export async function askKeeper<const Request extends KeepingRequest>(
  request: Request,
): Promise<AnswerTo<Request> | null> {
  const container = globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined
  const worker = container?.controller ?? (await container?.getRegistration())?.active
  return worker ? askWorker(worker, request) : null
}

/** Asks one service worker. @throws {Error} As `askKeeper` does. */
export function askWorker<const Request extends KeepingRequest>(
  worker: ServiceWorker,
  request: Request,
): Promise<AnswerTo<Request>> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The browser did not answer.')), PATIENCE_MS)
    port1.onmessage = ({ data }: MessageEvent<{ value: AnswerTo<Request> } | { fault: string }>) => {
      clearTimeout(late)
      port1.close()
      if ('fault' in data) reject(new Error(data.fault))
      else resolve(data.value)
    }
    worker.postMessage(request, [port2])
  })
}

/** Has pages kept or read back, some at a time. @param onSome - Is told of each part as it is done. */
export async function askInParts(
  kind: 'keep' | 'check',
  paths: readonly string[],
  withPictures: boolean,
  onSome: (pages: readonly KeptPage[]) => void,
): Promise<void> {
  for (let from = 0; from < paths.length; from += PAGES_A_REQUEST) {
    const some = paths.slice(from, from + PAGES_A_REQUEST)
    const pages = await askKeeper({ kind, paths: some, withPictures })
    if (!pages) return
    onSome(pages)
  }
}
