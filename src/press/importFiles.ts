import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to import with its bytes, or the sentence that says why there are none. */
export type ImportFile = {
  readonly path: string
  readonly bytes: Uint8Array | null
  readonly fault: string | null
}

/** The files that are meant by files and folders: of a folder, every `.txt` in it, at any depth, in order. */
export async function findImportFiles(paths: readonly string[]): Promise<ImportFile[]> {
  const found = await Promise.all(paths.map(filesAt))
  return found.flat()
}

/** Reads the bytes of a file that was found. */
export async function readImportFile(file: ImportFile): Promise<ImportFile> {
  if (file.fault !== null) return file
  try {
    return { ...file, bytes: await readFile(file.path) }
  } catch (error) {
    return { ...file, fault: sentenceFor(error) }
  }
}

async function filesAt(path: string): Promise<ImportFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, bytes: null, fault: null }]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const texts = entries.filter((entry) => entry.isFile() && /\.txt$/iu.test(entry.name))
    if (texts.length === 0) return [{ path, bytes: null, fault: 'There is no .txt file in this folder.' }]
    return texts
      .map((entry) => ({ path: join(entry.parentPath, entry.name), bytes: null, fault: null }))
      .sort((one, other) => (one.path < other.path ? -1 : 1))
  } catch (error) {
    return [{ path, bytes: null, fault: sentenceFor(error) }]
  }
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read; its permissions forbid it.'
  return `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`
}
