import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { stderr, stdout } from 'node:process'
import type { Manifest } from 'vite'
import { type Budget, formatBudgets, weigh } from './budgets.ts'
import { POLICY_ELEMENT } from './contentPolicy.ts'
import { hashOf } from './hash.ts'
import type { PictureTools } from './pictures.ts'
import {
  buildPlaces,
  CLIENT_FOLDER,
  PICTURES_FOLDER,
  PRINTER_FOLDER,
  PUBLIC_FOLDER,
  WORKER_FOLDER,
} from './places.ts'
import { formatResult, showProgress } from './printReport.ts'
import { printSite } from './printSite.ts'
import type { Shell } from './shell.ts'

/** Set in the environment of a Vite that only builds the code. */
export const PRINTS_LATER = 'STANDFIRST_PRINTS_LATER'

/** What the code was found to weigh, from the project's root. */
const WEIGHED = 'node_modules/.standfirst/weighed.json'

/**
 * Prints the site with the code that Vite has built.
 *
 * @param root - The project's root folder. @param base - The site's base, with a slash at both ends.
 * @throws Where the site weighs more than was promised.
 */
export async function printBuilt(root: string, base: string): Promise<void> {
  const began = performance.now()
  const places = buildPlaces(root)
  const shell = readShell(join(root, CLIENT_FOLDER), base)
  const pictures = places.hasPictures ? await pictureTools(root) : null
  const { progress, stop } = showProgress()
  const result = await printSite({
    ...places,
    shell,
    statics: [join(root, CLIENT_FOLDER), join(root, PUBLIC_FOLDER)],
    serviceWorker: places.hasOffline
      ? readFileSync(join(root, WORKER_FOLDER, 'service-worker.js'), 'utf8')
      : null,
    printer: join(root, PRINTER_FOLDER, 'printWorker.js'),
    threads: availableParallelism(),
    pictures,
    key: hashOf(
      JSON.stringify([shell, places.origin, places.hasPictures, places.part]),
      ...codeIn(join(root, PRINTER_FOLDER)),
    ),
    progress,
  }).finally(stop)
  const budgets = await weighOnce(root, places.site, shell.manifest)
  stdout.write(`${formatBudgets(budgets)}\n`)
  const text = `${formatResult(result, (performance.now() - began) / 1000)}\n`
  if (result.faults.length > 0) stderr.write(text)
  else stdout.write(text)
  if (places.isStrict && result.faults.length > 0) process.exitCode = 1
  if (budgets.some(({ bytes, limit }) => bytes > limit))
    throw new Error('The site weighs more than was promised.')
}

/** Loaded only where they are wanted: the tools that cut faces take longer to start than a build without changes. */
async function pictureTools(root: string): Promise<PictureTools> {
  const { cutPictureFaces } = await import('./pictureFaces.ts')
  return { faces: await cutPictureFaces(root), cache: join(root, PICTURES_FOLDER) }
}

/** The names of the files change with what is in them, so that they need to be weighed only once. */
async function weighOnce(root: string, site: string, manifest: Manifest): Promise<Budget[]> {
  const key = hashOf(JSON.stringify(manifest))
  const file = join(root, WEIGHED)
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { key: string; budgets: Budget[] })
    : null
  if (known?.key === key) return known.budgets
  const budgets = await weigh(site, manifest)
  writeFileSync(file, JSON.stringify({ key, budgets }))
  return budgets
}

function readShell(folder: string, base: string): Shell {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  // Above style and faces, a script would hold the first paint up; this one only waits for it.
  const waiting = html.replace('<script type="module"', '$& fetchpriority="low"')
  const held = waiting.replace(/<meta charset="[^"]*"\s*\/?>/, `$&${POLICY_ELEMENT}`)
  return { html: held.replaceAll(/>\s+</g, '><'), base, manifest }
}

/** The text of everything in a folder of built code, in an order that is always the same. */
function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}
