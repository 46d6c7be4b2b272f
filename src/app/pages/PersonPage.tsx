import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { Piece } from '../../furniture/Piece.tsx'
import { personQuery } from '../../newsstand/queries.ts'
import { PersonPieces } from '../../people/PersonPieces.tsx'
import { pageIn } from '../loaders.ts'

/** A person's stories and briefs. */
export function Component() {
  const { slug = '' } = useParams()
  const [query] = useSearchParams()
  const { data: person } = useQuery(personQuery(slug, pageIn(query)))
  if (!person) return null
  return (
    <>
      <PageHead title={person.name} description={`Stories and briefs with ${person.name}, newest first.`} />
      <PersonPieces person={person} renderPiece={(piece) => <Piece piece={piece} sharesLabel="With" />} />
    </>
  )
}
