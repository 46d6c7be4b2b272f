import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** Where the faces for preview pictures lie, from the project's root. */
const FACES_FOLDER = 'node_modules/.cache/standfirst/picture-faces'

type Axes = NonNullable<NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes']>

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader'
/** Whole, since faces cut by script have no figures beside their Arabic letters, and a line is drawn with one face. */
const NASKH = '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'
const DISPLAY: Axes = { opsz: 72, wght: 560 }
const TEXT: Axes = { opsz: 18, wght: 400 }

/** Plain files of type, since what draws the pictures reads neither woff2 nor variable faces. */
const FACES: readonly { name: string; source: string; axes: Axes; from: number; to: number }[] = [
  { name: 'display', source: `${NEWSREADER}-latin-opsz-normal.woff2`, axes: DISPLAY, from: 0x20, to: 0x20ac },
  {
    name: 'display-ext',
    source: `${NEWSREADER}-latin-ext-opsz-normal.woff2`,
    axes: DISPLAY,
    from: 0x100,
    to: 0x1eff,
  },
  { name: 'text', source: `${NEWSREADER}-latin-opsz-normal.woff2`, axes: TEXT, from: 0x20, to: 0x20ac },
  {
    name: 'text-ext',
    source: `${NEWSREADER}-latin-ext-opsz-normal.woff2`,
    axes: TEXT,
    from: 0x100,
    to: 0x1eff,
  },
  { name: 'arabic', source: NASKH, axes: {}, from: 0x20, to: 0xfefc },
]

/** Cuts the faces that are not there yet, and gives their files. @param root - The project's root folder. */
export async function cutPictureFaces(root: string): Promise<string[]> {
  const folder = join(root, FACES_FOLDER)
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const { name, source, axes, from, to } of FACES) {
    const file = join(folder, `${name}.ttf`)
    files.push(file)
    if (existsSync(file)) continue
    const path = createRequire(import.meta.url).resolve(source)
    const characters = Array.from({ length: to - from }, (_, offset) => String.fromCodePoint(from + offset))
    const bytes = await subsetFont(await readFile(path), characters.join(''), {
      targetFormat: 'sfnt',
      variationAxes: axes,
    })
    await writeFile(`${file}.part`, bytes)
    await rename(`${file}.part`, file)
  }
  return files
}
