import { type ReactNode, useEffect, useRef, useState } from 'react'
import { canShareOnDevice, copyText, NOT_COPIED, shareOnDevice } from './copy.ts'
import { labelClass } from './Label.tsx'
import { LinkField } from './LinkField.tsx'
import styles from './MadeLink.module.css'
import { drawQrCode } from './qrCode.ts'

/** The longest link that is also shown as a code, in characters: a camera has to tell its dots apart. */
const LONGEST_CODE = 1200
/** How large the code is drawn, in pixels of its own. */
const CODE_SIZE = 672

type MadeLinkProps = {
  link: string
  /** What is shared, for those who cannot see the place of it: `Share this list`. */
  label: string
  /** What the link carries, and how long it is. */
  children: ReactNode
  onClose: () => void
}

/** A link that was just made, before it is passed on: what it carries, the ways to pass it on, a code if it is short. */
export function MadeLink({ link, label, children, onClose }: MadeLinkProps) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(link)) ? 'Link copied.' : NOT_COPIED)
  return (
    <section aria-label={label} className={styles.share}>
      <p className={labelClass('interface', 'soft')}>{children}</p>
      <LinkField link={link} />
      <p>
        <button type="button" onClick={() => void copy()}>
          Copy link
        </button>
        {canShareOnDevice() && (
          <button type="button" onClick={() => void shareOnDevice({ url: link })}>
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
