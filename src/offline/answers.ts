import { headlineIn } from './articleText.ts'
import { fileOfBuild, shellPage } from './generations.ts'
import { type Fetched, fetchWhole, inAHurry, inTime } from './network.ts'
import { pageOfFile, queryOfFile } from './pageFiles.ts'
import { assetsOf, dataInPage, isWholePage, titleOf } from './printedPage.ts'
import { pagePath } from './requests.ts'
import { find, putVisited } from './stores.ts'

const HTML = 'text/html;charset=utf-8'
const JSON_TYPE = 'application/json;charset=utf-8'

/**
 * A page: from the network, and for the next time into the store once it has come whole. Where that does not come soon, the
 * kept copy; where there is none, the shell, in which the app sets the page or says why it cannot.
 */
export async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const kept = await keptPage(path)
  try {
    return await (kept ? inAHurry(wholePage(event, path)) : inTime(pageAsItComes(event, path)))
  } catch {
    return kept ?? (await shellPage()) ?? Response.error()
  }
}

/** A file of data or an article: fresh and whole where it comes soon, else the kept copy. */
export async function answerData(event: FetchEvent, file: string): Promise<Response> {
  const kept = await keptData(file)
  const fresh = fetchWhole(file)
  event.waitUntil(fresh.then((fetched) => keepVisited(file, fetched)).catch(() => {}))
  if (!kept) return responseOf(await fresh.catch(faultOf))
  const fetched = await inAHurry(fresh).catch(() => null)
  const isAnswer = fetched !== null && (fetched.isVouched || isGone(fetched.response))
  return isAnswer ? responseOf(fetched) : kept
}

/** A picture: from the network, else the kept copy. */
export async function answerPicture(request: Request, file: string): Promise<Response> {
  const kept = await find(file)
  try {
    const response = await (kept ? inAHurry(fetch(request)) : fetch(request))
    return response.ok || !kept ? response : kept
  } catch {
    return kept ?? Response.error()
  }
}

/** Keeps a page that a reader has open, though the worker was not there yet when it came. */
export async function visit(path: string, address: string): Promise<void> {
  const response = await fetch(address)
  if (response.ok) await keepPage(path, response)
}

async function wholePage(event: FetchEvent, path: string): Promise<Response> {
  const response = await pageResponse(event)
  if (response.type === 'opaqueredirect' || !response.ok) return response
  const bytes = await keepPage(path, response)
  if (!bytes) throw new TypeError('The page did not come whole')
  return new Response(bytes, { headers: response.headers })
}

async function pageAsItComes(event: FetchEvent, path: string): Promise<Response> {
  const response = await pageResponse(event)
  if (response.ok) event.waitUntil(keepPage(path, response.clone()).catch(() => {}))
  return response
}

/** @throws If nobody answers, or the host is not well. */
async function pageResponse(event: FetchEvent): Promise<Response> {
  const preloaded: unknown = await event.preloadResponse
  const response = preloaded instanceof Response ? preloaded : await fetch(event.request)
  if (response.status >= 500) throw new TypeError(`The host answered with ${response.status}`)
  return response
}

/** @returns The page's bytes; null where it was not whole, and so was not kept. */
async function keepPage(path: string, response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.headers.get('content-type')?.includes('html')) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  const html = new TextDecoder().decode(bytes)
  if (!isWholePage(html)) return null
  await putVisited(pagePath(path), bytes, { type: HTML, title: titleOf(html) })
  return bytes
}

async function keptPage(path: string): Promise<Response | null> {
  const kept = await find(pagePath(path))
  if (!kept) return null
  const html = await kept.clone().text()
  const assets = await Promise.all(assetsOf(html).map(fileOfBuild))
  // Printed for a build that is gone, it would stand without its type and its code; the app can set it anew.
  return assets.every(Boolean) ? kept : null
}

async function keptData(file: string): Promise<Response | null> {
  const kept = await find(file)
  if (kept) return kept
  const key = queryOfFile(file)
  const page = key && (await find(pageOfFile(file)))
  const data = page && dataInPage(await page.text(), key)
  return data === undefined || data === null
    ? null
    : new Response(JSON.stringify(data), { headers: { 'content-type': JSON_TYPE } })
}

async function keepVisited(file: string, { bytes, isVouched }: Fetched): Promise<void> {
  if (bytes && isVouched) await putVisited(file, bytes, { type: JSON_TYPE, title: headlineIn(file, bytes) })
}

function responseOf({ response, bytes }: Fetched): Response {
  return bytes ? new Response(bytes, { headers: { 'content-type': JSON_TYPE } }) : response
}

function isGone({ status }: Response): boolean {
  return status === 404 || status === 410
}

function faultOf(error: unknown): Fetched {
  const isLate = error instanceof DOMException && error.name === 'TimeoutError'
  const response = isLate ? new Response('It took too long.', { status: 504 }) : Response.error()
  return { response, bytes: null, isVouched: false }
}
