import type { DeskAnswer, DeskQuestion } from './askDesk.ts'
import { markAnew, readBrought } from './deskWork.ts'

addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => postMessage(answer(data)))

function answer(question: DeskQuestion): DeskAnswer {
  return question.kind === 'read'
    ? { reading: readBrought(question.brought, question.known) }
    : { article: markAnew(question.article) }
}
