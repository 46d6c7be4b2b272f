// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { LONGEST_FILE, readListsFile } from '../../../src/shelf/exchange/readFile.ts'
import { parseSharedList } from '../../../src/shelf/exchange/sharedList.ts'

const read = (text: string) => readListsFile(text, new Map(), 0, () => null)
const sentencesOf = (text: string): readonly string[] => {
  const result = read(text)
  return result.ok ? result.value.unread : result.faults.map(({ message }) => message)
}

describe('a file that would make much of little', () => {
  it.each<[string, string, RegExp]>([
    ['is too large', 'a'.repeat(LONGEST_FILE + 1), /too large/],
    [
      'has a million entries that are none',
      `[${'1,'.repeat(300_000)}1]`,
      /Entry 1: .*299,961 more could not be read\./s,
    ],
    ['has millions of values', `[${'[],'.repeat(600_000)}1]`, /no list of links/],
    ['lies a million deep in itself', '['.repeat(1_000_000), /no list of links/],
    [
      'has more rows than a browser keeps',
      `url\n${'https://example.org/\n'.repeat(40_000)}`,
      /goes on after row 25001/,
    ],
    ['has a row of a million fields', 'a,'.repeat(600_000), /goes on after row 0|too many columns/],
    ['names a hundred thousand columns', `url,${'a,'.repeat(100_000)}`, /too many columns/],
    [
      'has more links than a browser keeps',
      '<a href="https://example.org/">x</a>'.repeat(40_000),
      /after 25000 links/,
    ],
  ])('%s: it is told in a few sentences', (_, text, sentence) => {
    const began = performance.now()
    const sentences = sentencesOf(text)
    expect(sentences.join(' ')).toMatch(sentence)
    expect(sentences.length).toBeLessThan(50)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('has lists in lists without end: they are followed so far as anybody makes them', () => {
    const lists = Array.from({ length: 20_000 }, (_, at) => ({
      id: `${at}`,
      name: 'x',
      parentId: `${at - 1}`,
    }))
    const result = read(
      JSON.stringify({ bookmarks: [{ url: 'https://example.org/', lists: ['19999'] }], lists }),
    )
    expect(result.ok && result.value.record.items).toHaveLength(1)
  })

  it('is in a link: a list of a million pieces that are none is told in a few sentences', () => {
    const list = { id: 'a', name: 'b', items: [] }
    const read = parseSharedList(JSON.stringify({ schema: 1, lists: [list], items: Array(300_000).fill(1) }))
    expect(read.ok ? read.value.unread.length : read.faults.length).toBeLessThan(50)
  })
})
