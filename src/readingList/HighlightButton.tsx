import { keepHighlight } from '../shelf/highlight.ts'
import { act } from './acts.ts'
import { newListId } from './listName.ts'
import type { Markable } from './saveable.ts'
import { useToasts } from './showToasts.tsx'

/** Marks words of a story, to be found again among the reader's highlights. */
export function HighlightButton({ mark, onDone }: { mark: Markable; onDone: (words: string) => void }) {
  useToasts()
  const keep = async () => {
    const { publication, edition, slug, language, headline } = mark.article
    const outcome = await act(
      'Highlighted',
      keepHighlight(newListId(), {
        publication,
        edition,
        slug,
        language,
        headline,
        ...(mark.paper !== undefined && { source: mark.paper }),
        words: mark.words.join('\n'),
        passage: mark.passage,
        colour: 'straw',
        note: '',
        made: Date.now(),
      }),
    )
    if (outcome === 'saved') onDone('Highlighted')
  }
  return (
    <button type="button" onClick={() => void keep()}>
      Highlight
    </button>
  )
}
