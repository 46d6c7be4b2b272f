import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { countryName, languageName } from '../furniture/names.ts'
import { editionPath, papersFromPath, papersInPath, papersPath, publicationPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { Catalogue, CatalogueEntry } from '../paper/printed.ts'
import { type Facet, facetsOf } from './facets.ts'
import styles from './Papers.module.css'

type PapersProps = {
  catalogue: Catalogue
  /** The heading: `Newspapers in English`. */
  title: string
  /** Which newspapers to show. */
  isShown: (paper: CatalogueEntry) => boolean
  /** The address of the facet that is chosen; `/papers/` for none. */
  current: string
}

/** Newspapers to choose from, with facets by language and by country beside them. */
export function Papers({ catalogue, title, isShown, current }: PapersProps) {
  const { publications } = catalogue
  const languages = facetsOf(publications, ({ language }) => language, papersInPath, languageName)
  const countries = facetsOf(publications, ({ country }) => country, papersFromPath, countryName)
  return (
    <div className={styles.page}>
      <nav aria-label="Choose newspapers" className={styles.facets}>
        <FacetList
          title="All"
          facets={[{ href: papersPath, name: 'Newspapers', count: publications.length }]}
          current={current}
        />
        <FacetList title="By language" facets={languages} current={current} />
        <FacetList title="By country" facets={countries} current={current} />
      </nav>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {publications.filter(isShown).map((paper) => (
          <Paper key={paper.slug} paper={paper} />
        ))}
      </div>
    </div>
  )
}

function FacetList({ title, facets, current }: { title: string; facets: readonly Facet[]; current: string }) {
  if (facets.length === 0) return null
  return (
    <div>
      <p className={labelClass('caps', 'soft')}>{title}</p>
      <ul>
        {facets.map(({ href, name, count }) => (
          <li key={href}>
            <Link to={href} aria-current={href === current ? 'page' : undefined}>
              <span>{name}</span> <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Paper({ paper }: { paper: CatalogueEntry }) {
  const { slug, name, language, country, direction, last, headline } = paper
  return (
    <article className={styles.paper} lang={language} dir={direction}>
      <p className={labelClass('caps', 'soft')} lang="en">
        {[country && countryName(country), languageName(language)].filter(Boolean).join(' · ')}
      </p>
      <h2>
        <Link to={publicationPath(slug)}>{name}</Link>
      </h2>
      <p className={styles.headline}>
        <Link to={editionPath(slug, last)}>{headline}</Link>
      </p>
      <p className={labelClass('interface', 'soft')} lang="en">
        <bdi>{extentOf(paper)}</bdi>
      </p>
    </article>
  )
}

function extentOf({ editions, stories, briefs, first, last }: CatalogueEntry): string {
  const amounts = [
    editions > 0 && counted(editions, 'edition', 'editions'),
    counted(stories, 'story', 'stories'),
    briefs > 0 && counted(briefs, 'brief', 'briefs'),
  ]
  const days =
    first &&
    last &&
    (first === last
      ? formatCivilDate(last, 'en', 'short')
      : `${formatCivilDate(first, 'en', 'short')} – ${formatCivilDate(last, 'en', 'short')}`)
  return [...amounts, days].filter(Boolean).join(' · ')
}
