import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { canShareOnDevice, copyText, NOT_COPIED, shareOnDevice } from '../furniture/copy.ts'
import { labelClass } from '../furniture/Label.tsx'
import { LinkField } from '../furniture/LinkField.tsx'
import { bibtex, cslJson, ris } from '../links/citation.ts'
import { placeOf, receiptHtml, receiptMarkdown, receiptText } from '../links/receipt.ts'
import { QuotePicture } from './QuotePicture.tsx'
import styles from './ShareDialog.module.css'
import type { Shared } from './shareable.ts'

type ShareDialogProps = { shared: Shared; onClose: () => void }

/** The ways to pass something on: its link, its words with a receipt, a citation, a picture. */
export function ShareDialog({ shared: { kind, receipt }, onClose }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [said, setSaid] = useState('')
  useEffect(() => {
    // A click beside it closes it, where browsers know that; the types do not yet.
    dialog.current?.setAttribute('closedby', 'any')
    dialog.current?.showModal()
  }, [])
  const copy = async (what: string, text: string, html?: string) => {
    setSaid((await copyText(text, html)) ? `${what} copied.` : NOT_COPIED)
  }
  const { words, story, url } = receipt
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} lang="en" onClose={onClose}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={title} className={labelClass('caps', 'red')}>
            Share this {kind}
          </h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        <div lang={story.language} dir="auto" className={styles.what}>
          {words.length > 0 ? (
            words.map((text) => <p key={text}>{text}</p>)
          ) : (
            <p className={styles.headline}>{story.headline}</p>
          )}
        </div>
        <p className={labelClass('interface', 'soft')}>
          {words.length > 0 && (
            <bdi className={styles.from}>
              {[receipt.speaker, `“${story.headline}”`].filter(Boolean).join(', ')}
            </bdi>
          )}
          <bdi className={styles.from}>{placeOf(receipt)}</bdi>
        </p>
        <LinkField link={url} />
        <Ways label="Pass it on">
          <button type="button" onClick={() => void copy('Link', url)}>
            Copy link
          </button>
          {canShareOnDevice() && (
            <button
              type="button"
              onClick={() => void shareOnDevice({ title: story.headline, text: words.join('\n'), url })}
            >
              Send to…
            </button>
          )}
          <a href={mailto(story.headline, receiptText(receipt))}>E-mail</a>
        </Ways>
        <Ways label={words.length > 0 ? 'Quote with a receipt' : 'Copy as'}>
          <button
            type="button"
            onClick={() => void copy('Quotation', receiptText(receipt), receiptHtml(receipt))}
          >
            Text
          </button>
          <button type="button" onClick={() => void copy('Markdown', receiptMarkdown(receipt))}>
            Markdown
          </button>
          <button type="button" onClick={() => void copy('HTML', receiptHtml(receipt))}>
            HTML
          </button>
        </Ways>
        <Ways label="Cite">
          <button type="button" onClick={() => void copy('BibTeX', bibtex(receipt))}>
            BibTeX
          </button>
          <button type="button" onClick={() => void copy('RIS', ris(receipt))}>
            RIS
          </button>
          <button type="button" onClick={() => void copy('CSL-JSON', cslJson(receipt))}>
            CSL-JSON
          </button>
        </Ways>
        {words.length > 0 && <QuotePicture receipt={receipt} onSaid={setSaid} />}
        <p role="status" className={styles.said}>
          {said}
        </p>
      </div>
    </dialog>
  )
}

function Ways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.ways}>
      <legend className={labelClass('interface', 'soft')}>{label}</legend>
      {children}
    </fieldset>
  )
}

function mailto(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
