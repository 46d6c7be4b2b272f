import { type SaveablePart, SavePart } from '../../readingList/SavePart.tsx'
import { ShareButton } from '../../share/ShareButton.tsx'

/** What can be done with a part of a story, in its place there. */
export function PartActions({ part }: { part: SaveablePart }) {
  return (
    <>
      <SavePart part={part} />
      <ShareButton shareable={part} isSmall />
    </>
  )
}
