import { readdirSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { expect, test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'

const SITE = new URL('../../dist', import.meta.url).pathname
const CLIENTS = 200
/** Long in torture; every day as long as it takes to be busy. */
const SECONDS = Number(process.env.LOAD_SECONDS ?? 2)

test('200 clients at once are all answered, each with what it asked for', async ({ baseURL }) => {
  test.setTimeout((SECONDS + 60) * 1000)
  const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|json|js|css|woff2)$/.test(file) && file !== '404.html')
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const until = Date.now() + SECONDS * 1000
  const faults: string[] = []
  let answered = 0
  const client = async (number: number): Promise<void> => {
    for (let at = number; Date.now() < until; at += CLIENTS) {
      const path = paths[at % paths.length] ?? '/'
      const fault = await faultOf(agent, String(baseURL) + path)
      if (fault) faults.push(`${path}: ${fault}`)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
  agent.destroy()
  reportTrial({
    fault: `${CLIENTS} clients for ${SECONDS} s, requests`,
    trials: answered,
    lost: faults.length,
  })
  expect(faults).toEqual([])
  expect(answered).toBeGreaterThan(CLIENTS)
})

/** What went wrong with a request; null where it was answered whole. */
function faultOf(agent: Agent, address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const request = get(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('error', ({ message }) => resolve(message))
      response.on('end', () => {
        const isWhole = response.complete && bytes === Number(response.headers['content-length'])
        resolve(response.statusCode === 200 && isWhole ? null : `${response.statusCode}, ${bytes} bytes`)
      })
    })
    request.on('error', ({ message }) => resolve(message))
    request.setTimeout(20_000, () => request.destroy(new Error('no answer')))
  })
}
