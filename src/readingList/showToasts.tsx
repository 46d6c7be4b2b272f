import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { Toast } from './Toast.tsx'

let isShown = false

/** Puts the toast on the page, once: it stands apart from the pages, which come and go. */
export function useToasts(): void {
  useEffect(showToasts, [])
}

function showToasts(): void {
  if (isShown) return
  isShown = true
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<Toast />)
}
