/** How long a database may take; some browsers never answer at all when theirs is broken, a busy one is slow. */
const PATIENCE_MS = 10_000

/** What a database answers. @throws {DOMException} `TimeoutError` where it does not. */
export async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('No answer from IndexedDB', 'TimeoutError')),
      PATIENCE_MS,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
