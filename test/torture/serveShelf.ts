import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'

/** A site that has nothing but the shelf. */
export type ShelfSite = { readonly url: string; readonly close: () => void }

/** Builds the shelf as the site does, and serves it on a port of its own. */
export async function serveShelf(): Promise<ShelfSite> {
  const code = await bundled()
  const server = createServer(({ url }, response) => {
    const isCode = url === '/shelf.js'
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html')
    response.end(
      isCode ? code : '<!doctype html><title>Shelf</title><script type="module" src="/shelf.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL('./shelfPage.ts', import.meta.url).pathname, formats: ['es'], fileName: 'shelf' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The shelf was not built')
  return output.output[0].code
}
