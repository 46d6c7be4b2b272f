import { useEffect, useRef, useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { LinkField } from '../furniture/LinkField.tsx'
import { drawQrCode } from '../furniture/qrCode.ts'
import { listsPath } from '../links/paths.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { fitsInLink, packText } from '../shelf/browser/packedText.ts'
import { formatSharedList, MOST_SHARED } from '../shelf/exchange/sharedList.ts'
import type { ReadingList } from '../shelf/fold.ts'
import { say } from './acts.ts'
import lists from './Lists.module.css'
import styles from './ShareList.module.css'

/** The longest link that is also shown as a code, in characters: a camera has to tell its dots apart. */
const LONGEST_CODE = 1200
/** How large the code is drawn, in pixels of its own. */
const CODE_SIZE = 672

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
  return <Made link={link} count={list.items.length} onClose={() => setLink(null)} />
}

function Made({ link, count, onClose }: { link: string; count: number; onClose: () => void }) {
  const [said, setSaid] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setSaid('Link copied.'),
      () => setSaid('This browser does not let us copy: mark the link and copy it.'),
    )
  }
  return (
    <section aria-label="Share this list" className={styles.share}>
      <p className={labelClass('interface', 'soft')}>
        The link carries all of it: {counted(count, 'piece', 'pieces')} in order, with your notes, in{' '}
        {counted(link.length, 'character', 'characters')}. It goes through no server, and stays as it is now.
      </p>
      <LinkField link={link} />
      <p>
        <button type="button" onClick={copy}>
          Copy link
        </button>
        {'share' in navigator && (
          <button type="button" onClick={() => void navigator.share({ url: link }).catch(() => {})}>
            Send to…
          </button>
        )}
        <button type="button" onClick={onClose}>
          Done
        </button>
        <span role="status">{said}</span>
      </p>
      {link.length <= LONGEST_CODE && <Code link={link} />}
    </section>
  )
}

/** The link as a code for another device's camera. */
function Code({ link }: { link: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) drawQrCode(context, link, { left: 0, top: 0, size: CODE_SIZE })
  }, [link])
  return (
    <canvas ref={canvas} width={CODE_SIZE} height={CODE_SIZE} role="img" aria-label="The link as a QR code" />
  )
}

function addressOf(packed: string): string {
  return `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${listsPath}#shared=${packed}`
}
