import { useHref } from '../../furniture/Link.tsx'
import { searchPath } from '../../links/paths.ts'
import styles from './Search.module.css'

type SearchBoxProps = { text: string; onType: (text: string) => void; onSubmit: () => void }

/** The box. Before the page has come to life it is a plain form, which leads to the same address. */
export function SearchBox({ text, onType, onSubmit }: SearchBoxProps) {
  return (
    <search className={styles.box}>
      <form
        method="get"
        action={useHref(searchPath())}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <input
          type="search"
          name="q"
          aria-label="Search the archive"
          placeholder="Search the archive"
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          dir="auto"
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
        <button type="submit">Search</button>
      </form>
      <noscript>
        <p>
          Search runs in your browser and needs JavaScript. Newspapers, dates and people can be leafed through
          without it.
        </p>
      </noscript>
    </search>
  )
}
