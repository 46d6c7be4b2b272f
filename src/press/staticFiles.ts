import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from './site.ts'

/**
 * Copies folders into the site as they are, and takes out what an earlier build has left among the assets. Names that
 * begin with a dot stay behind, and so does the page that Vite makes, which is only the shell of ours.
 */
export function copyStaticFiles(site: Site, folders: readonly string[]): void {
  const assets = new Set<string>()
  for (const folder of folders) {
    for (const file of filesIn(folder)) {
      if (file === 'index.html') continue
      if (file.startsWith('assets/')) assets.add(file.slice('assets/'.length))
      site.write(file, readFileSync(join(folder, file)))
    }
  }
  site.keepOnly('assets', assets)
}

/** The files of a folder at any depth, but for the archive, which has a way of its own. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'archive') return []
    if (!entry.isDirectory()) return [entry.name]
    return filesIn(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
  })
}
