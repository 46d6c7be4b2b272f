import { editionPath } from '../links/paths.ts'
import { type CivilDate, formatCivilDate } from '../paper/civilDate.ts'
import { labelClass } from './Label.tsx'
import { Link } from './Link.tsx'

type EditionLineProps = {
  publication: string
  /** The newspaper's name; its slug stands in where it is not known. */
  name: string | undefined
  edition: CivilDate | null
}

/** Where something was printed, leading to that edition: `The Morning Sheet, Wednesday 14 March 2018`. */
export function EditionLine({ publication, name, edition }: EditionLineProps) {
  return (
    <p className={labelClass('interface', 'soft')}>
      <Link to={editionPath(publication, edition)}>
        <bdi>{name ?? publication}</bdi>,{' '}
        {edition ? <time dateTime={edition}>{formatCivilDate(edition, 'en')}</time> : 'undated'}
      </Link>
    </p>
  )
}
