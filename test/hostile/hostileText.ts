import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where collections of attacks may lie beside the project; they are not part of it. */
const COLLECTIONS = new URL('../../../shared/data/attacks', import.meta.url).pathname

/** A text that somebody may have written to do harm. */
export type Attack = { readonly name: string; readonly text: string }

/** What a text must not do, each in its own way: our own, so that they are always there. */
const OWN: readonly string[] = [
  '<script>globalThis.ran=1</script>',
  '<img src=x onerror="globalThis.ran=1">',
  '<svg/onload=globalThis.ran=1>',
  '"><svg onload=globalThis.ran=1>',
  "'-globalThis.ran-'",
  '</script><script>globalThis.ran=1</script>',
  '</title><script>globalThis.ran=1</script>',
  '<!--<script>globalThis.ran=1</script>-->',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<iframe src="https://outside.example/">',
  '<link rel=stylesheet href="https://outside.example/x.css">',
  '<img src="https://outside.example/pixel.gif">',
  '<meta http-equiv=refresh content="0;url=https://outside.example/">',
  '<base href="https://outside.example/">',
  '<form action="https://outside.example/"><button autofocus onfocus=globalThis.ran=1>',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<style>@import "https://outside.example/x.css"</style>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=globalThis.ran=1>',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '$' + '{globalThis.ran=1}',
  '<template><script>globalThis.ran=1</script></template>',
  'javascript:globalThis.ran=1',
  'data:text/html,<script>globalThis.ran=1</script>',
  '\u0000<script>globalThis.ran=1</script>',
  '\u202e</tpircs>1=nar.sihTlabolg<tpircs>\u202c',
  '\ud800 alone and \udc00 alone',
  '__proto__',
  'constructor.prototype',
  `${'('.repeat(3000)}`,
  `${'a '.repeat(3000)}!`,
  `${'♦ '.repeat(1000)}`,
]

/** Addresses that must never become links. */
const OWN_ADDRESSES: readonly string[] = [
  'javascript:globalThis.ran=1',
  'JaVaScRiPt:globalThis.ran=1',
  ' javascript:globalThis.ran=1',
  'java\tscript:globalThis.ran=1',
  'vbscript:msgbox(1)',
  'data:text/html,<script>globalThis.ran=1</script>',
  'file:///etc/passwd',
  'blob:https://outside.example/x',
  'ftp://outside.example/',
]

/** Our own attacks, and those of the collections where they are at hand. */
export function attacks(): readonly Attack[] {
  return [
    ...OWN.map((text, number) => ({ name: `own ${number}`, text })),
    ...linesOf('xss.jsonl').map((line) => {
      const { id, payload } = JSON.parse(line) as { id: string; payload: string }
      return { name: id, text: payload }
    }),
    ...(JSON.parse(textOf('blns.json') || '[]') as string[]).map((text, number) => ({
      name: `blns ${number}`,
      text,
    })),
    ...addresses().map((text, number) => ({ name: `address ${number}`, text })),
  ].filter(({ text }) => text.trim() !== '')
}

/** Addresses that lead elsewhere than they look. */
export function addresses(): readonly string[] {
  return [...OWN_ADDRESSES, ...linesOf('open-redirect.txt')]
}

/** Files that may or may not be JSON, as bytes. */
export function jsonFiles(): readonly { name: string; bytes: Uint8Array }[] {
  return ['test_parsing', 'test_transform'].flatMap((name) => {
    const folder = join(COLLECTIONS, 'jsontestsuite', name)
    if (!existsSync(folder)) return []
    return readdirSync(folder).map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }))
  })
}

function linesOf(name: string): string[] {
  return textOf(name).split('\n').filter(Boolean)
}

function textOf(name: string): string {
  const file = join(COLLECTIONS, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
