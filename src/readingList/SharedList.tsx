import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Notice } from '../furniture/Notice.tsx'
import { listPath, listsPath } from '../links/paths.ts'
import type { Result } from '../paper/result.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { unpackText } from '../shelf/browser/packedText.ts'
import { planImport } from '../shelf/exchange/importPlan.ts'
import { parseSharedList, recordOfShared, type SharedList as Shared } from '../shelf/exchange/sharedList.ts'
import type { ReadingList } from '../shelf/fold.ts'
import { type Piece, pieceId } from '../shelf/piece.ts'
import { act } from './acts.ts'
import styles from './SharedList.module.css'

const HASH = '#shared='
/** The choice that makes a list of its own. */
const OWN = ''

/** A list that has come in the address, to be looked at: nothing of it is kept before the reader says so. */
export function SharedList({ lists }: { lists: readonly ReadingList[] }) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [read, setRead] = useState<Result<Shared> | null>(null)
  useEffect(() => {
    setRead(null)
    if (!hash.startsWith(HASH)) return
    let isWanted = true
    void readShared(hash.slice(HASH.length)).then((result) => isWanted && setRead(result))
    return () => {
      isWanted = false
    }
  }, [hash])
  if (!read) return null
  const leave = () => void navigate(listsPath, { replace: true })
  if (!read.ok)
    return (
      <Notice
        title="This link has no list that can be read."
        actions={
          <button type="button" onClick={leave}>
            Close
          </button>
        }
      >
        <p>{read.faults[0]?.message}</p>
      </Notice>
    )
  return (
    <div className={styles.arriving}>
      <Preview key={read.value.id} shared={read.value} lists={lists} onLeave={leave} />
    </div>
  )
}

async function readShared(packed: string): Promise<Result<Shared>> {
  const text = await unpackText(packed)
  return text.ok ? parseSharedList(text.value) : text
}

type PreviewProps = { shared: Shared; lists: readonly ReadingList[]; onLeave: () => void }

function Preview({ shared, lists, onLeave }: PreviewProps) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(shared.items.map(({ piece }) => pieceId(piece))),
  )
  const [target, setTarget] = useState(OWN)
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== id)
    setChosen(new Set(isChosen ? [...others, id] : others))
  }
  const add = async () => {
    const into = lists.find(({ id }) => id === target) ?? null
    const { draft } = planImport(openShelf().facts(), recordOfShared(shared, chosen, into))
    await act(`Added ${counted(chosen.size, 'piece', 'pieces')} to ${into?.name ?? shared.name}`, draft)
    void navigate(listPath(into?.id ?? shared.id), { replace: true })
  }
  return (
    <Notice
      title={`A list from a link: ${shared.name}`}
      actions={
        <>
          <label>
            Put them into{' '}
            <select value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value={OWN}>a list of their own</option>
              {lists.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" disabled={chosen.size === 0} onClick={() => void add()}>
            Add {counted(chosen.size, 'piece', 'pieces')}
          </button>
          <button type="button" onClick={onLeave}>
            Leave it
          </button>
        </>
      }
    >
      <p>Whoever made the link has put this together. Nothing of it is kept here unless you add it.</p>
      {shared.note && <p dir="auto">{shared.note}</p>}
      <ul className={styles.shared}>
        {shared.items.map(({ piece, note }) => (
          <li key={pieceId(piece)}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(pieceId(piece))}
                onChange={({ target: box }) => choose(pieceId(piece), box.checked)}
              />
              <span>
                <bdi className={styles.sharedTitle}>{piece.title}</bdi>{' '}
                <span className={labelClass('interface', 'soft')}>{placeOf(piece)}</span>
                {note && (
                  <span className={styles.sharedNote} dir="auto">
                    {note}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shared.unread.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

/** Where a piece really stands, whatever the link calls it. */
function placeOf(piece: Piece): string {
  if (piece.kind === 'link') return new URL(piece.url).host
  if (piece.kind === 'cutting') return 'a cutting'
  return [piece.publication, piece.edition, piece.kind === 'story' ? null : piece.kind]
    .filter(Boolean)
    .join(', ')
}
