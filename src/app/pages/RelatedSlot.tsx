import { lazy, memo, Suspense } from 'react'
import { loadedWhenIdle } from '../../furniture/useLate.ts'
import type { RelatedPiecesProps } from '../../story/RelatedPieces.tsx'

/** How long until code that could not be had is asked for again, in milliseconds. */
const RETRY_MS = 10_000

const load = loadedWhenIdle(() => import('../../story/RelatedPieces.tsx'))
/** A printed page has it from the start. */
const there = import.meta.env.SSR ? await load() : null
const Late = lazy(async () => ({ default: (await loadSurely()).RelatedPieces }))

/**
 * What is related to a story. What was printed of it stands until its code comes, and for good where that cannot be had:
 * its links lead on without. The same properties must be the same objects, since whatever is set anew before then is lost.
 */
export const RelatedSlot = memo(function RelatedSlot(props: RelatedPiecesProps) {
  return (
    <div data-plain="">
      <Suspense>{there ? <there.RelatedPieces {...props} /> : <Late {...props} />}</Suspense>
    </div>
  )
})

async function loadSurely(): ReturnType<typeof load> {
  try {
    return await load()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    return loadSurely()
  }
}
