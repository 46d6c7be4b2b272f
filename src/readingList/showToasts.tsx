import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { Toast } from './Toast.tsx'

let isShown = false

/** Puts the toast on the page, once: it stands apart from the pages, which come and go. Keeps the copy of the day, too. */
export function useToasts(): void {
  useEffect(showToasts, [])
}

/** When the copy is made, in milliseconds after: nobody waits for it. */
const COPY_MS = 1500

function keepCopy(): void {
  // Where it cannot be kept, `/lists/` shows that there is none.
  import('./dailyCopy.ts').then(({ keepDailyCopy }) => keepDailyCopy(new Date())).catch(() => {})
}

function showToasts(): void {
  if (isShown) return
  isShown = true
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<Toast />)
  setTimeout(keepCopy, COPY_MS)
}
