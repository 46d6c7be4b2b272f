import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type * as Resvg from '@resvg/resvg-js'
import { hashOf } from './hash.ts'
import { palettePng } from './palettePng.ts'
import { canBeSet, type PictureWords, pictureSvg } from './previewPicture.ts'

/** What preview pictures are drawn with. */
export type PictureTools = {
  /** Files of the faces. */
  readonly faces: readonly string[]
  /** The folder where pictures are kept by what is on them, from build to build. */
  readonly cache: string
}

/** Draws the picture of a story as PNG; null where the faces do not have its letters. */
export type PictureDrawer = (words: PictureWords) => Uint8Array | null

/** Changes when a picture of the same words would be drawn in another way. */
const DESIGN = 1

/** Makes the drawer. */
export function createPictureDrawer({ faces, cache }: PictureTools): PictureDrawer {
  // Asked for here and not above, since builds without pictures need none of it.
  const { Resvg: Drawing } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof Resvg
  mkdirSync(cache, { recursive: true })
  return (words) => {
    if (!canBeSet(words)) return null
    const svg = pictureSvg(words)
    const file = join(cache, `${hashOf(String(DESIGN), svg)}.png`)
    if (existsSync(file)) return readFileSync(file)
    const drawn = new Drawing(svg, {
      font: { fontFiles: [...faces], loadSystemFonts: false, defaultFontFamily: 'Newsreader 16pt' },
    }).render()
    const png = palettePng(drawn.pixels, drawn.width, drawn.height)
    writeFileSync(`${file}.${threadId}`, png)
    renameSync(`${file}.${threadId}`, file)
    return png
  }
}
