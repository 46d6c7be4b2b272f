import { markUp } from '../subs/markUp.ts'
import type { DeskAnswer, DeskQuestion } from './askDesk.ts'
import { readBrought } from './deskWork.ts'

addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => postMessage(answer(data)))

function answer(question: DeskQuestion): DeskAnswer {
  return question.kind === 'read'
    ? { reading: readBrought(question.brought, question.known) }
    : { article: markUp(question.article) }
}
