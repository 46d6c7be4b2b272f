import { useState } from 'react'
import { PageHead } from '../../furniture/PageHead.tsx'
import { useCuttings } from '../../newsstand/cuttings.ts'
import { type BroughtFile, Desk } from '../../pasteUp/Desk.tsx'
import { OwnCuttings } from '../../pasteUp/OwnCuttings.tsx'
import { dropFromShelf, keepOnShelf } from '../../readingList/cuttingActs.ts'
import { useToasts } from '../../readingList/showToasts.tsx'
import { SetCutting } from './SetCutting.tsx'

const NOTHING: readonly BroughtFile[] = []

/** The import desk. Its work is done in the reader’s browser, so that the printed page only says what it is. */
export function DeskPage() {
  useToasts()
  const kept = useCuttings()
  const [handed] = useState(NOTHING)
  return (
    <>
      <PageHead
        title="Import desk"
        description="Turn newspaper text into stories worth reading, on this device."
      />
      <Desk
        hands={{
          keep: keepOnShelf,
          set: (cutting) => <SetCutting cutting={cutting} />,
          kept: new Set(kept?.cuttings.map(({ id }) => id)),
        }}
        handed={handed}
      >
        <noscript>
          <p>The desk works in your browser and needs JavaScript.</p>
        </noscript>
        {kept && <OwnCuttings {...kept} onRemove={(cutting) => void dropFromShelf(cutting)} />}
      </Desk>
    </>
  )
}
