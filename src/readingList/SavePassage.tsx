import { saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { act } from './acts.ts'
import { listName } from './listName.ts'
import { type Markable, pieceFrom } from './saveable.ts'
import { useToasts } from './showToasts.tsx'
import { useItem } from './useShelf.ts'

type SavePassageProps = {
  passage: Markable
  /** Says what was done, once it is safe. */
  onDone: (words: string) => void
}

/** Puts words of a story on the reader's list, which leads to their place; pressed again, it takes them off. */
export function SavePassage({ passage, onDone }: SavePassageProps) {
  useToasts()
  const saveable = { kind: 'passage', ...passage } as const
  const id = pieceId(pieceFrom(saveable, 0))
  const isSaved = (useItem(id)?.lists.length ?? 0) > 0
  const press = async () => {
    const outcome = isSaved
      ? await act('Removed from your lists', takeOutOfAll([id]))
      : await act(`Saved to ${listName(TO_READ)}`, saveInto(TO_READ, [pieceFrom(saveable, Date.now())]))
    if (outcome === 'saved') onDone(isSaved ? 'Removed' : 'Saved')
  }
  return (
    <button type="button" aria-pressed={isSaved} onClick={() => void press()}>
      Save
    </button>
  )
}
