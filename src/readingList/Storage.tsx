import { useEffect, useState } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { forgetCopies } from '../shelf/browser/copies.ts'
import { forgetCuttings } from '../shelf/browser/cuttings.ts'
import { askKeeper } from '../shelf/browser/keeper.ts'
import { localUsage } from '../shelf/browser/localStore.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { isPersisted } from '../shelf/browser/persistence.ts'
import type { Health } from '../shelf/shelf.ts'
import { subjects } from '../shelf/subjects.ts'
import { valueIn } from '../shelf/values.ts'
import { say } from './acts.ts'
import { EXPORTED } from './Exchange.tsx'
import styles from './Lists.module.css'
import { useHealth, useShelf } from './useShelf.ts'

/** What browsers give a site in their local store, in UTF-16 units. */
const LOCAL_ROOM = 5_242_880

/** The truth about what is kept: how much, how safe, since when there is no other copy, and the way to forget it. */
export function Storage() {
  const health = useHealth()
  const [promise, setPromise] = useState('')
  useEffect(() => {
    void isPersisted().then((isSure) => setPromise(isSure ? SURE : UNSURE))
  }, [])
  const { own } = health.isReady ? localUsage() : { own: 0 }
  const usage = `${Math.ceil(own / 1000).toLocaleString('en')} kB, ${Math.ceil((100 * own) / LOCAL_ROOM)} % of the room`
  return (
    <footer className={`${styles.storage} ${labelClass('interface', 'soft')}`}>
      {warningsOf(health).map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <p>
        Kept on this device only, in two copies: {usage}. {promise} {isSafari() && SAFARI} <LastExport />
      </p>
      <Forget />
    </footer>
  )
}

const SURE = 'The browser has promised not to clear it.'
const UNSURE = 'The browser may clear it when it needs room.'
const SAFARI =
  'Safari forgets what a site keeps if you do not come back within seven days: export now and then.'

function isSafari(): boolean {
  return (
    typeof navigator !== 'undefined' &&
    /^(?!.*(?:chrome|chromium|android|crios|fxios)).*safari/i.test(navigator.userAgent)
  )
}

function LastExport() {
  const shelf = useShelf()
  const time = valueIn.time(
    shelf.items.size > 0 ? openShelf().facts().get(subjects.setting(EXPORTED)) : undefined,
  )
  if (shelf.items.size === 0) return null
  return time === null
    ? 'Never exported: there is no other copy.'
    : `Last exported on ${new Date(time).toLocaleDateString('en', { dateStyle: 'long' })}.`
}

function warningsOf({ isReady, local, journal, restored, setAside }: Health): string[] {
  if (!isReady) return []
  return [
    local === 'blocked' &&
      journal !== 'kept' &&
      'This browser does not let us keep anything: lists last until this tab closes.',
    local === 'blocked' &&
      journal === 'kept' &&
      'This browser keeps one copy only: its local store is blocked.',
    local === 'full' && 'There is no room left in this browser. Export your lists, then remove some.',
    local !== 'blocked' &&
      journal !== 'kept' &&
      'Kept, but less safe: this browser keeps one copy only, which a crash may take.',
    restored > 0 && `The browser had lost a copy of ${restored} changes; they were restored from the other.`,
    setAside > 0 && `${setAside} damaged entries were set aside. Everything else is here.`,
  ].filter((warning) => warning !== false)
}

function Forget() {
  const [isAsking, setIsAsking] = useState(false)
  const forget = async () => {
    setIsAsking(false)
    // What opens without a network tells what was read, too.
    const others = [forgetCopies(), forgetCuttings(), askKeeper({ kind: 'forget' })]
    await Promise.all([openShelf().forget(), ...others.map((other) => other.catch(() => {}))])
    say({ words: 'Everything was forgotten, in every tab', isWarning: false, way: null })
  }
  if (!isAsking) {
    return (
      <button type="button" className={styles.quiet} onClick={() => setIsAsking(true)}>
        Forget everything
      </button>
    )
  }
  return (
    <p>
      All lists, notes, highlights, progress and cuttings will be gone, and the pages that are kept for
      reading without a network; this cannot be undone.{' '}
      <button type="button" onClick={() => void forget()}>
        Forget everything
      </button>{' '}
      <button type="button" onClick={() => setIsAsking(false)}>
        Keep it
      </button>
    </p>
  )
}
