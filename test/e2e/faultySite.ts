import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceWorkerText } from '../../src/press/offlineFiles.ts'
import { serveFolder } from '../../src/press/serve.ts'

/** Does something else than a host should; `pass` answers as it should. */
export type Fault = (
  exchange: { request: IncomingMessage; response: ServerResponse },
  pass: () => void,
) => void

/** A copy of the built site on a port of its own, whose network and host can fail. */
export type FaultySite = {
  readonly url: string
  readonly folder: string
  /** What happens to requests whose path matches, until it is changed; the last one that matches counts. */
  readonly fail: (path: RegExp, fault: Fault) => void
  readonly heal: () => void
  /** Answers nobody any more, as if the network were off. */
  readonly goOffline: () => void
  /** Publishes another build in place of this one: every asset has another name. */
  readonly deploy: (mark: string) => void
  /** Publishes the site without a service worker. */
  readonly killOffline: () => void
  readonly close: () => Promise<void>
}

const BUILT = new URL('../../dist', import.meta.url).pathname

/** Serves a copy of the built site. */
export async function openFaultySite(): Promise<FaultySite> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-site-'))
  cpSync(BUILT, folder, { recursive: true })
  const inner = await serveFolder({ folder, base: '/', port: 0 })
  const { port: innerPort } = inner.address() as AddressInfo
  let faults: { path: RegExp; fault: Fault }[] = []
  let isOffline = false
  const outer = createServer((from, response) => {
    if (isOffline) return void from.socket.destroy()
    const pass = () => passOn(from, response, innerPort)
    const found = faults.findLast(({ path }) => path.test(from.url ?? ''))
    if (found) found.fault({ request: from, response }, pass)
    else pass()
  })
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    folder,
    fail: (path, fault) => void faults.push({ path, fault }),
    heal: () => {
      faults = []
      isOffline = false
    },
    goOffline: () => {
      isOffline = true
      outer.closeAllConnections()
    },
    deploy: (mark) => deploy(folder, mark),
    killOffline: () => writeFileSync(join(folder, 'service-worker.js'), serviceWorkerText(folder, null)),
    close: async () => {
      outer.closeAllConnections()
      inner.closeAllConnections()
      await Promise.all([outer, inner].map((server) => new Promise((resolve) => server.close(resolve))))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function passOn(from: IncomingMessage, response: ServerResponse, port: number): void {
  const to = request(
    { port, host: '127.0.0.1', path: from.url, method: from.method, headers: from.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  to.on('error', () => response.destroy())
  from.pipe(to)
}

/** Gives every asset another name, everywhere, and makes the service worker anew from the final bytes. */
function deploy(folder: string, mark: string): void {
  const assets = join(folder, 'assets')
  const renamed = readdirSync(assets).map((name) => ({
    name,
    next: name.replace(
      /-[\w-]{8}\.(js|css)$/,
      (_, ending) => `-${mark.padEnd(8, '0').slice(0, 8)}.${ending}`,
    ),
  }))
  for (const { name, next } of renamed) renameSync(join(assets, name), join(assets, next))
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|js|css)$/.test(file) && !/^(?:data|archive)\//.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
  for (const file of texts) {
    let text = readFileSync(file, 'utf8')
    for (const { name, next } of renamed) text = text.replaceAll(name, next)
    writeFileSync(file, text)
  }
  const code = readFileSync(join(folder, 'service-worker.js'), 'utf8').split('\n').slice(1).join('\n')
  writeFileSync(join(folder, 'service-worker.js'), serviceWorkerText(folder, code))
}
