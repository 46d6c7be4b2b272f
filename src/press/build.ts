import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { argv, cwd, env, execPath, exit, stdout, versions } from 'node:process'
import { parseArgs } from 'node:util'
import { hashOf } from './hash.ts'
import { CLIENT_FOLDER, PRINTER_FOLDER, WORKER_FOLDER } from './places.ts'
import { PRINTS_LATER, printBuilt } from './printBuilt.ts'

const USAGE = `npm run build [-- --strict]

  --strict                     a broken article fails the build; so do STRICT=1 and, on build machines, CI
  ARCHIVE=dir                  another archive than public/archive
  OUT=dir                      another folder for the site than dist
  BASE=/reader/                the site stands in a sub-path
  ORIGIN=https://example.org   where it will stand: for canonical links, feeds, the sitemap and preview pictures
  PICTURES=none                no preview pictures
  OFFLINE=none                 no service worker; browsers that have one lose it, with all that it keeps
  PART=3/8                     the third of eight parts, for as many machines; OUT is a folder of its own for each
`

/** Files and folders that the site's code is made from, from the project's root. */
const SOURCES = ['src', 'index.html', 'vite.config.ts', 'package-lock.json']
/** Says from which sources the built code was made. */
const SOURCES_KEY = 'node_modules/.standfirst/sources.txt'

/** Builds the code where it has changed, then prints the site. */
async function build(root: string): Promise<void> {
  const base = env.BASE ?? '/'
  const key = hashOf(base, versions.node, ...SOURCES.flatMap((source) => textsIn(join(root, source))))
  const keyFile = join(root, SOURCES_KEY)
  const isBuilt =
    [CLIENT_FOLDER, PRINTER_FOLDER, WORKER_FOLDER].every((folder) => existsSync(join(root, folder))) &&
    existsSync(keyFile) &&
    readFileSync(keyFile, 'utf8') === key
  if (isBuilt) stdout.write('The code is as it was; only the archive is printed.\n')
  else {
    rmSync(keyFile, { force: true })
    buildCode(root)
    writeFileSync(keyFile, key)
  }
  env.NODE_ENV = 'production'
  await printBuilt(root, base)
}

/** In a process of its own, since the memory that bundling takes would stay taken while the press prints. */
function buildCode(root: string): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const { status } = spawnSync(execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, [PRINTS_LATER]: '1' },
    stdio: 'inherit',
  })
  if (status !== 0) exit(status ?? 1)
}

function textsIn(path: string): string[] {
  if (!path.endsWith('src')) return [readFileSync(path, 'utf8')]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => [file, readFileSync(file, 'utf8')])
}

const { values } = parseArgs({
  args: argv.slice(2),
  options: { strict: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.strict) env.STRICT = '1'
if (values.help) stdout.write(USAGE)
else await build(cwd())
