import { useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { formatCivilDate } from '../paper/civilDate.ts'
import {
  highlightPath,
  highlightsAnnotations,
  highlightsMarkdown,
} from '../shelf/exchange/highlightFormats.ts'
import { highlightsIn, type KeptHighlight, removeHighlights } from '../shelf/highlight.ts'
import { act } from './acts.ts'
import { absolute, downloadText } from './files.ts'
import marks from './Highlights.module.css'
import styles from './Lists.module.css'
import { useFacts } from './useShelf.ts'

/** All that a reader has marked, by story, the newest first, with a search and the ways out. */
export function HighlightsPage() {
  const [filter, setFilter] = useState('')
  const all = highlightsIn(useFacts()).sort((one, other) => other.made - one.made)
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ words: own, note, headline }) => {
    const text = `${own} ${note} ${headline}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <section aria-labelledby="list-name">
      <header className={styles.head}>
        <h1 id="list-name" tabIndex={-1}>
          Highlights
        </h1>
      </header>
      <p className={labelClass('interface', 'soft')}>
        {counted(all.length, 'highlight', 'highlights')} · kept in this browser
      </p>
      {all.length === 0 ? (
        <p className={styles.empty}>
          Nothing here yet. Select words of a story and choose Highlight: they are kept here with a note, and
          lead back to their place.
        </p>
      ) : (
        <div className={styles.tools}>
          <input
            type="search"
            aria-label="Search your highlights"
            placeholder="Search"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
          <button
            type="button"
            onClick={() => downloadText(highlightsMarkdown(found, absolute), 'highlights', 'md')}
          >
            Markdown
          </button>
          <button
            type="button"
            onClick={() => downloadText(highlightsAnnotations(found, absolute), 'highlights', 'jsonld')}
          >
            Web Annotations
          </button>
        </div>
      )}
      {byStory(found).map(([story, own]) => (
        <StoryHighlights key={story} own={own} />
      ))}
      {all.length > 0 && found.length === 0 && (
        <p className={styles.empty}>No highlight has “{filter}” in it.</p>
      )}
    </section>
  )
}

function StoryHighlights({ own }: { own: readonly KeptHighlight[] }) {
  const [first] = own
  if (!first) return null
  return (
    <article className={marks.story}>
      <p className={labelClass('caps', 'soft')}>
        <bdi>{first.source ?? first.publication}</bdi>
        {first.edition && ` · ${formatCivilDate(first.edition, 'en')}`}
      </p>
      <h2 lang={first.language} dir="auto">
        {first.headline}
      </h2>
      {own.map((one) => (
        <div key={one.id} data-colour={one.colour} className={marks.kept}>
          <blockquote lang={one.language} dir="auto">
            <Link to={highlightPath(one)}>{one.words}</Link>
          </blockquote>
          {one.note && <p dir="auto">{one.note}</p>}
          <button
            type="button"
            className={styles.quiet}
            onClick={() => void act('Highlight removed', removeHighlights([one.id]))}
          >
            Remove
          </button>
        </div>
      ))}
    </article>
  )
}

function byStory(all: readonly KeptHighlight[]): [story: string, own: KeptHighlight[]][] {
  const stories = new Map<string, KeptHighlight[]>()
  for (const one of all) {
    const story = `${one.publication}/${one.edition}/${one.slug}`
    stories.set(story, [...(stories.get(story) ?? []), one])
  }
  return [...stories]
}
