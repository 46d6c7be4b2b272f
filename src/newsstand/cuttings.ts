import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { cuttingHeads, readCutting, watchCuttings } from '../shelf/browser/cuttings.ts'

const CUTTINGS = 'cuttings'

/** One of the reader's own cuttings; null where it is not on this device. */
function cuttingQuery(id: string) {
  return queryOptions({ queryKey: [CUTTINGS, id], queryFn: () => readCutting(id), gcTime: 0 })
}

/** What a list shows of all the reader's own cuttings. */
const cuttingsQuery = queryOptions({ queryKey: [CUTTINGS], queryFn: cuttingHeads, gcTime: 0 })

/** A cutting as it is kept now, in every tab the same; undefined while it is read, null where there is none. */
export function useCutting(id: string) {
  useFreshCuttings()
  const { data, error } = useQuery(cuttingQuery(id))
  // A browser that does not answer has told nothing of what is there.
  return { cutting: data, isFaulty: error !== null }
}

/** What a list shows of all cuttings as they are kept now; undefined while that is read. */
export function useCuttings() {
  useFreshCuttings()
  const { data, error } = useQuery(cuttingsQuery)
  return { cuttings: data, isFaulty: error !== null }
}

function useFreshCuttings(): void {
  const newsstand = useQueryClient()
  useEffect(
    () => watchCuttings(() => void newsstand.invalidateQueries({ queryKey: [CUTTINGS] })),
    [newsstand],
  )
}
