import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyPath } from '../../src/links/paths.ts'
import {
  articleQuery,
  briefSurroundingsQuery,
  catalogueQuery,
  frontQuery,
  neighboursQuery,
} from '../../src/newsstand/queries.ts'
import {
  pageOfFile,
  queryOfFile,
  readPagePath,
  sealedFilesOf,
  storyFiles,
  voucherOf,
} from '../../src/offline/pageFiles.ts'
import { RUNS } from '../builders/runs.ts'

const STORIES = [
  { publication: 'morning-sheet', edition: '2018-03-14', slug: 'harbour' },
  { publication: 'morning-sheet', edition: null, slug: 'harbour' },
]

describe('the files of a page', () => {
  it.each(STORIES)('lead from a story to its files and back', (story) => {
    const files = storyFiles(story)
    expect(readPagePath(storyPath(story))).toEqual({ kind: 'story', story })
    expect(Object.values(files).map(pageOfFile)).toEqual(Array(3).fill(storyPath(story)))
    expect(voucherOf(files.article)).toBe(files.neighbours)
  })

  it.each(STORIES)('have the names under which the app asks for what is in them', (story) => {
    const { article, neighbours, briefs } = storyFiles(story)
    expect([article, neighbours, briefs, '/data/catalogue.json'].map(queryOfFile)).toEqual([
      articleQuery(story).queryKey,
      neighboursQuery(story).queryKey,
      briefSurroundingsQuery(story).queryKey,
      catalogueQuery().queryKey,
    ])
    const front = readPagePath(`/${story.publication}/${story.edition ?? 'undated'}/`)
    const [file = ''] = front ? sealedFilesOf(front) : []
    expect(queryOfFile(file)).toEqual(frontQuery(story.publication, story.edition).queryKey)
  })

  it('are asked of nothing that is no page', () => {
    for (const path of [
      '/a/b/c/',
      '/../2018-03-14/x/',
      '/a/2018-03-14/x/brief/y/',
      '//evil.example/',
      7,
      null,
    ])
      expect(readPagePath(path)).toBe(null)
  })

  it('are read from anything without a fault, and never lead out of the site', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath(), fc.anything()), (path) => {
        const page = readPagePath(path)
        const files = page ? sealedFilesOf(page) : []
        for (const file of files) expect(file).toMatch(/^\/data\/[a-z0-9-]/)
      }),
      { numRuns: RUNS },
    )
  })
})
