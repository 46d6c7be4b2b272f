import { useLate } from '../../furniture/useLate.ts'
import type { Article } from '../../paper/article.ts'

type RepairsSlotProps = { article: Article; onShow: (article: Article | null) => void }

/** What was mended in a story, once its code is there; few stories have anything. */
export function RepairsSlot(props: RepairsSlotProps) {
  const Repairs = useLate(loadRepairs)
  return Repairs && <Repairs {...props} />
}

async function loadRepairs() {
  const { Repairs } = await import('../../story/Repairs.tsx')
  return Repairs
}
