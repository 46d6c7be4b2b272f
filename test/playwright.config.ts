import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.ts'

/** Free ports differ; the processes of one run share theirs through the environment. */
process.env.JOURNEYS_PORT ??= String(4200 + (process.pid % 700))
const PORT = process.env.JOURNEYS_PORT

export default defineConfig({
  testDir: './e2e',
  outputDir: '../node_modules/.playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 }, // a busy machine is slow, not wrong
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    // Where a service worker answers, no request is seen on its way; the journeys that are about it say so.
    serviceWorkers: 'block',
    viewport: { width: 1360, height: 900 },
    launchOptions: {
      executablePath: await findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx tsx src/press/serve.ts --port ${PORT}`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
})
