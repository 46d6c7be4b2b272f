import type { Item } from '../shelf/fold.ts'

/** Seconds that are left to read of a piece; 0 where its length is not known. */
export function secondsLeft({ piece, progress }: Item): number {
  const { seconds = 0 } = piece
  const read = progress && progress.of > 0 ? Math.min(1, progress.words / progress.of) : 0
  return Math.round(seconds * (1 - read))
}

/** `10 s`, `4 min`: a time for a row. */
export function formatShort(seconds: number): string {
  return seconds < 60 ? `${Math.max(5, Math.round(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`
}

/** `11 minutes`, `2 hours 5 minutes`: a time for a sentence. */
export function formatLeft(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [
    hours && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    rest && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ]
    .filter(Boolean)
    .join(' ')
}
