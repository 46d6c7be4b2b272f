import { useRef, useState } from 'react'
import { Unseen } from '../furniture/Label.tsx'
import styles from './ShareButton.module.css'
import { ShareDialog } from './ShareDialog.tsx'
import { type Shareable, sharedOf } from './shareable.ts'

/** What a part of a story is called where it stands in it. */
const CALLED = { story: 'story', brief: 'brief', quote: 'quotation' } as const

type ShareButtonProps = {
  shareable: Shareable
  /** Whether it stands in a line of text, beside a part of a story. */
  isSmall?: boolean
}

/** Opens the ways to pass something on. */
export function ShareButton({ shareable, isSmall = false }: ShareButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    // Not every browser gives it back to a button that was touched.
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        className={isSmall ? styles.small : undefined}
        onClick={() => setIsOpen(true)}
      >
        Share <Unseen>this {CALLED[shareable.kind]}</Unseen>
      </button>
      {isOpen && <ShareDialog shared={sharedOf(shareable)} onClose={close} />}
    </>
  )
}
