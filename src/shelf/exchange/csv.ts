/** The rows of a file of comma-separated values; `fault` says what ends it too early. */
export type Csv = { readonly rows: readonly (readonly string[])[]; readonly fault: string | null }

/** How many rows and fields are read: more pieces than a browser can keep, with as many columns as any program writes. */
const MOST_ROWS = 25_000
const MOST_FIELDS = 500_000

/** Reads comma-separated values, where quoted fields may hold commas, quotation marks twice, and line breaks. */
export function parseCsv(text: string): Csv {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  let fields = 0
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
    if (!field) return { rows, fault: `Row ${rows.length + 1}: a quotation mark is never closed.` }
    fields += 1
    if (rows.length > MOST_ROWS || fields > MOST_FIELDS)
      return { rows, fault: `The file goes on after row ${rows.length}; a browser cannot keep so many.` }
    row.push(field.value)
    at = field.end
    const isRowEnd = text[at] !== ','
    if (text.startsWith('\r\n', at)) at += 1
    at += 1
    if (isRowEnd) endRow()
    else if (at === text.length) row.push('')
  }
  if (row.length > 0) endRow()
  return { rows, fault: null }
}

function plainField(text: string, start: number): { value: string; end: number } {
  const end = text.slice(start).search(/[,\r\n]/)
  return end < 0
    ? { value: text.slice(start), end: text.length }
    : { value: text.slice(start, start + end), end: start + end }
}

function quotedField(text: string, start: number): { value: string; end: number } | null {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] === '"') continue
    // What stands between the closing mark and the comma belongs to nobody, spaces mostly.
    const rest = plainField(text, end + 1)
    return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: rest.end }
  }
  return null
}

/** A field as it is written into such a file. A formula that a spreadsheet would run becomes a text. */
export function formatCsvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
