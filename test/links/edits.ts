/** A character of a text and which one it was before any edit; null where an edit has put it in. */
type Letter = { readonly letter: string; readonly origin: number | null }

/** A text that remembers where its characters came from; texts of one page are parted by line ends. */
export type EditedText = readonly Letter[]

/** What an edit needs to know: the text, where the passage stands in it, and numbers below a limit by chance. */
type EditInput = {
  readonly text: EditedText
  readonly start: number
  readonly end: number
  readonly below: (limit: number) => number
}

/** An edit that an editor makes to a text that others have linked to. */
export type Edit = (input: EditInput) => EditedText

/** Text as it was first. */
export function unedited(string: string): EditedText {
  return [...string].flatMap((letter) => letter.split('')).map((letter, origin) => ({ letter, origin }))
}

/** What the text reads now. */
export function textOf(text: EditedText): string {
  return text.map(({ letter }) => letter).join('')
}

const NEW_PARAGRAPH = 'Nobody at the harbour office would say yesterday how long the repairs might take.'
const NEW_SENTENCE = 'Two others had already gone home. '

/** Single edits, by what an editor would call them. */
export const EDITS: Readonly<Record<string, Edit>> = {
  nothing: ({ text }) => text,
  'a typing error mended': (input) =>
    replaceAt(input, inside(input), (letter) => (letter === 'e' ? 'a' : 'e')),
  'a letter dropped': (input) => splice(input.text, inside(input), 1, ''),
  'a word put in': (input) => splice(input.text, wordIn(input), 0, 'still '),
  'a word taken out': (input) => {
    const at = wordIn(input)
    return splice(input.text, at, wordEnd(input.text, at) - at, '')
  },
  'a word replaced': (input) => {
    const at = wordIn(input)
    return splice(input.text, at, Math.max(0, wordEnd(input.text, at) - at - 1), 'harbour')
  },
  'a “not” put in': ({ text, start, end }) => {
    const at = wordStart(text, Math.floor((start + end) / 2))
    return splice(text, at, 0, 'not ')
  },
  'figures changed': ({ text, start, end }) =>
    text.map((one, at) => (at >= start && at < end && /\d/.test(one.letter) ? { ...one, letter: '7' } : one)),
  'a sentence in its middle taken out': ({ text, start, end }) => {
    const at = sentenceStart(text, Math.floor((start + end) / 2))
    const to = Math.min(sentenceEnd(text, at), end)
    return at <= start || to >= end ? text : splice(text, at, to - at, '')
  },
  'accents changed': ({ text }) => restyle(text, { é: 'è', è: 'é', ê: 'é', à: 'â' }),
  'a sentence put in before': ({ text, start }) => splice(text, sentenceStart(text, start), 0, NEW_SENTENCE),
  'the words before rewritten': ({ text, start }) => {
    const from = Math.max(lineStart(text, start), start - 40)
    return splice(text, from, Math.max(0, start - 1 - from), 'Elsewhere, by all accounts,')
  },
  'the words after rewritten': ({ text, end }) => {
    const to = Math.min(lineEnd(text, end), end + 40)
    return splice(text, Math.min(end + 1, to), Math.max(0, to - end - 1), 'by all accounts, elsewhere.')
  },
  'a paragraph put in before': ({ text, start }) =>
    splice(text, lineStart(text, start), 0, `${NEW_PARAGRAPH}\n`),
  'a paragraph put in after': ({ text, end }) => splice(text, lineEnd(text, end), 0, `\n${NEW_PARAGRAPH}`),
  'the paragraph before taken out': ({ text, start }) => {
    const at = lineStart(text, start)
    const before = at === 0 ? 0 : lineStart(text, at - 1)
    return splice(text, before, at - before, '')
  },
  'its own paragraph taken out': ({ text, start, end }) => {
    const at = lineStart(text, start)
    return splice(text, at, lineEnd(text, end) - at, '')
  },
  'the passage taken out': ({ text, start, end }) => splice(text, start, end - start, ''),
  'paragraphs merged': ({ text, start }) => {
    const at = lineStart(text, start)
    return at === 0 ? text : splice(text, at - 1, 1, ' ')
  },
  'a paragraph split': (input) => {
    const at = wordIn(input)
    return at > 0 && input.text[at - 1]?.letter === ' ' ? splice(input.text, at - 1, 1, '\n') : input.text
  },
  'wrapped anew': ({ text }) =>
    text.map((one, at) => (one.letter === ' ' && at % 7 === 0 ? { ...one, letter: '\u00a0' } : one)),
  'quotation marks made straight': ({ text }) => restyle(text, { '“': '"', '”': '"', '‘': "'", '’': "'" }),
  'quotation marks turned single': ({ text }) => restyle(text, { '“': '‘', '”': '’' }),
  'dashes styled': ({ text }) => restyle(text, { '–': '—', '—': '-', '-': '‑' }),
  'the passage said again further on': ({ text, start, end }) => [
    ...text,
    ...unedited(`\nAnd once more. ${textOf(text.slice(start, end))} That was all.`).map(madeNew),
  ],
  'the passage moved to another place': ({ text, start, end }) => [
    ...text.slice(0, start),
    ...text.slice(end),
    ...unedited('\nIt ended differently. ').map(madeNew),
    ...text.slice(start, end),
    ...unedited(' That was all.').map(madeNew),
  ],
  'the passage taken out where it was, and its words kept elsewhere by another': ({ text, start, end }) => [
    ...text.slice(0, start),
    ...text.slice(end),
    ...unedited(`\nIt ended differently. ${textOf(text.slice(start, end))} That was all.`).map(madeNew),
  ],
}

function madeNew({ letter }: Letter): Letter {
  return { letter, origin: null }
}

function splice(text: EditedText, at: number, count: number, put: string): EditedText {
  return [...text.slice(0, at), ...unedited(put).map(madeNew), ...text.slice(at + count)]
}

function replaceAt({ text }: EditInput, at: number, letterFor: (letter: string) => string): EditedText {
  return text.map((one, index) => (index === at ? { ...one, letter: letterFor(one.letter) } : one))
}

function restyle(text: EditedText, marks: Readonly<Record<string, string>>): EditedText {
  return text.map((one) => ({ ...one, letter: marks[one.letter] ?? one.letter }))
}

function inside({ start, end, below }: EditInput): number {
  return start + below(Math.max(1, end - start))
}

/** Where a word of the passage begins. */
function wordIn(input: EditInput): number {
  let at = inside(input)
  while (at > input.start && !/\s/.test(input.text[at - 1]?.letter ?? ' ')) at -= 1
  return at
}

function wordEnd(text: EditedText, at: number): number {
  let end = at
  while (end < text.length && !/\s/.test(text[end]?.letter ?? ' ')) end += 1
  return text[end]?.letter === ' ' ? end + 1 : end
}

function sentenceStart(text: EditedText, at: number): number {
  let start = at
  while (start > 0 && !/[.?!\n]/.test(text[start - 2]?.letter ?? '\n')) start -= 1
  return start
}

function sentenceEnd(text: EditedText, at: number): number {
  let end = at
  while (end < text.length && !/[.?!]/.test(text[end]?.letter ?? '.')) end += 1
  return end + 2
}

function wordStart(text: EditedText, at: number): number {
  let start = at
  while (start > 0 && !/\s/.test(text[start - 1]?.letter ?? ' ')) start -= 1
  return start
}

function lineStart(text: EditedText, at: number): number {
  let start = at
  while (start > 0 && text[start - 1]?.letter !== '\n') start -= 1
  return start
}

function lineEnd(text: EditedText, at: number): number {
  let end = at
  while (end < text.length && text[end]?.letter !== '\n') end += 1
  return end
}
