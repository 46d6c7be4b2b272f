import { unpackText } from '../../src/shelf/browser/packedText.ts'
import { parseSharedList } from '../../src/shelf/exchange/sharedList.ts'
import type { Door } from './damagedLinks.ts'

const aListOf = (slugs: readonly string[]) => ({
  schema: 1,
  lists: [{ id: 'shared', name: 'Boats', note: 'All that floats', items: slugs.map(idOf) }],
  items: slugs.map((slug) => ({
    piece: { kind: 'story', ...STORY, slug, title: `The story of ${slug}`, saved: 1_700_000_000_000 },
  })),
})
const STORY = { publication: 'morning-sheet', edition: '2018-03-14' }

function idOf(slug: string): string {
  return `${STORY.publication}/${STORY.edition}/${slug}`
}

/** A reader's list, which a link carries to another reader. */
export const LIST_DOOR: Door = {
  name: 'a list',
  address: '/lists/#shared=',
  sound: aListOf(['harbour', 'ferry', 'storm']),
  crowded: aListOf(Array.from({ length: 5001 }, (_, number) => `s-${number}`)),
  read: async (packed) => {
    const text = await unpackText(packed)
    const list = text.ok ? parseSharedList(text.value) : text
    return list.ok ? list.value.unread : list.faults.map(({ message }) => message)
  },
}
