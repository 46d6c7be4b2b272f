import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ArticleFile } from '../../src/paper/article.ts'
import { formatArchiveFaults } from '../../src/press/archive.ts'
import { anArchiveFolder, PUBLICATION, soundFiles } from '../builders/anArchiveFolder.ts'
import { anArticleFile } from '../builders/anArticle.ts'
import { aPress, buildPrinter } from '../builders/aPrinter.ts'
import { changesBy, hashes, rewrite } from '../builders/siteFiles.ts'

// Each of these prints whole sites, and machines that check are slow and shared.
vi.setConfig({ testTimeout: 60_000 })

let built = { printer: '', remove: () => {} }
beforeAll(async () => {
  built = await buildPrinter()
})
afterAll(() => built.remove())

/** The files of a site that was printed once and by one thread, with their hashes, as others should come out too. */
const printedOnce = (files: () => Record<string, unknown>) => {
  let printed: Promise<Record<string, string>> | undefined
  return () => {
    printed ??= (async () => {
      const { site, print } = aPress(built.printer, await anArchiveFolder(files()))
      await print()
      return hashes(site)
    })()
    return printed
  }
}

const HARBOUR = 'morning-sheet/2018-03-14/harbour.json'
const harbour = (more: Partial<ArticleFile>) =>
  anArticleFile({ slug: 'harbour', headline: 'Harbour', page: 1, ...more })
/** Enough that there is something to relate: people in common, editions before and after. */
const manyFiles = () => ({
  ...soundFiles(),
  [HARBOUR]: harbour({ people: ['Ada Trent'], pullQuotes: [{ paragraph: 1, start: 1, end: 20 }] }),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      `morning-sheet/2018-03-${number % 2 ? '12' : '15'}/s-${number}.json`,
      anArticleFile({
        edition: number % 2 ? '2018-03-12' : '2018-03-15',
        slug: `s-${number}`,
        headline: `Headline ${number}`,
        people: ['Ada Trent', `Person ${number % 5}`],
        briefs: [{ slug: 'b', text: `Brief ${number}.`, people: ['Ada Trent'] }],
      }),
    ]),
  ),
})
const soundSite = printedOnce(soundFiles)
const manySite = printedOnce(manyFiles)
const isPage = (file: string) => file.endsWith('.html')
const isOfSearch = (file: string) => file.startsWith('data/search/')

describe('a printed site', () => {
  it('leads from former addresses to the story and its parts, under any base, and leaves what stands there now', async () => {
    const archive = await anArchiveFolder({
      ...soundFiles(),
      [HARBOUR]: harbour({
        formerSlugs: ['old-harbour', 'taken'],
        briefs: [{ slug: 'late', text: 'Ferry late.' }],
      }),
      'morning-sheet/2018-03-14/taken.json': anArticleFile({ slug: 'taken' }),
    })
    const { site, print } = aPress(built.printer, archive, { origin: 'https://example.org' })
    expect(formatArchiveFaults((await print()).faults)).toBe('')
    const page = (path: string) =>
      readFileSync(join(site, 'morning-sheet/2018-03-14', path, 'index.html'), 'utf8')
    expect(page('old-harbour')).toContain('content="/morning-sheet/2018-03-14/harbour/"')
    expect(page('old-harbour/brief/late')).toContain(
      'content="/morning-sheet/2018-03-14/harbour/brief/late/"',
    )
    expect(page('taken')).not.toContain('standfirst:moved')
    expect((await print()).tally).toMatchObject({ written: 0, removed: 0 })
  })

  it('has a page for each address, and its data', async () => {
    const archive = await anArchiveFolder({
      ...soundFiles(),
      [HARBOUR]: harbour({
        people: ['Ada Trent'],
        pullQuotes: [{ paragraph: 1, start: 1, end: 20 }],
        briefs: [{ slug: 'late', text: 'Ferry late.' }],
      }),
    })
    const { site, print } = aPress(built.printer, archive, { origin: 'https://example.org' })
    const { stories, pages, faults } = await print()
    expect([stories, formatArchiveFaults(faults)]).toEqual([3, ''])
    const files = Object.keys(hashes(site))
    expect(files.filter(isPage)).toHaveLength(pages + 1)
    expect(files.filter((file) => !isPage(file) && !isOfSearch(file))).toEqual([
      '.standfirst',
      '_headers',
      'archive/morning-sheet/2018-03-13/ice.json',
      'archive/morning-sheet/2018-03-14/ferry.json',
      'archive/morning-sheet/2018-03-14/harbour.json',
      'archive/morning-sheet/publication.json',
      'data/catalogue.json',
      'data/morning-sheet/2018-03-13.json',
      'data/morning-sheet/2018-03-13/ice.json',
      'data/morning-sheet/2018-03-14.json',
      'data/morning-sheet/2018-03-14/ferry.json',
      'data/morning-sheet/2018-03-14/harbour.json',
      'data/morning-sheet/2018-03-14/harbour/briefs.json',
      'data/morning-sheet/editions-2018.json',
      'data/morning-sheet/editions.json',
      'data/people/ada-trent.json',
      'morning-sheet/feed.json',
      'morning-sheet/feed.xml',
      'robots.txt',
      'service-worker.js',
      'sitemap.xml',
    ])
    const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8')
    expect(sitemap).toContain('<loc>https://example.org/morning-sheet/2018-03-14/harbour/brief/late/</loc>')
  })

  it('is the same byte for byte when the same archive is printed again', async () => {
    const { site, print } = aPress(built.printer, await anArchiveFolder(soundFiles()))
    await print()
    expect(hashes(site)).toEqual(await soundSite())
  })

  it('is the same whatever the number of threads', async () => {
    const { site, print } = aPress(built.printer, await anArchiveFolder(manyFiles()), { threads: 3 })
    await print()
    expect(hashes(site)).toEqual(await manySite())
  })

  it('is the same where several machines print a part each and the parts are put together', async () => {
    const archive = await anArchiveFolder(manyFiles())
    const order = { origin: 'https://example.org' }
    const whole = aPress(built.printer, archive, order)
    await whole.print()
    const parts = [1, 2, 3].map((number) =>
      aPress(built.printer, archive, { ...order, part: { number, of: 3 } }),
    )
    for (const { print } of parts) await print()
    const files = parts.map(({ site }) => hashes(site))
    expect(Object.assign({}, ...files)).toEqual(hashes(whole.site))
    const counts = new Map<string, number>()
    for (const page of files.flatMap((part) => Object.keys(part).filter(isPage))) {
      counts.set(page, (counts.get(page) ?? 0) + 1)
    }
    counts.delete('404.html')
    expect(new Set(counts.values())).toEqual(new Set([1]))
  })

  it('is mended where a build was broken off', async () => {
    const archive = await anArchiveFolder(manyFiles())
    const { site, print } = aPress(built.printer, archive)
    const breakOff = (stage: string, done: number) => {
      if (stage === 'printed' && done > 0) throw new Error('broken off')
    }
    await expect(print({ progress: breakOff })).rejects.toThrow('broken off')
    await print()
    expect(hashes(site)).toEqual(await manySite())
  })

  it('is mended where a change was broken off and then taken back', async () => {
    const archive = await anArchiveFolder(manyFiles())
    const { site, print } = aPress(built.printer, archive)
    await print()
    const before = hashes(site)
    const text = readFileSync(join(archive, HARBOUR))
    rewrite(archive, HARBOUR, harbour({ headline: 'Another', people: ['Ada Trent'] }))
    const breakOff = (stage: string) => {
      if (stage === 'people') throw new Error('broken off')
    }
    await expect(print({ progress: breakOff })).rejects.toThrow('broken off')
    writeFileSync(join(archive, HARBOUR), text)
    await print()
    expect(hashes(site)).toEqual(before)
  })

  it('gets back a story and a person that somebody has taken out of it', async () => {
    const { site, print } = aPress(built.printer, await anArchiveFolder(manyFiles()))
    await print()
    const before = hashes(site)
    rmSync(join(site, 'morning-sheet/2018-03-14/ferry'), { recursive: true })
    rmSync(join(site, 'people/ada-trent'), { recursive: true })
    await print()
    expect(hashes(site)).toEqual(before)
  })

  it('is not read where nothing has changed, and says so of every file', async () => {
    const { print } = aPress(built.printer, await anArchiveFolder(soundFiles()))
    const first = await print()
    expect(await print({ printer: '/no/such/printer.js' })).toEqual({
      stories: 3,
      pages: 0,
      faults: [],
      tally: { written: 0, same: first.tally.written, removed: 0, bytes: 0 },
    })
  })

  it('is as if printed anew after each of many changes', async () => {
    const archive = await anArchiveFolder(manyFiles())
    const { site, print } = aPress(built.printer, archive)
    await print()
    const changes: (() => void)[] = [
      () =>
        rewrite(archive, HARBOUR, harbour({ people: ['Ada Trent', 'Bo Marsh'], headline: 'Harbour shut' })),
      () =>
        rewrite(
          archive,
          HARBOUR,
          harbour({ briefs: [{ slug: 'late', text: 'Ferry late.', people: ['Bo Marsh'] }] }),
        ),
      () => rmSync(join(archive, 'morning-sheet/2018-03-13/ice.json')),
      () =>
        rewrite(
          archive,
          'morning-sheet/2018-03-12/new.json',
          anArticleFile({ edition: '2018-03-12', slug: 'new', people: ['Bo Marsh'] }),
        ),
      () =>
        writeFileSync(
          join(archive, 'morning-sheet/publication.json'),
          JSON.stringify({ ...PUBLICATION, name: 'The Evening Sheet' }),
        ),
    ]
    for (const change of changes) {
      change()
      await print()
      const fresh = aPress(built.printer, archive)
      await fresh.print()
      expect(hashes(site)).toEqual(hashes(fresh.site))
    }
  })

  it('is not touched where nothing has changed', async () => {
    const { site, print } = aPress(built.printer, await anArchiveFolder(soundFiles()))
    await print()
    const { touched, ...others } = await changesBy(site, print)
    expect([touched.filter((file) => file !== '.standfirst'), others]).toEqual([
      [],
      { changed: [], added: [], gone: [] },
    ])
  })

  it('changes only where a changed article stands', async () => {
    const archive = await anArchiveFolder(soundFiles())
    const { site, print } = aPress(built.printer, archive)
    await print()
    const { changed, added, gone } = await changesBy(site, () => {
      rewrite(archive, HARBOUR, harbour({ body: [{ kind: 'paragraph', text: 'Other words.' }] }))
      return print()
    })
    expect([...changed, ...added, ...gone].filter((file) => !isOfSearch(file)).sort()).toEqual([
      'archive/morning-sheet/2018-03-14/harbour.json',
      'data/morning-sheet/2018-03-14.json',
      'data/morning-sheet/2018-03-14/harbour.json', // says what vouches for the article
      'index.html',
      'morning-sheet/2018-03-14/harbour/index.html',
      'morning-sheet/2018-03-14/index.html',
    ])
  })

  it('loses what is not in the archive any more, and is as if it had never been there', async () => {
    const archive = await anArchiveFolder({
      ...soundFiles(),
      [HARBOUR]: harbour({ people: ['Ada Trent'], briefs: [{ slug: 'late', text: 'Ferry late.' }] }),
      'echo/publication.json': { ...PUBLICATION, name: 'Echo' },
      'echo/2018-03-14/a.json': anArticleFile({ publication: 'echo', slug: 'a' }),
    })
    const { site, print } = aPress(built.printer, archive)
    await print()
    rewrite(archive, HARBOUR, harbour({}))
    rmSync(join(archive, 'morning-sheet/2018-03-13'), { recursive: true })
    rmSync(join(archive, 'morning-sheet/2018-03-14/ferry.json'))
    rmSync(join(archive, 'echo'), { recursive: true })
    await print()
    const fresh = aPress(built.printer, archive)
    await fresh.print()
    expect(hashes(site)).toEqual(hashes(fresh.site))
  })

  it('is printed anew where it was printed by other code', async () => {
    const archive = await anArchiveFolder(soundFiles())
    const { site, print } = aPress(built.printer, archive)
    await print()
    writeFileSync(join(site, '.standfirst'), 'another')
    writeFileSync(join(site, 'left.html'), 'behind')
    expect((await print()).tally.same).toBe(0)
    expect(Object.keys(hashes(site))).not.toContain('left.html')
  })
})

describe('an archive with something broken in it', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'broken JSON',
      { 'morning-sheet/2018-03-14/torn.json': '{"schema": 1,' },
      /torn\.json: This is not JSON/,
    ],
    [
      'two articles at one address',
      { 'morning-sheet/2018-03-14/copy.json': anArticleFile({ slug: 'harbour' }) },
      /copy\.json, slug: The file says "harbour", but it stands where "copy" belongs\./,
    ],
    [
      'an address in capitals',
      { 'morning-sheet/2018-03-14/Harbour.json': anArticleFile({ slug: 'harbour' }) },
      /Harbour\.json, slug: The file says "harbour", but it stands where "Harbour" belongs\./,
    ],
    [
      'a missing publication',
      { 'echo/2018-03-14/a.json': anArticleFile({ publication: 'echo', slug: 'a' }) },
      /echo\/publication\.json: This file is missing\.$/,
    ],
    [
      'a figure without its file',
      {
        'morning-sheet/2018-03-14/map.json': anArticleFile({
          slug: 'map',
          body: [{ kind: 'figure', src: 'map.svg', alt: 'Map', width: 10, height: 10 }],
        }),
      },
      /map\.json, body\.0\.src: There is no picture “map\.svg” beside the article\./,
    ],
  ])('that is %s is named, and all else is printed as without it', async (_, broken, sentence) => {
    const { site, print } = aPress(built.printer, await anArchiveFolder({ ...soundFiles(), ...broken }))
    expect(formatArchiveFaults((await print()).faults)).toMatch(sentence)
    expect(hashes(site)).toEqual(await soundSite())
  })

  it.each<[string, (archive: string) => void, RegExp]>([
    [
      'a loop of links',
      (archive) => symlinkSync(archive, join(archive, 'loop')),
      /^loop: This is a link to elsewhere, and links are not followed; the folder itself should stand here\.$/,
    ],
    [
      'an edition that is a link to its newspaper',
      (archive) => symlinkSync(join(archive, 'morning-sheet'), join(archive, 'morning-sheet/2018-03-16')),
      /^morning-sheet\/2018-03-16: This is a link to elsewhere/,
    ],
    [
      'an article that is a link to itself',
      (archive) => symlinkSync('self.json', join(archive, 'morning-sheet/2018-03-14/self.json')),
      /^morning-sheet\/2018-03-14\/self\.json: This is a link to elsewhere, and links are not followed; an article is a file\.$/,
    ],
    [
      'a folder with an article’s name',
      (archive) => mkdirSync(join(archive, 'morning-sheet/2018-03-14/folder.json')),
      /^morning-sheet\/2018-03-14\/folder\.json: This is a folder; an article is a file\.$/,
    ],
    [
      'a figure whose picture is a folder',
      (archive) => {
        mkdirSync(join(archive, 'morning-sheet/2018-03-14/map.svg'))
        const body = [{ kind: 'figure', src: 'map.svg', alt: 'Map', width: 10, height: 10 }] as const
        rewrite(archive, 'morning-sheet/2018-03-14/map.json', anArticleFile({ slug: 'map', body: [...body] }))
      },
      /map\.json, body\.0\.src: There is no picture “map\.svg” beside the article\.$/,
    ],
  ])('that is %s is named as well', async (_, spoil, sentence) => {
    const archive = await anArchiveFolder(soundFiles())
    spoil(archive)
    const { site, print } = aPress(built.printer, archive)
    expect(formatArchiveFaults((await print()).faults)).toMatch(sentence)
    expect(hashes(site)).toEqual(await soundSite())
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read is named, with the reason', async () => {
    const archive = await anArchiveFolder(soundFiles())
    chmodSync(join(archive, HARBOUR), 0)
    const { print } = aPress(built.printer, archive)
    expect(formatArchiveFaults((await print()).faults)).toMatch(
      /harbour\.json: This file cannot be read: this user may not\.$/,
    )
  })

  it('is named again by the next build, though nothing has changed', async () => {
    const archive = await anArchiveFolder({ ...soundFiles(), 'morning-sheet/2018-03-14/torn.json': '{' })
    const { print } = aPress(built.printer, archive)
    const { faults } = await print()
    expect(faults).toHaveLength(1)
    expect((await print()).faults).toEqual(faults)
  })

  it('is a site with a front and no stories where it is empty', async () => {
    const { site, print } = aPress(built.printer, await anArchiveFolder({}))
    expect((await print()).faults).toEqual([])
    expect(Object.keys(hashes(site)).filter(isPage)).toContain('index.html')
  })
})

it('an edition of very many stories has a front of several pages, which have everything once', async () => {
  const stories = Array.from({ length: 230 }, (_, number) => {
    const slug = `s-${String(number).padStart(3, '0')}`
    const briefs = number % 2 ? [] : [{ slug: 'b', text: `Brief ${number}.` }]
    return [`morning-sheet/undated/${slug}.json`, anArticleFile({ edition: null, slug, briefs })] as const
  })
  const archive = await anArchiveFolder({
    'morning-sheet/publication.json': PUBLICATION,
    ...Object.fromEntries(stories),
  })
  const { site, print } = aPress(built.printer, archive)
  await print()
  const pages = ['undated', 'undated.2', 'undated.3'].map((name) =>
    JSON.parse(readFileSync(join(site, `data/morning-sheet/${name}.json`), 'utf8')),
  )
  expect(pages.map(({ page, pages }) => [page, pages])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  const shown = pages.flatMap((page) => page.stories as { slug: string }[]).map(({ slug }) => slug)
  expect([pages[0].stories.length, new Set(shown).size]).toEqual([100, 230])
  const briefs = pages.flatMap((page) => page.briefs as { text: string }[]).map(({ text }) => text)
  expect([pages[0].briefs.length, new Set(briefs).size]).toEqual([40, 115])
  for (let number = 90; number < 230; number += 1)
    rmSync(join(archive, `morning-sheet/undated/s-${String(number).padStart(3, '0')}.json`))
  await print()
  const fresh = aPress(built.printer, archive)
  await fresh.print()
  expect(hashes(site)).toEqual(hashes(fresh.site))
})
