/** How long the browser may take to fetch what it saves, in milliseconds. */
const FETCHED_MS = 60_000

/** Gives the browser a file to keep. @param name - With its ending. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), FETCHED_MS)
}
