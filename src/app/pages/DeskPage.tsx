import { useEffect, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { counted } from '../../furniture/counted.ts'
import { Notice } from '../../furniture/Notice.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { HANDED } from '../../links/keeping.ts'
import { useCuttings } from '../../newsstand/cuttings.ts'
import { Desk } from '../../pasteUp/Desk.tsx'
import type { BroughtFile } from '../../pasteUp/deskTop.ts'
import { OwnCuttings } from '../../pasteUp/OwnCuttings.tsx'
import { dropFromShelf, keepOnShelf } from '../../readingList/cuttingActs.ts'
import { useToasts } from '../../readingList/showToasts.tsx'
import { askKeeper } from '../../shelf/browser/keeper.ts'
import { SetCutting } from './SetCutting.tsx'

/** The import desk. Its work is done in the reader’s browser, so that the printed page only says what it is. */
export function DeskPage() {
  useToasts()
  const { cuttings, isFaulty } = useCuttings()
  const [handed, onDone] = useHanded()
  const [wanted, setWanted] = useState<readonly BroughtFile[]>([])
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
          kept: new Set(cuttings?.heads.map(({ id }) => id)),
        }}
        handed={wanted}
      >
        {handed.length > 0 && (
          <Notice
            title={`Another program has handed over ${counted(handed.length, 'text', 'texts')}.`}
            actions={
              <>
                <button
                  type="button"
                  onClick={() => {
                    setWanted(handed)
                    onDone()
                  }}
                >
                  Read {handed.length === 1 ? 'it' : 'them'}
                </button>
                <button type="button" onClick={onDone}>
                  Leave {handed.length === 1 ? 'it' : 'them'}
                </button>
              </>
            }
          >
            <p>{handed.map(({ name }) => name).join(', ')}</p>
          </Notice>
        )}
        <noscript>
          <p>The desk works in your browser and needs JavaScript.</p>
        </noscript>
        {isFaulty && (
          <Notice title="This browser does not give us your cuttings.">
            <p>They may well be here: close other tabs of this site, then load the page anew.</p>
          </Notice>
        )}
        {cuttings && !isFaulty && <OwnCuttings {...cuttings} onRemove={(id) => void dropFromShelf(id)} />}
      </Desk>
    </>
  )
}

/** What another program on the device has handed over, once; and what says that it was dealt with. */
function useHanded(): [handed: readonly BroughtFile[], onDone: () => void] {
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
  return [handed, () => setHanded([])]
}
