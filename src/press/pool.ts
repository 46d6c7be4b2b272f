import { Worker } from 'node:worker_threads'

/** Threads that work off tasks, each one at a time. */
export type Pool<Task, Report> = {
  /** Gives a task to the next thread that has nothing to do. @returns What the thread reports of it. */
  readonly run: (task: Task) => Promise<Report>
  /** Gives the same task to every thread; only while nothing else is running. */
  readonly tellAll: (task: Task) => Promise<void>
  readonly close: () => Promise<void>
}

type Waiting<Task, Report> = {
  readonly task: Task
  readonly done: (report: Report) => void
  readonly failed: (reason: unknown) => void
}

/**
 * Starts threads.
 *
 * @param file - The module that each runs. @param setup - What it finds as its `workerData`.
 */
export function openPool<Task, Report>(file: string, setup: unknown, threads: number): Pool<Task, Report> {
  const queue: Waiting<Task, Report>[] = []
  const workers = Array.from({ length: threads }, () =>
    // Without the parent's arguments: a loader of TypeScript would take each thread a second to start.
    ({ worker: new Worker(file, { workerData: setup, execArgv: [], resourceLimits: SMALL }), isBusy: false }),
  )
  const give = (): void => {
    for (const own of workers) {
      if (own.isBusy) continue
      const next = queue.shift()
      if (!next) return
      own.isBusy = true
      void askWorker<Task, Report>(own.worker, next.task)
        .then(next.done, next.failed)
        .finally(() => {
          own.isBusy = false
          give()
        })
    }
  }
  return {
    run: (task) =>
      new Promise((done, failed) => {
        queue.push({ task, done, failed })
        give()
      }),
    tellAll: async (task) => {
      await Promise.all(workers.map(({ worker }) => askWorker<Task, Report>(worker, task)))
    },
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Left alone, each thread would let its garbage grow to gigabytes before it looks at it. */
const SMALL = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

function askWorker<Task, Report>(worker: Worker, task: Task): Promise<Report> {
  return new Promise((done, failed) => {
    const settle = (): void => {
      worker.off('message', answered)
      worker.off('error', broke)
      worker.off('exit', broke)
    }
    const answered = (report: Report): void => {
      settle()
      done(report)
    }
    const broke = (reason: unknown): void => {
      settle()
      failed(
        reason instanceof Error
          ? reason
          : new Error(`A thread of the press ended with code ${String(reason)}`),
      )
    }
    worker.on('message', answered)
    worker.on('error', broke)
    worker.on('exit', broke)
    worker.postMessage(task)
  })
}
