import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigationType, useParams } from 'react-router-dom'
import { Link } from '../../furniture/Link.tsx'
import { Notice } from '../../furniture/Notice.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { CARRIED_CUTTING, cuttingPath } from '../../links/cuttingPaths.ts'
import { deskPath } from '../../links/paths.ts'
import { useCutting } from '../../newsstand/cuttings.ts'
import type { Result } from '../../paper/result.ts'
import { CuttingWays } from '../../pasteUp/CuttingWays.tsx'
import { fieldName } from '../../pasteUp/fieldName.ts'
import { MendKept } from '../../pasteUp/MendKept.tsx'
import { keepOnShelf, mendOnShelf } from '../../readingList/cuttingActs.ts'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'
import { useToasts } from '../../readingList/showToasts.tsx'
import { unpackText } from '../../shelf/browser/packedText.ts'
import { type Cutting, formatCutting, parseCarriedCutting } from '../../shelf/cutting.ts'
import styles from './CuttingPage.module.css'
import { SetCutting } from './SetCutting.tsx'

/** A cutting: one that is kept on this device, or one that a link carries. */
export function CuttingPage() {
  const { cutting } = useParams()
  useToasts()
  return cutting === undefined ? <Carried /> : <Kept key={cutting} id={cutting} />
}

function Kept({ id }: { id: string }) {
  const { cutting, isFaulty } = useCutting(id)
  /** What is mended, as it was when that began. */
  const [mending, setMending] = useState<Cutting | null>(null)
  useFocusOnHeading(Boolean(cutting))
  if (isFaulty)
    return (
      <Absent title="This browser does not give us your cuttings.">
        They may well be here: close other tabs of this site, then load the page anew.
      </Absent>
    )
  if (cutting === undefined) return <Waiting />
  if (cutting === null)
    return (
      <Absent title="This cutting is not on this device.">
        Cuttings are kept in the browser that they were brought into. Ask whoever has it for a link that
        carries it.
      </Absent>
    )
  return (
    <>
      <PageHead title={cutting.article.headline} />
      <SetCutting
        cutting={cutting}
        actions={
          <>
            <SaveSlot saveable={{ kind: 'cutting', cutting }} isMain />
            <div className={styles.ways}>
              <CuttingWays cutting={cutting} />
              <button
                type="button"
                aria-expanded={mending !== null}
                onClick={() => setMending(mending ? null : cutting)}
              >
                Mend it
              </button>
            </div>
          </>
        }
        beneath={
          cutting.printed && (
            <details className={styles.printed} lang="en">
              <summary>The text as it was brought in</summary>
              <pre dir="auto">{cutting.printed}</pre>
            </details>
          )
        }
      />
      {mending && (
        <MendKept
          cutting={mending}
          isChanged={formatCutting(mending) !== formatCutting(cutting)}
          onMended={async (next) => {
            if (!(await mendOnShelf(mending, next))) return
            setMending(null)
            document.querySelector<HTMLElement>('main h1')?.focus()
          }}
        />
      )}
    </>
  )
}

/** Puts the focus on the heading of a page that was led to, once it is there: the text comes later than its page. */
function useFocusOnHeading(isThere: boolean): void {
  const isOpenedByBrowser = useNavigationType() === 'POP'
  useEffect(() => {
    if (!isThere || isOpenedByBrowser || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [isThere, isOpenedByBrowser])
}

/** A cutting that has come in the address, to be read: nothing of it is kept before the reader says so. */
function Carried() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [read, setRead] = useState<Result<Cutting> | null | undefined>(undefined)
  useEffect(() => {
    if (!hash.startsWith(CARRIED_CUTTING)) return setRead(null)
    let isWanted = true
    setRead(undefined)
    void unpacked(hash.slice(CARRIED_CUTTING.length)).then((result) => isWanted && setRead(result))
    return () => {
      isWanted = false
    }
  }, [hash])
  if (read === undefined) return <Waiting />
  if (read === null)
    return (
      <Absent title="There is no cutting in this address.">
        A link to a cutting carries all of it behind the sign #. This one has lost it, or never had it.
      </Absent>
    )
  if (!read.ok)
    return (
      <Absent
        title="This link has no cutting that can be read."
        onClose={() => void navigate(deskPath, { replace: true })}
      >
        {read.faults
          .slice(0, MOST_FAULTS)
          .map(({ path, message }) => (path ? `${fieldName(path)}: ${message}` : message))
          .join(' ')}
      </Absent>
    )
  const cutting = read.value
  const keep = async () => {
    if (await keepOnShelf([cutting])) void navigate(cuttingPath(cutting.id), { replace: true })
  }
  return (
    <>
      <PageHead title={cutting.article.headline} />
      <div className={styles.arriving} lang="en">
        <Notice
          title="A cutting from a link"
          actions={
            <>
              <button type="button" onClick={() => void keep()}>
                Keep it
              </button>
              <button type="button" onClick={() => void navigate(deskPath)}>
                Leave it
              </button>
            </>
          }
        >
          <p>
            Whoever made the link has sent this text; no newspaper vouches for it here. Nothing of it is kept
            unless you keep it.
          </p>
        </Notice>
      </div>
      <SetCutting cutting={cutting} />
    </>
  )
}

/** As many faults of a text are named. */
const MOST_FAULTS = 3

async function unpacked(packed: string): Promise<Result<Cutting>> {
  const text = await unpackText(packed)
  return text.ok ? parseCarriedCutting(text.value) : text
}

function Waiting() {
  return (
    <>
      <PageHead title="A cutting" description="A newspaper text that somebody has brought in themselves." />
      <div className={styles.absent}>
        <h1 className={styles.heading}>A cutting</h1>
        <noscript>
          <p>
            A cutting is a newspaper text that a reader has brought in themselves. It is kept in their own
            browser, or comes whole in a link, behind the sign #. Either way it is your browser that sets it,
            and that needs JavaScript. The stories of the newspapers here need none.
          </p>
        </noscript>
      </div>
    </>
  )
}

type AbsentProps = { title: string; onClose?: () => void; children: ReactNode }

function Absent({ title, onClose, children }: AbsentProps) {
  return (
    <div className={styles.absent}>
      <PageHead title={title.replace(/\.$/, '')} />
      <h1 tabIndex={-1} className={styles.heading}>
        A cutting
      </h1>
      <Notice
        title={title}
        actions={
          onClose ? (
            <button type="button" onClick={onClose}>
              Close
            </button>
          ) : (
            <Link to={deskPath}>To the import desk</Link>
          )
        }
      >
        <p>{children}</p>
      </Notice>
    </div>
  )
}
