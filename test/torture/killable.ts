import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../chromium.ts'

/** A Chromium with a profile of its own that can be killed without warning, and started again with that profile. */
export type Killable = {
  readonly open: (url: string) => Promise<Page>
  /** Ends every process of it at once. */
  readonly kill: () => Promise<void>
  /** Kills it and throws the profile away. */
  readonly dispose: () => Promise<void>
}

/** Makes a profile. No browser runs until a page is opened. */
export async function createKillable(): Promise<Killable> {
  const profile = await mkdtemp(join(tmpdir(), 'standfirst-'))
  let running: { child: ChildProcess; browser: Browser } | null = null
  const kill = async () => {
    const child = running?.child
    running = null
    if (child?.pid === undefined || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  return {
    open: async (url) => {
      running ??= await start(profile)
      const [context = await running.browser.newContext()] = running.browser.contexts()
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    kill,
    dispose: async () => {
      await kill()
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function start(profile: string): Promise<{ child: ChildProcess; browser: Browser }> {
  const child = spawn(
    await findChromium(),
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return { child, browser: await chromium.connectOverCDP(await addressOf(child)) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`Chromium ended: ${said.slice(-500)}`)))
  })
}
