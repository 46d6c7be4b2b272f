import { labelClass } from '../../furniture/Label.tsx'
import { Link } from '../../furniture/Link.tsx'
import { searchPath } from '../../links/paths.ts'
import styles from './Search.module.css'

const WAYS: readonly (readonly [example: string, meaning: string])[] = [
  ['nerve agent', 'pieces that have both words'],
  ['"spring statement"', 'these words side by side'],
  ['labour -party', 'the first word without the second'],
  ['diplomat*', 'words that begin so'],
  ['in:politics', 'a section; in:"home news" for more than one word'],
  ['by:"Ruth Alder"', 'who wrote it'],
  ['paper:morning-sheet', 'a newspaper, as its address names it'],
  ['lang:fr', 'a language'],
  ['after:2018-03-14', 'that day or later; a month or a year will do'],
  ['before:2018-03', 'earlier than that'],
  ['is:brief', 'only the ♦ briefs; is:story for the rest'],
]

/** What can be written in the box, each with an example that can be tried. */
export function SearchHelp() {
  return (
    <section className={styles.help} aria-labelledby="search-help">
      <h2 id="search-help" className={labelClass('caps')}>
        What you can ask for
      </h2>
      <dl>
        {WAYS.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <Link to={searchPath(example)}>{example}</Link>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={labelClass('interface', 'soft')}>
        Capitals, accents and vowel signs make no difference. Press <kbd>/</kbd> to come back to the box, and
        the arrow keys to go through the results.
      </p>
    </section>
  )
}
