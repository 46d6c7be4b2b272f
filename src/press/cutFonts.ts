import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** Where the cut faces lie, from the project's root; `src/furniture/type.css` names the same folder as `@fonts`. */
export const FONT_FOLDER = 'node_modules/.cache/standfirst/fonts'

type Axes = NonNullable<NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes']>

/** The four cuts of Newsreader, each with the optical size that its place on the page asks for. */
const CUTS: readonly { name: string; style: 'normal' | 'italic'; axes: Axes }[] = [
  { name: 'text', style: 'normal', axes: { opsz: 18, wght: { min: 400, max: 600 } } },
  { name: 'text-italic', style: 'italic', axes: { opsz: 18, wght: 400 } },
  { name: 'display', style: 'normal', axes: { opsz: 72, wght: 560 } },
  { name: 'display-italic', style: 'italic', axes: { opsz: 40, wght: 430 } },
]

/** Letters of Western European languages, and the marks that typesetting uses. */
const LATIN_1 = [
  ...charactersBetween(0x20, 0x7e),
  ...charactersBetween(0xa0, 0xff),
  ...'ŒœŠšŽžŸıȷ–—―‘’‚“”„†‡•…‰‹›⁄€™−×÷♦◆\u2009\u200a\u202f\u2011',
].join('')

/** Letters of the other languages in Latin script, for a second file that only their readers load. */
const LATIN_EXTENDED = charactersBetween(0x100, 0x24f).join('')

/** The woff2 files that the cuts make, in the order of the cuts; `-ext` files follow theirs. */
const FONT_FILES = CUTS.flatMap(({ name }) => [`newsreader-${name}.woff2`, `newsreader-${name}-ext.woff2`])

/**
 * Cuts the faces that are not there yet. It takes some seconds the first time and nothing afterwards.
 *
 * @param root - The project's root folder.
 */
export async function cutFonts(root: string): Promise<void> {
  const folder = join(root, FONT_FOLDER)
  const stamp = createHash('sha256')
    .update(JSON.stringify([CUTS, LATIN_1, LATIN_EXTENDED]))
    .digest('hex')
  const stampFile = join(folder, 'stamp.txt')
  const isCut = existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp
  if (isCut && FONT_FILES.every((file) => existsSync(join(folder, file)))) return

  await mkdir(folder, { recursive: true })
  for (const { name, style, axes } of CUTS) {
    await cut(`newsreader-latin-opsz-${style}`, LATIN_1, axes, join(folder, `newsreader-${name}.woff2`))
    await cut(
      `newsreader-latin-ext-opsz-${style}`,
      LATIN_EXTENDED,
      axes,
      join(folder, `newsreader-${name}-ext.woff2`),
    )
  }
  await writeFile(stampFile, stamp)
}

async function cut(source: string, characters: string, variationAxes: Axes, target: string): Promise<void> {
  const path = createRequire(import.meta.url).resolve(`@fontsource-variable/newsreader/files/${source}.woff2`)
  const bytes = await subsetFont(await readFile(path), characters, { targetFormat: 'woff2', variationAxes })
  await writeFile(`${target}.part`, bytes)
  await rename(`${target}.part`, target)
}

function charactersBetween(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
}
