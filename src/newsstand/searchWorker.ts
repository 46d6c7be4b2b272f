import type { SearchAnswer, SearchQuestion } from './askSearch.ts'
import { openIndex, searchHere } from './searchHere.ts'

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => void answer(data))

async function answer({ id, text, options }: SearchQuestion): Promise<void> {
  let reply: SearchAnswer
  try {
    if (text === null) await openIndex()
    reply = { id, found: text === null ? null : await searchHere(text, options) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    reply = { id, fault: { name, message } }
  }
  postMessage(reply)
}
