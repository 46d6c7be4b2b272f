/**
 * How the bytes of a file are vouched for: how many there are, and their SHA-256 in unpadded base64url, as one word,
 * `1234-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU`.
 */
export type Sum = string

/** What stands between the content of a sealed file and its sum. */
const MARK = ',"seal":"'
/** What ends a sealed file. */
const END = '"}'
/** The most characters that a sum has: sixteen digits, a hyphen and 43 characters. */
const LONGEST_SUM = 60

/** The sum of some bytes. @param hash - Their SHA-256 in unpadded base64url. */
export function sumOf(byteLength: number, hash: string): Sum {
  return `${byteLength}-${hash}`
}

/**
 * The JSON text of an object with its seal as the last member. What was cut off anywhere has none, and what was changed has
 * a wrong one.
 *
 * @param text - Of an object that is not empty. @param sum - Of `text` without its closing brace.
 */
export function withSeal(text: string, sum: Sum): string {
  return `${contentOf(text)}${MARK}${sum}${END}`
}

/** The part of an object's JSON text that its seal is about. */
export function contentOf(text: string): string {
  return text.slice(0, -1)
}

/** A sealed text taken apart: how many characters the seal is about, and what it says; null where there is no seal. */
export function readSeal(text: string): { content: string; sum: Sum } | null {
  const at = text.lastIndexOf(MARK)
  if (at < 0 || !text.endsWith(END) || text.length - at > MARK.length + LONGEST_SUM + END.length) return null
  return { content: text.slice(0, at), sum: text.slice(at + MARK.length, -END.length) }
}
