import type { Manifest } from 'vite'
import { STATE_ID } from '../app/pageState.ts'
import type { PrintedPage } from './printPage.tsx'

/** The words of a page that only script can set, for a reader without. */
const NEEDS_SCRIPT =
  '<p>This address is not in the archive, or it needs JavaScript to open. <a href="BASE">Front page</a></p>'

/** The words of a page that has moved, for a reader whose browser does not go on by itself. */
const MOVED = '<p>This page has moved. <a href="TO">Here it is</a></p>'
/** Where a document says what it has moved to, as `app/boot.ts` reads it. */
const MOVED_META = 'standfirst:moved'

/** The faces that every page shows at once, by name; the others come when the text asks for them. */
export const PRELOADED_FACES: readonly string[] = ['newsreader-text', 'newsreader-display']

/** The module that starts the app; `index.html` holds only what waits for the first paint. */
const START_MODULE = 'src/app/main.tsx'
/** Where a page names its code, as `app/boot.ts` reads it. */
const CODE_META = 'standfirst:code'

/** The document that pages are printed into, cut from the built `index.html`. */
export type Shell = { readonly html: string; readonly base: string; readonly manifest: Manifest }

/** A whole document with a page in it. @param module - The page's module; its code is named in the head. */
export function documentOf(shell: Shell, module: string, page: PrintedPage): string {
  return filled(shell, {
    head: page.head + links(shell, module),
    app: page.app,
    state: `<script type="application/json" id="${STATE_ID}">${page.state}</script>`,
    noscript: '',
  })
}

/** The document for addresses that no page was printed for: `404.html`, which a host sends there. */
export function emptyDocumentOf(shell: Shell): string {
  return filled(shell, {
    head: `<title>Standfirst</title>${links(shell, null)}`,
    app: '',
    state: '',
    noscript: NEEDS_SCRIPT.replace('BASE', shell.base),
  })
}

/**
 * The document at an address that a story has had before: it leads on to where the story stands now, and a hash with it; without
 * script too.
 *
 * @param path - Where it stands now, without the site's base.
 */
export function movedDocumentOf(shell: Shell, path: string): string {
  const address = shell.base.replace(/\/$/, '') + path
  return filled(shell, {
    head: `<title>Standfirst</title><link rel="canonical" href="${address}"><meta name="${MOVED_META}" content="${address}"><noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript>`,
    app: '',
    state: '',
    noscript: MOVED.replace('TO', address),
  })
}

type Parts = Readonly<Record<'head' | 'app' | 'state' | 'noscript', string>>

function filled(shell: Shell, { head, app, state, noscript }: Parts): string {
  const [start, toApp, toState, toNoscript, end] = cutAtPlaces(shell)
  return [
    start,
    head,
    toApp,
    app,
    toState,
    state,
    toNoscript,
    noscript && `<noscript>${noscript}</noscript>`,
    end,
  ].join('')
}

const cuts = new WeakMap<Shell, string[]>()

/** The shell between the places that are filled; a page is set many thousand times in the same one. */
function cutAtPlaces(shell: Shell): string[] {
  const known = cuts.get(shell)
  if (known) return known
  const cut = shell.html.split(/<!--(?:head|app|state)-->|\s*<noscript><!--noscript--><\/noscript>/)
  cuts.set(shell, cut)
  return cut
}

const linkTexts = new WeakMap<Shell, Map<string | null, string>>()

function links(shell: Shell, module: string | null): string {
  const known = linkTexts.get(shell) ?? new Map<string | null, string>()
  linkTexts.set(shell, known)
  const text = known.get(module) ?? makeLinks(shell, module)
  known.set(module, text)
  return text
}

function makeLinks({ base, manifest }: Shell, module: string | null): string {
  const code = codeOf(manifest, module ?? START_MODULE).map((file) => base + file)
  const faces = Object.values(manifest).flatMap(({ assets = [] }) => assets)
  const preloaded = PRELOADED_FACES.flatMap((face) => {
    const file = faces.find((asset) => isCutOf(asset, face))
    return file ? [`<link rel="preload" href="${base}${file}" as="font" type="font/woff2" crossorigin>`] : []
  })
  const listed = code.length > 0 ? [`<meta name="${CODE_META}" content="${code.join(' ')}">`] : []
  return [...preloaded, ...listed].join('')
}

/** The files of code that a page runs, which `app/boot.ts` fetches after the first paint, all at once. */
export function codeOf(manifest: Manifest, module: string): string[] {
  const keys = new Set([START_MODULE, module].flatMap((key) => chunkKeys(manifest, key)))
  return [...keys].flatMap((key) => manifest[key]?.file ?? [])
}

/** The manifest's keys of a chunk and of everything that it imports from the start. */
function chunkKeys(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  if (seen.has(key)) return []
  seen.add(key)
  return [key, ...(manifest[key]?.imports ?? []).flatMap((imported) => chunkKeys(manifest, imported, seen))]
}

/** Whether a built file is one of the faces, whatever its hash. @param face - Name without ending. */
export function isCutOf(file: string, face: string): boolean {
  return (
    file
      .split('/')
      .at(-1)
      ?.replace(/-[\w-]{8}\.woff2$/, '') === face
  )
}
