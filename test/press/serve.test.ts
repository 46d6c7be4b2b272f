import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveFolder } from '../../src/press/serve.ts'
import { anArchiveFolder } from '../builders/anArchiveFolder.ts'

async function serve(base = '/') {
  const folder = await anArchiveFolder({
    'index.html': 'front',
    'papers/index.html': 'papers',
    'assets/a-12345678.css': 'a{}',
    '404.html': 'not here',
    'long.json': JSON.stringify('word '.repeat(400)),
    '.standfirst': 'key',
  })
  const server = await serveFolder({ folder, base, port: 0 })
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  return (path: string, more: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...more })
}

describe('the static server', () => {
  it('gives a folder’s page, and adds the slash where it is missing', async () => {
    const get = await serve()
    expect(await (await get('/papers/')).text()).toBe('papers')
    const response = await get('/papers?x=1')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/papers/?x=1'])
  })

  it('answers with 404 and the page for it, as a plain host does', async () => {
    const get = await serve()
    for (const path of [
      '/nowhere/',
      '/papers/nowhere',
      '/%E0%A4%A',
      '/../package.json',
      `/${'('.repeat(300)}/`,
    ]) {
      const response = await get(path)
      expect([path, response.status, await response.text()]).toEqual([path, 404, 'not here'])
    }
  })

  it('lets browsers keep what is named by its content, and ask again for the rest', async () => {
    const get = await serve()
    expect((await get('/assets/a-12345678.css')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
  })

  it('serves a site in a sub-path, and leads there from outside it', async () => {
    const get = await serve('/reader/')
    expect(await (await get('/reader/papers/')).text()).toBe('papers')
    expect((await get('/')).headers.get('location')).toBe('/reader/')
  })

  it('packs texts as the browser can read them, and sends them once', async () => {
    const get = await serve()
    for (const packing of ['br', 'gzip']) {
      const response = await get('/long.json', { headers: { 'accept-encoding': packing } })
      expect(response.headers.get('content-encoding')).toBe(packing)
      expect(Number(response.headers.get('content-length'))).toBeLessThan(200)
      expect(await response.json()).toHaveLength(2000)
      const etag = response.headers.get('etag') ?? ''
      const again = await get('/long.json', {
        headers: { 'accept-encoding': packing, 'if-none-match': etag },
      })
      expect(again.status).toBe(304)
    }
  })

  it('gives parts of a file, and says where there is no such part', async () => {
    const get = await serve()
    const part = await get('/papers/index.html', { headers: { range: 'bytes=1-3' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 1-3/6',
      'ape',
    ])
    expect(await (await get('/papers/index.html', { headers: { range: 'bytes=-2' } })).text()).toBe('rs')
    expect((await get('/papers/index.html', { headers: { range: 'bytes=9-' } })).status).toBe(416)
  })

  it('answers HEAD without a body, and nothing but GET and HEAD', async () => {
    const get = await serve()
    const head = await get('/papers/', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', ''])
    expect((await get('/papers/', { method: 'POST' })).status).toBe(405)
  })

  it('does not show files that begin with a dot', async () => {
    const get = await serve()
    expect((await get('/.standfirst')).status).toBe(404)
  })
})
