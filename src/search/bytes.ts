/** Writes numbers and texts into bytes that grow as needed. Numbers are whole, from 0 to 2³² − 1. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  /** How many bytes have been written. */
  get length(): number {
    return this.#length
  }

  /** Seven bits a byte, the low ones first: small numbers take one byte. */
  varint(value: number): this {
    this.#reserve(5)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
    return this
  }

  /** UTF-8, with its length before it. */
  text(text: string): this {
    const encoded = encodeText(text)
    return this.varint(encoded.length).bytes(encoded)
  }

  /** Bytes as they are. */
  bytes(bytes: ArrayLike<number>): this {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** A copy of what has been written; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

/** Reads what a `ByteWriter` wrote. Every read throws a `RangeError` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  /** Where the next read begins. */
  get at(): number {
    return this.#at
  }

  /** Whether anything is left. */
  get hasMore(): boolean {
    return this.#at < this.#bytes.length
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) break
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
    throw new RangeError('The file ends in the middle of a number')
  }

  text(): string {
    return decodeText(this.bytes(this.varint()))
  }

  /** A view of the next bytes, not a copy. */
  bytes(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError('The file ends too early')
    const part = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return part
  }
}

/** A text in UTF-8. `TextEncoder` belongs to runtimes, not to the language; this folder has only the language. */
export function encodeText(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}

function decodeText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    let code = length === 1 ? byte : byte & (0x7f >> length)
    for (let step = 1; step < length; step += 1) code = (code << 6) | ((bytes[at + step] ?? 0) & 0x3f)
    text += String.fromCodePoint(Math.min(code, 0x10ffff))
    at += length
  }
  return text
}
