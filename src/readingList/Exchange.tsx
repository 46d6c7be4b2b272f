import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { Notice } from '../furniture/Notice.tsx'
import { formatCivilDate } from '../paper/civilDate.ts'
import { copyDays, readCopy } from '../shelf/browser/copies.ts'
import { cuttingHeads } from '../shelf/browser/cuttings.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { keepSetting } from '../shelf/changes.ts'
import type { Cutting } from '../shelf/cutting.ts'
import { type ImportPlan, planImport } from '../shelf/exchange/importPlan.ts'
import { isOfModestSize, readListsFile, TOO_LARGE } from '../shelf/exchange/readFile.ts'
import { say } from './acts.ts'
import { actWithCuttings } from './cuttingActs.ts'
import { download, FILES, type FileKind, ownPieces } from './files.ts'
import styles from './Lists.module.css'

/** The setting that says when everything was last exported. */
export const EXPORTED = 'exported'

/** How much of a file tells whose it is, in bytes. */
const HEAD_BYTES = 200

/** What a file would do, or why it can do nothing. */
type Preview = {
  readonly name: string
  readonly plan: ImportPlan | null
  /** Cuttings of the file that are not here. */
  readonly cuttings: readonly Cutting[]
  readonly words: readonly string[]
}

/** The ways out of this browser and in: files of several kinds, an import that says first what it will do. */
export function Exchange() {
  const input = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    target.value = ''
    if (!file) return
    const isRead = isOfModestSize(await file.slice(0, HEAD_BYTES).text(), file.size)
    setPreview(
      isRead
        ? await previewOf(file.name, await file.text())
        : { name: file.name, plan: null, cuttings: [], words: [TOO_LARGE] },
    )
  }
  return (
    <>
      <div className={styles.exchange}>
        <details className={styles.export}>
          <summary>Export</summary>
          <div>
            {Object.entries(FILES).map(([kind, { label }]) => (
              <button key={kind} type="button" onClick={() => void exportAs(kind as FileKind)}>
                {label}
              </button>
            ))}
          </div>
        </details>
        <button type="button" onClick={() => input.current?.click()}>
          Import
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="A file to import"
          onChange={(event) => void choose(event)}
        />
        <Copies onRead={async (name, text) => setPreview(await previewOf(name, text))} />
      </div>
      {preview && <ImportPreview preview={preview} onDone={() => setPreview(null)} />}
    </>
  )
}

/** The copies that were kept by themselves on the last days; each is read like a file that is imported. */
function Copies({ onRead }: { onRead: (name: string, text: string) => Promise<void> }) {
  const [days, setDays] = useState<readonly string[]>([])
  useEffect(() => {
    void copyDays().then(setDays)
  }, [])
  if (days.length === 0) return null
  const read = async (day: string) => {
    const text = await readCopy(day)
    if (text !== null) await onRead(`the copy of ${formatCivilDate(day, 'en')}`, text)
  }
  return (
    <details className={styles.export}>
      <summary>Earlier copies</summary>
      <div>
        {days.map((day) => (
          <button key={day} type="button" onClick={() => void read(day)}>
            {formatCivilDate(day, 'en')}
          </button>
        ))}
      </div>
    </details>
  )
}

async function exportAs(kind: FileKind): Promise<void> {
  try {
    await download(kind, openShelf().facts(), Date.now())
  } catch {
    say({ words: 'Not exported: this browser does not give us your cuttings.', isWarning: true, way: null })
    return
  }
  if (kind === 'json') void openShelf().change(keepSetting(EXPORTED, Date.now()))
  say({ words: `Exported as ${FILES[kind].label}`, isWarning: false, way: null })
}

async function previewOf(name: string, text: string): Promise<Preview> {
  const facts = openShelf().facts()
  const read = readListsFile(text, facts, Date.now(), ownPieces)
  if (!read.ok) return { name, plan: null, cuttings: [], words: read.faults.map(({ message }) => message) }
  const { record, isUntouched, unread } = read.value
  const plan = planImport(facts, record)
  const { heads } = await cuttingHeads().catch(() => ({ heads: [] }))
  const here = new Set(heads.map(({ id }) => id))
  const cuttings = record.cuttings.filter(({ id }) => !here.has(id))
  return {
    name,
    plan,
    cuttings,
    words: [
      `${counted(plan.addedItems, 'piece', 'pieces')} will be added, ${plan.knownItems} are here already.`,
      ...(plan.addedHighlights > 0
        ? [`${counted(plan.addedHighlights, 'highlight', 'highlights')} will be added.`]
        : []),
      ...(cuttings.length > 0 ? [`${counted(cuttings.length, 'cutting', 'cuttings')} will be added.`] : []),
      ...(plan.addedLists.length > 0 ? [`New lists: ${plan.addedLists.join(', ')}.`] : []),
      ...(plan.keptOurs.length > 0
        ? [`Your own notes stay where the file has others: ${plan.keptOurs.slice(0, 5).join(', ')}.`]
        : []),
      ...(isUntouched ? [] : ['The file was changed after it was exported.']),
      ...unread,
    ],
  }
}

type ImportPreviewProps = { preview: Preview; onDone: () => void }

function ImportPreview({ preview: { name, plan, cuttings, words }, onDone }: ImportPreviewProps) {
  const add = async () => {
    onDone()
    if (plan) await actWithCuttings(`Imported ${name}`, plan.draft, cuttings)
  }
  return (
    <Notice
      title={plan ? `What ${name} would bring` : `${name} cannot be imported.`}
      actions={
        <>
          {plan && (
            <button type="button" onClick={() => void add()}>
              Import it
            </button>
          )}
          <button type="button" onClick={onDone}>
            {plan ? 'Leave it' : 'Close'}
          </button>
        </>
      }
    >
      <ul className={styles.words}>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
