import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ArticleFile } from '../../src/paper/article.ts'
import { printSearch } from '../../src/press/searchArchive.ts'
import { aGeneratedArchive } from '../builders/aGeneratedArchive.ts'
import { PUBLICATION } from '../builders/anArchiveFolder.ts'
import { anArticleFile } from '../builders/anArticle.ts'
import { filesIn } from '../builders/searchFolder.ts'

const PAPERS = ['echo', 'gazette', 'mail']
const EDITIONS = ['2017-12-31', '2018-03-13', '2018-03-14', null]
/** The first comes often enough for a list of its own file, and for many chunks of it. */
const WORDS = 'the of boat harbour sea mast town ice ferry storm'.split(' ')

function anArchive() {
  const place = mkdtempSync(join(tmpdir(), 'standfirst-renewed-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  const archive = join(place, 'archive')
  const order = { archive, folder: join(place, 'search'), state: join(place, 'state') }
  let stamps = 0
  for (const paper of PAPERS) {
    mkdirSync(join(archive, paper), { recursive: true })
    writeFileSync(join(archive, paper, 'publication.json'), JSON.stringify(PUBLICATION))
  }
  const write = (story: Partial<ArticleFile>) => {
    const article = anArticleFile({ publication: 'echo', edition: null, slug: 'a', ...story })
    const folder = join(archive, article.publication, article.edition ?? 'undated')
    mkdirSync(folder, { recursive: true })
    // Its size tells that it has changed where two writes fall into one tick of the clock.
    stamps += 1
    writeFileSync(join(folder, `${article.slug}.json`), JSON.stringify(article) + ' '.repeat(stamps))
  }
  const remove = (path: string) => rmSync(join(archive, path), { recursive: true, force: true })
  const fresh = () => {
    const anew = { archive, folder: join(place, 'anew/search'), state: join(place, 'anew/state') }
    rmSync(join(place, 'anew'), { recursive: true, force: true })
    printSearch(anew)
    return filesIn(anew.folder)
  }
  return { ...order, write, remove, fresh, print: () => printSearch(order) }
}

const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((list) => list.join(' '))
const stories = fc.record({
  publication: fc.constantFrom(...PAPERS),
  edition: fc.constantFrom(...EDITIONS),
  slug: fc.constantFrom('a', 'b', 'c', 'd'),
  section: fc.constantFrom('Politics', 'Sport'),
  headline: words(3),
  body: words(20).map((text) => [{ kind: 'paragraph' as const, text }]),
  briefs: fc.uniqueArray(fc.record({ slug: fc.constantFrom('x', 'y', 'z'), text: words(5) }), {
    selector: ({ slug }) => slug,
  }),
})
const changes = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: stories.map((story) => ({ kind: 'write' as const, story })) },
    fc
      .record({
        paper: fc.constantFrom(...PAPERS),
        edition: fc.constantFrom(...EDITIONS),
        slug: fc.constantFrom('a', 'b'),
      })
      .map(({ paper, edition, slug }) => ({
        kind: 'remove' as const,
        path: `${paper}/${edition ?? 'undated'}/${slug}.json`,
      })),
    fc
      .record({ paper: fc.constantFrom(...PAPERS), edition: fc.constantFrom(...EDITIONS) })
      .map(({ paper, edition }) => ({ kind: 'remove' as const, path: `${paper}/${edition ?? 'undated'}` })),
    fc.constantFrom(...PAPERS).map((path) => ({ kind: 'remove' as const, path: `${path}/publication.json` })),
  ),
  { minLength: 1, maxLength: 5 },
)

describe('an index that is made from the last one', () => {
  it('is the same, byte for byte, as one that is made anew, whatever has been changed, added and taken out', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 2, maxLength: 5 }), (builds) => {
        const { folder, write, remove, fresh, print } = anArchive()
        print()
        for (const build of builds) {
          for (const change of build) {
            if (change.kind === 'write') write(change.story)
            else remove(change.path)
          }
          expect(print().made).not.toBe('anew')
          expect(filesIn(folder)).toEqual(fresh())
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('is not touched where nothing has changed', () => {
    const { folder, write, print } = anArchive()
    write({ headline: 'Harbour' })
    const { edition } = print()
    const times = timesOf(folder)
    expect(print()).toMatchObject({ edition, made: 'before' })
    expect(timesOf(folder)).toEqual(times)
  })

  it('has few new files where one article of many has another headline', () => {
    const { folder, write, print } = anArchive()
    for (const article of aGeneratedArchive(600, 100)) write({ ...article, publication: 'echo' })
    print()
    const before = filesIn(folder)
    write({ ...[...aGeneratedArchive(300, 100)].at(-1), publication: 'echo', headline: 'Quite another' })
    print()
    const isOld = new Set(Array.from(before.values(), (bytes) => bytes.toString('base64')))
    const after = [...filesIn(folder).values()].filter((bytes) => !isOld.has(bytes.toString('base64')))
    expect(after.length).toBeLessThan(before.size / 4)
  })
})

describe('what a killed build leaves behind', () => {
  const find = (folder: string, name: RegExp) =>
    [...filesIn(folder).keys()].filter((file) => name.test(file)).map((file) => join(folder, file))
  type Place = ReturnType<typeof anArchive>

  it.each<[string, (place: Place) => void]>([
    [
      'new files that had no place yet',
      ({ folder }) => writeAt(join(folder, 'draft/words/00/61.bin'), 'half'),
    ],
    ['files that were being moved', ({ folder }) => writeAt(join(folder, 'moving'), '')],
    ['a new index without its first file', ({ folder }) => writeAt(join(folder, 'start.bin'), 'other')],
    ['no index at all', ({ folder }) => rmSync(folder, { recursive: true })],
    ['nothing of what was known', ({ state }) => rmSync(state, { recursive: true })],
    ['half of what was known', ({ state }) => writeAt(join(state, 'index.json'), '{"format":')],
    [
      'what is known of another index',
      (place) => {
        const known = readFileSync(join(place.state, 'index.json'))
        place.write({ slug: 'later', headline: 'Storm' })
        place.print()
        writeFileSync(join(place.state, 'index.json'), known)
      },
    ],
    ['a lost segment', ({ state }) => rmSync(join(state, 'segments'), { recursive: true })],
    [
      'a broken segment',
      ({ state }) => {
        for (const file of find(join(state, 'segments'), /./)) writeFileSync(file, 'broken')
      },
    ],
    [
      'lost words',
      ({ folder }) => {
        for (const file of find(folder, /words/)) rmSync(file)
      },
    ],
    ['runs of words', ({ state }) => writeAt(join(state, 'scratch/runs/run-0'), 'half')],
  ])('is mended by the next: %s', (_, kill) => {
    const place = anArchive()
    for (const slug of ['a', 'b', 'c']) {
      place.write({ slug, headline: 'Harbour', briefs: [{ slug: 'x', text: 'Ferry late.' }] })
    }
    place.print()
    kill(place)
    place.write({ slug: 'b', headline: 'Sea' })
    place.print()
    expect(filesIn(place.folder)).toEqual(place.fresh())
    place.write({ slug: 'c', headline: 'Ice' })
    expect(place.print().made).toBe('from the last')
    expect(filesIn(place.folder)).toEqual(place.fresh())
  })
})

function writeAt(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function timesOf(folder: string): Map<string, number> {
  return new Map(Array.from(filesIn(folder).keys(), (file) => [file, statSync(join(folder, file)).mtimeMs]))
}
