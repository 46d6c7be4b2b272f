import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../furniture/saveFile.ts'
import type { Receipt } from '../links/receipt.ts'
import { placeOf } from '../links/receipt.ts'
import { drawQuote, PICTURE_SIZE } from './drawQuote.ts'
import styles from './ShareDialog.module.css'

type QuotePictureProps = { receipt: Receipt; onSaid: (words: string) => void }

/** Words made into a picture on this device, with where they are from and a code that leads to them. */
export function QuotePicture({ receipt, onSaid }: QuotePictureProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen)
    return (
      <div className={styles.ways}>
        <button type="button" onClick={() => setIsOpen(true)}>
          Make a picture
        </button>
      </div>
    )
  return <Drawn receipt={receipt} onSaid={onSaid} />
}

function Drawn({ receipt, onSaid }: QuotePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDark, setIsDark] = useState(false)
  useEffect(() => {
    // A face that comes late would be drawn as another.
    void document.fonts.ready.then(() => canvas.current && drawQuote(canvas.current, receipt, isDark))
  }, [receipt, isDark])
  const save = () => {
    canvas.current?.toBlob((blob) => {
      if (!blob) return onSaid('This browser could not make the picture.')
      saveFile(blob, `${receipt.story.slug}.png`)
      onSaid('Picture saved.')
    }, 'image/png')
  }
  return (
    <div className={styles.picture}>
      <canvas
        ref={canvas}
        width={PICTURE_SIZE}
        height={PICTURE_SIZE}
        role="img"
        aria-label={[`“${receipt.words.join(' ')}”`, receipt.speaker, placeOf(receipt)]
          .filter(Boolean)
          .join(', ')}
      />
      <div className={styles.ways}>
        <button type="button" onClick={save}>
          Save picture
        </button>
        <button type="button" aria-pressed={isDark} onClick={() => setIsDark(!isDark)}>
          Dark
        </button>
      </div>
    </div>
  )
}
