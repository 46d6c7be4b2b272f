/** The headline of an article; empty for other files. */
export function headlineIn(file: string, bytes: Uint8Array): string {
  if (!file.startsWith('/archive/')) return ''
  const { headline } = JSON.parse(new TextDecoder().decode(bytes)) as { headline?: unknown }
  return typeof headline === 'string' ? headline : ''
}

/** Whether an article has briefs, which have a file of their own. */
export function hasBriefs(bytes: Uint8Array): boolean {
  const { briefs } = JSON.parse(new TextDecoder().decode(bytes)) as { briefs?: unknown }
  return Array.isArray(briefs) && briefs.length > 0
}
