import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { HANDED } from '../../links/keeping.ts'
import { useCuttings } from '../../newsstand/cuttings.ts'
import { type BroughtFile, Desk } from '../../pasteUp/Desk.tsx'
import { OwnCuttings } from '../../pasteUp/OwnCuttings.tsx'
import { dropFromShelf, keepOnShelf } from '../../readingList/cuttingActs.ts'
import { useToasts } from '../../readingList/showToasts.tsx'
import { askKeeper } from '../../shelf/browser/keeper.ts'
import { SetCutting } from './SetCutting.tsx'

/** The import desk. Its work is done in the reader’s browser, so that the printed page only says what it is. */
export function DeskPage() {
  useToasts()
  const kept = useCuttings()
  const handed = useHanded()
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
          kept: new Set(kept?.heads.map(({ id }) => id)),
        }}
        handed={handed}
      >
        <noscript>
          <p>The desk works in your browser and needs JavaScript.</p>
        </noscript>
        {kept && <OwnCuttings {...kept} onRemove={(id) => void dropFromShelf(id)} />}
      </Desk>
    </>
  )
}

/** What another program on the device has handed over, once. */
function useHanded(): readonly BroughtFile[] {
  const { hash } = useLocation()
  const [handed, setHanded] = useState<readonly BroughtFile[]>([])
  useEffect(() => {
    if (hash !== HANDED) return
    askKeeper({ kind: 'takeHanded' }).then(
      (files) => {
        if (files?.length) setHanded(files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })))
      },
      () => {}, // whoever shared it has it still
    )
  }, [hash])
  return handed
}
