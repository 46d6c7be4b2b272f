import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { askWorker } from '../shelf/browser/keeper.ts'
import styles from './UpdateNotice.module.css'

let isShown = false

/** Says that a newer version is ready, once a visit; nothing happens until the reader wants it. */
export function showUpdateNotice(waiting: ServiceWorker): void {
  if (isShown) return
  isShown = true
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(
    <StrictMode>
      <UpdateNotice waiting={waiting} />
    </StrictMode>,
  )
}

function UpdateNotice({ waiting }: { waiting: ServiceWorker }) {
  const [isOpen, setIsOpen] = useState(true)
  if (!isOpen) return null
  const takeOver = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    askWorker(waiting, { kind: 'takeOver' }).catch(() => {})
  }
  return (
    <section className={styles.notice} aria-label="A newer version" role="status">
      <p>A newer version of this site is ready. It is used when you open the site next.</p>
      <button type="button" onClick={takeOver}>
        Use it now
      </button>
      <button type="button" onClick={() => setIsOpen(false)}>
        Later
      </button>
    </section>
  )
}
