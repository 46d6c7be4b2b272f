import { useLocation, useNavigate, useRouteError } from 'react-router-dom'
import { Link } from '../furniture/Link.tsx'
import { Notice } from '../furniture/Notice.tsx'
import { PageHead } from '../furniture/PageHead.tsx'
import { useLate } from '../furniture/useLate.ts'
import { homePath, papersPath } from '../links/paths.ts'
import { NotPrinted, Unreachable, Unreadable } from '../newsstand/printedFile.ts'
import styles from './PageFault.module.css'

type PageFaultProps = { forgetFaults: () => void }

/** What is shown where a page cannot be: why not, and what can be done. */
export function PageFault({ forgetFaults }: PageFaultProps) {
  const error = useRouteError()
  const { title, words, canRetry } = explain(error)
  const Kept = useLate(loadKept)
  return (
    <div className={styles.page}>
      <PageHead title={title} />
      <h1 tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      <Notice title={words} actions={<Ways onRetry={canRetry ? forgetFaults : null} />}>
        {error instanceof Unreadable && <pre className={styles.detail}>{error.message}</pre>}
        {error instanceof Unreachable && navigator.onLine && <p>{error.message}</p>}
      </Notice>
      {Kept && error instanceof Unreachable && <Kept />}
    </div>
  )
}

async function loadKept() {
  const { KeptHere } = await import('./KeptHere.tsx')
  return KeptHere
}

function Ways({ onRetry }: { onRetry: (() => void) | null }) {
  const navigate = useNavigate()
  const here = useLocation()
  const retry = () => {
    onRetry?.()
    void navigate(here, { replace: true, preventScrollReset: true })
  }
  return (
    <>
      {onRetry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
      <Link to={homePath}>Front page</Link>
      <Link to={papersPath}>Newspapers</Link>
    </>
  )
}

function explain(error: unknown): { title: string; words: string; canRetry: boolean } {
  if (error instanceof NotPrinted) {
    return {
      title: 'This page is not in the archive',
      words: 'The address may have a slip in it, or the story may have been taken out.',
      canRetry: false,
    }
  }
  if (error instanceof Unreachable) {
    return {
      title: 'The newspaper did not come',
      words: navigator.onLine
        ? 'Nobody answered at this address just now.'
        : 'This device is offline, and this page is not kept on it.',
      canRetry: true,
    }
  }
  if (error instanceof Unreadable) {
    return {
      title: 'This page cannot be read',
      words: 'Its file is there, but something in it is wrong. The other stories are not touched by it.',
      canRetry: false,
    }
  }
  return {
    title: 'Something went wrong on our side',
    words: 'The page stopped while it was being set. Loading it again often helps.',
    canRetry: true,
  }
}
