import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const TEXT = /\.txt$/iu

/** A file to import with its bytes, or the sentence that says why there are none. */
export type ImportFile = {
  readonly path: string
  readonly bytes: Uint8Array | null
  readonly fault: string | null
}

/** Files to import, and the paths of what else stands in their folders. */
export type FoundFiles = { readonly files: readonly ImportFile[]; readonly skipped: readonly string[] }

/** The files that are meant by files and folders: of a folder, every `.txt` in it, at any depth, in order. */
export async function findImportFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(paths.map(filesAt))
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped).sort(),
  }
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

async function filesAt(path: string): Promise<FoundFiles> {
  const failed = (fault: string | null): FoundFiles => ({
    files: [{ path, bytes: null, fault }],
    skipped: [],
  })
  try {
    if (!(await stat(path)).isDirectory()) return failed(null)
    const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    )
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
    const texts = paths.filter((one) => TEXT.test(one))
    if (texts.length === 0) return failed('There is no .txt file in this folder.')
    return {
      files: texts.map((one) => ({ path: one, bytes: null, fault: null })),
      skipped: paths.filter((one) => !TEXT.test(one) && !/(?:^|[\\/])\.[^\\/]+$/u.test(one)),
    }
  } catch (error) {
    return failed(sentenceFor(error))
  }
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read; its permissions forbid it.'
  return `This cannot be read: ${error instanceof Error ? error.message : String(error)}.`
}
