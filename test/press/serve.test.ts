// @vitest-environment node
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
  })
  const server = await serveFolder({ folder, base, port: 0 })
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
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
    for (const path of ['/nowhere/', '/papers/nowhere', '/%E0%A4%A', '/../package.json']) {
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
})
