import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { personPath } from '../links/paths.ts'
import type { PersonLink } from '../paper/summary.ts'
import styles from './PersonChips.module.css'

type PersonChipsProps = { title: string; people: readonly PersonLink[] }

/** The people of a story or brief, each leading to everything else that they are in. */
export function PersonChips({ title, people }: PersonChipsProps) {
  if (people.length === 0) return null
  return (
    <section className={styles.people} aria-label={title} lang="en">
      <h2 className={labelClass('caps')}>{title}</h2>
      <ul>
        {people.map(({ name, slug }) => (
          <li key={slug}>
            <Link to={personPath(slug)}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
