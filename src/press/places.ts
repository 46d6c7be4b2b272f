import { join, resolve } from 'node:path'
import { env } from 'node:process'
import { hashOf } from './hash.ts'

/** Where the build puts the code that prints pages, from the project's root. */
export const PRINTER_FOLDER = 'node_modules/.standfirst/printer'
/** Where the build puts the code that browsers run, from the project's root; the press copies it into the site. */
export const CLIENT_FOLDER = 'node_modules/.standfirst/client'
/** Where the build puts the service worker’s code, from the project's root. */
export const WORKER_FOLDER = 'node_modules/.standfirst/worker'
/** The folder of files that are copied as they are, from the project's root. */
export const PUBLIC_FOLDER = 'public'

/** Where preview pictures are kept from build to build, from the project's root. */
export const PICTURES_FOLDER = 'node_modules/.cache/standfirst/pictures'
/** Where the search index stands, from the site's root. */
export const SEARCH_FOLDER = 'data/search'

/** What the environment says of a build; all of it may be left out. */
export type BuildPlaces = {
  /** The archive's folder: `ARCHIVE`, else `public/archive`. */
  readonly archive: string
  /** The folder of the site: `OUT`, else `dist`. */
  readonly site: string
  /** What the press keeps from one build of this archive into this site to the next. */
  readonly state: string
  /** Where the site will stand, without a slash at the end: `ORIGIN`, like `https://example.org`; else null. */
  readonly origin: string | null
  /** Whether stories get preview pictures: where there is an origin, since previews want whole addresses, and not `PICTURES=none`. */
  readonly hasPictures: boolean
  /** Whether the site works without a network; `OFFLINE=none` takes a service worker away again that browsers have already. */
  readonly hasOffline: boolean
  /** What is printed here of a site that several machines print: `PART`, like `3/8`; else all of it. */
  readonly part: SitePart
  /** Whether a broken article fails the build: `STRICT`, else on machines that set `CI`. */
  readonly isStrict: boolean
}

/** Reads the environment. @param root - The project's root folder. */
export function buildPlaces(root: string): BuildPlaces {
  const archive = resolve(root, env.ARCHIVE ?? join(PUBLIC_FOLDER, 'archive'))
  const site = resolve(root, env.OUT ?? 'dist')
  const origin = env.ORIGIN?.replace(/\/+$/, '') || null
  return {
    archive,
    site,
    state: join(root, 'node_modules/.cache/standfirst/press', hashOf(archive, site).slice(0, 12)),
    origin,
    hasPictures: origin !== null && env.PICTURES !== 'none',
    hasOffline: env.OFFLINE !== 'none',
    part: parsePart(env.PART ?? '1/1'),
    isStrict: Boolean(env.STRICT ?? env.CI),
  }
}

/** One of several equal parts of a site, counted from 1. */
export type SitePart = { readonly number: number; readonly of: number }

/** Reads a part as `3/8`. @throws {RangeError} If it is none. */
export function parsePart(text: string): SitePart {
  const [, number = 0, of = 0] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? []
  if (number === 0 || number > of)
    throw new RangeError(`PART is “${text}”; it should be like 3/8, the third of eight`)
  return { number, of }
}
