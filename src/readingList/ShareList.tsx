import { useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { MadeLink } from '../furniture/MadeLink.tsx'
import { listsPath } from '../links/paths.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { fitsInLink, packText } from '../shelf/browser/packedText.ts'
import { formatSharedList, MOST_SHARED } from '../shelf/exchange/sharedList.ts'
import type { ReadingList } from '../shelf/fold.ts'
import { isCuttingId } from '../shelf/piece.ts'
import { say } from './acts.ts'
import lists from './Lists.module.css'

/** Makes a link that carries a whole list, and says how long it is before it is passed on. */
export function ShareList({ list }: { list: ReadingList }) {
  const [link, setLink] = useState<string | null>(null)
  const make = async () => {
    const text = formatSharedList(openShelf().facts(), list.id)
    if (text === null) return
    const packed = await packText(text)
    if (fitsInLink(packed) && list.items.length <= MOST_SHARED) setLink(addressOf(packed))
    else
      say({
        words: 'This list is too long for a link. Export it as a file instead.',
        isWarning: true,
        way: null,
      })
  }
  if (link === null)
    return (
      <button type="button" className={lists.quiet} onClick={() => void make()}>
        Share this list
      </button>
    )
  const left = list.items.filter(isCuttingId).length
  return (
    <MadeLink link={link} label="Share this list" onClose={() => setLink(null)}>
      The link carries all of it: {counted(list.items.length - left, 'piece', 'pieces')} in order, with your
      notes, in {counted(link.length, 'character', 'characters')}. It goes through no server, and stays as it
      is now.
      {left > 0 &&
        ` Left out: ${counted(left, 'cutting', 'cuttings')} of your own, which ${left === 1 ? 'has a link of its' : 'have links of their'} own.`}
    </MadeLink>
  )
}

function addressOf(packed: string): string {
  return `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${listsPath}#shared=${packed}`
}
