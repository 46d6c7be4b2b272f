import type { Article } from '../paper/article.ts'
import { saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { act } from './acts.ts'
import { useLetterKey } from './keys.ts'
import { ListMenu } from './ListMenu.tsx'
import { listName } from './listName.ts'
import type { SaveControlProps } from './SaveSlot.tsx'
import { pieceFrom, type Saveable } from './saveable.ts'
import { useToasts } from './showToasts.tsx'
import { useKeptPlace } from './useKeptPlace.ts'
import { useSaveBox } from './useSaveBox.ts'
import { useItem } from './useShelf.ts'

/** The key that saves what a page is about. */
const SAVE_KEY = 's'

/** Keeps the check box of a piece and the shelf the same, and offers the lists. */
export function SaveControl({ saveable, isMain, box }: SaveControlProps) {
  const id = pieceId(pieceFrom(saveable, 0))
  const item = useItem(id)
  const toggle = useSaveBox(box, (item?.lists.length ?? 0) > 0, (isWanted) =>
    isWanted
      ? act(`Saved to ${listName(TO_READ)}`, saveInto(TO_READ, [pieceFrom(saveable, Date.now())]))
      : act('Removed from your lists', takeOutOfAll([id])),
  )
  useKeptPlace(isMain ? textOf(saveable) : null, item)
  useLetterKey(SAVE_KEY, isMain, toggle)
  useToasts()
  return <ListMenu saveable={saveable} inLists={item?.lists ?? []} />
}

/** What can be read through, and its place kept. */
function textOf(saveable: Saveable): Article | null {
  if (saveable.kind === 'cutting') return saveable.cutting.article
  return saveable.kind === 'story' ? saveable.article : null
}
