import { copyDays, keepCopy } from '../shelf/browser/copies.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { formatShelfFile, recordOf } from '../shelf/exchange/shelfFile.ts'

/** The first of each day keeps a copy of all that is on the shelf then, so that a slip can be taken back days later. */
export async function keepDailyCopy(now: Date): Promise<void> {
  const shelf = openShelf()
  await shelf.ready
  const record = recordOf(shelf.facts())
  const day = now.toISOString().slice(0, 10)
  if (record.items.length === 0 || (await copyDays()).includes(day)) return
  await keepCopy(day, formatShelfFile(record, now.getTime()))
}
