import { existsSync } from 'node:fs'

/** Where a system keeps its own Chromium. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The Chromium to test with: `$CHROMIUM`, else the system's, else the one that comes by npm, which is unpacked
 * into the temporary folder and brings the libraries that it needs.
 */
export async function findChromium(): Promise<string> {
  const known = process.env.CHROMIUM ?? SYSTEM_BROWSERS.find((path) => existsSync(path))
  if (known) return known
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x' // makes the package unpack its libraries too
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
