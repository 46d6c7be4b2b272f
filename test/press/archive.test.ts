import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatArchiveFaults, readArchive } from '../../src/press/archive.ts'
import { anArchiveFolder, PUBLICATION, soundFiles } from '../builders/anArchiveFolder.ts'
import { anArticleFile } from '../builders/anArticle.ts'

describe('the sample archive', () => {
  it('has no fault, three newspapers in three languages, and enough to read', async () => {
    const { publications, faults } = await readArchive('public/archive')
    expect(formatArchiveFaults(faults)).toBe('')
    expect(publications.map(({ publication }) => publication.language).sort()).toEqual(['ar', 'en', 'fr'])
    const articles = publications.flatMap(({ editions }) => editions.flatMap((edition) => edition.articles))
    expect(articles.length).toBeGreaterThanOrEqual(24)
    expect(articles.flatMap(({ briefs }) => briefs).length).toBeGreaterThanOrEqual(20)
    expect(articles.some(({ body }) => body.some(({ kind }) => kind === 'figure'))).toBe(true)
  })
})

describe('an archive', () => {
  it('is read newspaper by newspaper, edition by edition, in order', async () => {
    const { publications, faults } = await readArchive(await anArchiveFolder(soundFiles()))
    expect(faults).toEqual([])
    expect(publications.map(({ publication }) => publication)).toEqual([
      { slug: 'morning-sheet', ...PUBLICATION },
    ])
    expect(
      publications[0]?.editions.map(({ edition, articles }) => [edition, articles.map(({ slug }) => slug)]),
    ).toEqual([
      ['2018-03-13', ['ice']],
      ['2018-03-14', ['ferry', 'harbour']],
    ])
  })

  it('that is empty, or not there, is an archive without newspapers', async () => {
    expect(await readArchive(await anArchiveFolder({}))).toEqual({ publications: [], faults: [] })
    expect(await readArchive('/no/such/folder')).toEqual({ publications: [], faults: [] })
  })

  it.each([
    [
      'a file that is not JSON',
      { 'morning-sheet/2018-03-14/torn.json': '{"schema": 1,' },
      /^morning-sheet\/2018-03-14\/torn\.json: This is not JSON: .+\.$/,
    ],
    [
      'an article that says it belongs elsewhere',
      { 'morning-sheet/2018-03-14/copy.json': anArticleFile({ slug: 'harbour' }) },
      /^morning-sheet\/2018-03-14\/copy\.json, slug: The file says "harbour", but it stands where "copy" belongs\.$/,
    ],
    [
      'an article under another date',
      { 'morning-sheet/2018-03-15/late.json': anArticleFile({ slug: 'late' }) },
      /^morning-sheet\/2018-03-15\/late\.json, edition: The file says "2018-03-14", but it stands where "2018-03-15" belongs\.$/,
    ],
    [
      'a figure without its file',
      {
        'morning-sheet/2018-03-14/map.json': anArticleFile({
          slug: 'map',
          body: [{ kind: 'figure', src: 'map.svg', alt: 'Map', width: 10, height: 10 }],
        }),
      },
      /^morning-sheet\/2018-03-14\/map\.json, body\.0\.src: There is no picture “map\.svg” beside the article\.$/,
    ],
    [
      'a newspaper without its publication.json',
      { 'echo/2018-03-14/a.json': anArticleFile({ publication: 'echo', slug: 'a' }) },
      /^echo\/publication\.json: This file is missing\.$/,
    ],
    [
      'a newspaper with a name of ours',
      { 'search/publication.json': PUBLICATION },
      /^search\/: “search” is a word of Standfirst’s own addresses/,
    ],
    [
      'a folder that is no edition',
      { 'morning-sheet/march/a.json': anArticleFile() },
      /^morning-sheet\/march\/: An edition’s folder is named for its date/,
    ],
  ])('names %s, and keeps everything else', async (_, files, sentence) => {
    const archive = await readArchive(await anArchiveFolder({ ...soundFiles(), ...files }))
    expect(formatArchiveFaults(archive.faults)).toMatch(sentence)
    const kept = archive.publications.flatMap(({ editions }) => editions.flatMap(({ articles }) => articles))
    expect(kept.map(({ slug }) => slug)).toEqual(['ice', 'ferry', 'harbour'])
  })

  it('is not trapped by folders that link to themselves', async () => {
    const folder = await anArchiveFolder(soundFiles())
    await symlink(join(folder, 'morning-sheet'), join(folder, 'morning-sheet/2018-03-16'))
    const { publications, faults } = await readArchive(folder)
    expect(formatArchiveFaults(faults)).toMatch(/^morning-sheet\/2018-03-16: This is a link to elsewhere/)
    expect(publications.flatMap(({ editions }) => editions)).toHaveLength(2)
  })
})
