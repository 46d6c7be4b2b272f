import type { KeptPage } from '../links/keeping.ts'
import { hasBriefs, headlineIn } from './articleText.ts'
import { fetchWhole, sumsIn } from './network.ts'
import { type PageKind, readPagePath, sealedFilesOf, storyFiles } from './pageFiles.ts'
import { openStore, put, readBack } from './stores.ts'
import { sumOfBytes } from './sums.ts'
import { addressOf } from './worker.ts'

/** Gets a page whole and keeps it; then reads every file of it back. What is kept whole already is not fetched again. */
export async function keepPage(path: string, withPictures: boolean): Promise<KeptPage> {
  const page = readPagePath(path)
  if (!page) return faulty(path, 'This is no page that can be kept.')
  try {
    const store = await openStore('kept')
    // A front changes while its edition grows; a story's surroundings are fetched with the story.
    for (const file of sealedFilesOf(page)) await keepFile(store, file, page.kind !== 'story')
    if (page.kind === 'story') await keepStory(store, page, withPictures)
    return await checkPage(path, withPictures)
  } catch (error) {
    return faulty(path, wordsFor(error))
  }
}

/** Reads back what is kept of a page. */
export async function checkPage(path: string, withPictures: boolean): Promise<KeptPage> {
  const store = await openStore('kept')
  const page = readPagePath(path)
  if (!page) return faulty(path, 'This is no page that can be kept.')
  let bytes = 0
  for (const file of await filesOf(store, page, withPictures)) {
    const back = await readBack(store, file)
    if (!back) return { path, bytes, isWhole: false, fault: 'Not all of it is here.' }
    bytes += back.length
  }
  return { path, bytes, isWhole: true, fault: '' }
}

async function keepStory(
  store: Cache,
  { story }: Extract<PageKind, { kind: 'story' }>,
  withPictures: boolean,
): Promise<void> {
  const { article, neighbours, briefs } = storyFiles(story)
  const sums = await sumsKept(store, neighbours)
  const known = await readBack(store, article)
  if (!known || sums[article] !== (await sumOfBytes(known))) {
    const { bytes, type } = await fetchVouched(article)
    if (hasBriefs(bytes)) await keepFile(store, briefs, true)
    // Last: where the article is, everything is.
    await put(store, article, bytes, { type, title: headlineIn(article, bytes) })
  }
  if (!withPictures) return
  for (const [file, sum] of Object.entries(sums)) if (file !== article) await keepPicture(store, file, sum)
}

/** @param isNew - Whether to fetch it though it is there. */
async function keepFile(store: Cache, file: string, isNew: boolean): Promise<void> {
  if (!isNew && (await readBack(store, file))) return
  const { bytes, type } = await fetchVouched(file)
  await put(store, file, bytes, { type })
}

async function fetchVouched(file: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const { bytes, isVouched, response } = await fetchWhole(file)
  if (!bytes)
    throw new RangeError(response.status === 404 ? 'It is not in the archive.' : 'It did not come whole.')
  if (!isVouched) throw new RangeError('Nobody vouches for it just now.')
  return { bytes, type: response.headers.get('content-type') ?? 'application/json' }
}

async function keepPicture(store: Cache, file: string, sum: string): Promise<void> {
  const known = await readBack(store, file)
  if (known && sum === (await sumOfBytes(known))) return
  const response = await fetch(addressOf(file), { cache: 'no-cache', signal: AbortSignal.timeout(30_000) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (sum !== (await sumOfBytes(bytes))) throw new RangeError('A picture did not come whole.')
  await put(store, file, bytes, { type: response.headers.get('content-type') ?? '' })
}

async function filesOf(store: Cache, page: PageKind, withPictures: boolean): Promise<string[]> {
  if (page.kind !== 'story') return sealedFilesOf(page)
  const { article, neighbours, briefs } = storyFiles(page.story)
  const pictures = Object.keys(await sumsKept(store, neighbours)).filter((file) => file !== article)
  const text = await readBack(store, article)
  return [
    neighbours,
    article,
    ...(text && hasBriefs(text) ? [briefs] : []),
    ...(withPictures ? pictures : []),
  ]
}

async function sumsKept(store: Cache, neighbours: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await readBack(store, neighbours)
  return bytes ? sumsIn(bytes) : {}
}

function faulty(path: string, fault: string): KeptPage {
  return { path, bytes: 0, isWhole: false, fault }
}

function wordsFor(error: unknown): string {
  if (error instanceof RangeError) return error.message
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'There is no room left in this browser.'
  return error instanceof DOMException && error.name === 'TimeoutError'
    ? 'It took too long to come.'
    : 'Nobody answered. Is this device online?'
}
