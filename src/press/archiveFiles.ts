import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Files of an archive. */
export type ArchiveFiles = {
  /** `null` where there is none. */
  readonly read: (path: string) => Promise<string | null>
  /** Writes a new file. @throws If the file is there. */
  readonly write: (path: string, text: string) => Promise<void>
  /** Writes a file over, whole or not at all. */
  readonly replace: (path: string, text: string) => Promise<void>
  /** Adds to a file that is read once only, before that. */
  readonly append: (path: string, text: string) => Promise<void>
}

/**
 * Opens the files of an archive.
 *
 * @param isDryRun - Whether they are only thought of: then everything is as if, and nothing is written.
 */
export function openArchiveFiles(isDryRun: boolean): ArchiveFiles {
  const thought = new Map<string, string>()
  const keep =
    (put: (path: string, text: string) => Promise<void>) =>
    async (path: string, text: string): Promise<void> => {
      thought.set(path, text)
      if (isDryRun) return
      await mkdir(dirname(path), { recursive: true })
      await put(path, text)
    }
  return {
    read: async (path) => thought.get(path) ?? (await readIfThere(path)),
    write: keep((path, text) => writeFile(path, text, { flag: 'wx' })),
    replace: keep(async (path, text) => {
      // Whole or not at all: there is an editor's work in it.
      await writeFile(`${path}.new`, text)
      await rename(`${path}.new`, path)
    }),
    append: async (path, text) => {
      if (isDryRun) return
      await mkdir(dirname(path), { recursive: true })
      await appendFile(path, text)
    },
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
