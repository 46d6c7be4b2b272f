import { personFile } from '../links/files.ts'
import type { Person } from '../paper/printed.ts'
import type { CompiledFile } from './compile.ts'
import type { KnownPerson, PieceIndex } from './pieceIndex.ts'
import { type RecordAt, relatedPiece } from './relatedPieces.ts'
import { listAt } from './shareable.ts'

/** How many pieces stand on one page of a person. */
const PIECES_A_PAGE = 50

/** The pages of a person's stories and briefs, the newest first. @param number - The person's in the index. */
export function* personFilesOf(
  index: PieceIndex,
  recordAt: RecordAt,
  { slug, name }: KnownPerson,
  number: number,
): Generator<CompiledFile> {
  const pieces = listAt(index.people.having, number)
  const pages = Math.ceil(pieces.length / PIECES_A_PAGE)
  for (let page = 1; page <= pages; page += 1) {
    const shown = pieces.subarray((page - 1) * PIECES_A_PAGE, page * PIECES_A_PAGE)
    const content: Person = {
      name,
      slug,
      count: pieces.length,
      page,
      pages,
      pieces: Array.from(shown, (piece) =>
        relatedPiece(index, recordAt, piece, (people) =>
          people.flatMap((person) => (person.slug === slug ? [] : person.name)),
        ),
      ),
    }
    yield { file: personFile(slug, page), content }
  }
}
