import { loadedWhenIdle, useLate } from '../../furniture/useLate.ts'
import type { Shareable } from '../../share/shareable.ts'

const loadShareButton = loadedWhenIdle(async () => {
  const { ShareButton } = await import('../../share/ShareButton.tsx')
  return ShareButton
})

/** The button that opens the ways to pass a page on, once its code is there. */
export function ShareSlot({ shareable }: { shareable: Shareable }) {
  const ShareButton = useLate(loadShareButton)
  return ShareButton && <ShareButton shareable={shareable} />
}
