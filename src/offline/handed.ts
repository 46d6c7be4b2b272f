import { HANDED, type HandedFile } from '../links/keeping.ts'
import { deskPath } from '../links/paths.ts'
import { addressOf, cacheName } from './worker.ts'

/** The most files that are taken at a time. */
const MOST_FILES = 100
/** How much of each is kept, in bytes: one more than the desk reads, so that the desk says what is too large. */
const MOST_BYTES = 5_000_001
/** What a file is called, percent-encoded. */
const NAME_HEADER = 'x-standfirst-name'

/** Whether a request hands something over: the device’s own sheet for sharing sends it to the desk. */
export function isHandedOver({ method }: Pick<Request, 'method'>, path: string): boolean {
  return method === 'POST' && path === deskPath
}

/** Keeps what is handed over until the desk takes it, and leads there. */
export async function keepHanded(request: Request): Promise<Response> {
  const files = await request.formData().then(handedIn, () => [])
  const store = await caches.open(cacheName('handed'))
  for (const { name, content } of files) {
    const headers = { [NAME_HEADER]: encodeURIComponent(name) }
    await store.put(
      addressOf(`${deskPath}handed/${crypto.randomUUID()}`),
      new Response(content.slice(0, MOST_BYTES), { headers }),
    )
  }
  return Response.redirect(addressOf(deskPath) + HANDED, 303)
}

/** What was handed over, which is not kept any longer. */
export async function takeHanded(): Promise<HandedFile[]> {
  const store = await caches.open(cacheName('handed'))
  const files = await Promise.all(
    (await store.keys()).map(async (key) => {
      const found = await store.match(key)
      if (!found) return []
      const name = decodeURIComponent(found.headers.get(NAME_HEADER) ?? '')
      return [{ name, bytes: new Uint8Array(await found.arrayBuffer()) }]
    }),
  )
  await caches.delete(cacheName('handed'))
  return files.flat()
}

/** The fields are those that the manifest names. */
function handedIn(form: FormData): { name: string; content: Blob }[] {
  const lines = ['title', 'text', 'url'].map((field) => form.get(field))
  const text = lines.filter((line) => typeof line === 'string' && line.trim() !== '').join('\n\n')
  const files = form.getAll('cuttings').flatMap((file) => (file instanceof File ? file : []))
  return [
    ...(text ? [{ name: 'Shared text', content: new Blob([text]) }] : []),
    ...files.slice(0, MOST_FILES).map((file) => ({ name: file.name, content: file })),
  ]
}
