// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeskAnswer, DeskQuestion } from '../../src/pasteUp/askDesk.ts'
import { readBrought } from '../../src/pasteUp/deskWork.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle } from '../builders/anArticle.ts'
import { GAZETTE } from '../desk/cuttings.ts'

/** What the worker does with a question: answers, breaks, or is silent. */
let manner: 'answers' | 'breaks' | 'silent' = 'answers'
const workers: { isEnded: boolean }[] = []

class DeskWorker {
  onmessage: ((event: { data: DeskAnswer }) => void) | null = null
  onerror: (() => void) | null = null
  isEnded = false

  constructor() {
    workers.push(this)
  }

  postMessage(question: DeskQuestion): void {
    const answer: DeskAnswer =
      question.kind === 'read'
        ? { reading: readBrought(question.brought, question.known) }
        : { article: markUp(question.article) }
    if (manner === 'answers') queueMicrotask(() => this.onmessage?.({ data: answer }))
    if (manner === 'breaks') queueMicrotask(() => this.onerror?.())
  }

  terminate(): void {
    this.isEnded = true
  }
}

beforeEach(() => {
  manner = 'answers'
  workers.length = 0
  vi.resetModules()
  vi.stubGlobal('Worker', DeskWorker)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const desk = () => import('../../src/pasteUp/askDesk.ts')

describe('the way to the desk’s worker', () => {
  it('reads texts one after the other with one worker, each answer for its own question', async () => {
    const { readAtDesk } = await desk()
    const [gazette, nothing] = await Promise.all([readAtDesk(GAZETTE, {}), readAtDesk(' ', {})])
    expect(gazette.ok && gazette.value.stories).toHaveLength(1)
    expect(nothing.ok).toBe(false)
    expect(workers).toHaveLength(1)
  })

  it('refuses what is too large before any worker sees it', async () => {
    const { readAtDesk } = await desk()
    expect(await readAtDesk('x'.repeat(5_000_001), {})).toMatchObject({
      faults: [{ message: 'This is larger than 5 MB. Divide it, or read it with the import command.' }],
    })
    expect(workers).toHaveLength(0)
  })

  it('gives up a text that takes too long, and reads the next with a new worker', async () => {
    vi.useFakeTimers()
    manner = 'silent'
    const { readAtDesk } = await desk()
    const late = readAtDesk(GAZETTE, {})
    await vi.advanceTimersByTimeAsync(100_000)
    expect(await late).toMatchObject({
      ok: false,
      faults: [{ message: expect.stringMatching(/took too long/) }],
    })
    expect(workers[0]?.isEnded).toBe(true)
    manner = 'answers'
    expect((await readAtDesk(GAZETTE, {})).ok).toBe(true)
    expect(workers).toHaveLength(2)
  })

  it('says that it broke off, where the worker breaks or there can be none', async () => {
    const { readAtDesk } = await desk()
    manner = 'breaks'
    expect((await readAtDesk(GAZETTE, {})).ok).toBe(false)
    vi.stubGlobal('Worker', undefined)
    expect((await readAtDesk(GAZETTE, {})).ok).toBe(false)
  })

  it('says nothing of an article that cannot be marked up', async () => {
    const { markAtDesk } = await desk()
    const article = anArticle()
    expect((await markAtDesk(article))?.quotations).toHaveLength(1)
    manner = 'breaks'
    expect(await markAtDesk(article)).toBeNull()
  })
})
