/**
 * A path as it was meant, where its letters are large, slashes are missing or doubled, characters are written as percent
 * forms, or the page's own file is named; itself where it has none of these slips, or could be no path of ours.
 *
 * @param path - From the site's base, as a browser has it.
 */
export function tidyPath(path: string): string {
  const plain = path.replace(/%[0-7][\da-f]/gi, (form) =>
    String.fromCharCode(Number.parseInt(form.slice(1), 16)),
  )
  if (!/^[\w./-]*$/.test(plain)) return path
  return `/${plain}/`
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/index\.html)+(?=\/$)/, '')
}
