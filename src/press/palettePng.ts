import { crc32, deflateSync } from 'node:zlib'

/** Most colours of a picture with a palette. */
const MOST_COLOURS = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG with a palette: a third of the size of one that spells every pixel out. Colours are kept to five bits a
 * channel, which nobody sees in a picture of type.
 *
 * @param pixels - Red, green, blue and alpha of each, row by row; alpha is left out.
 * @see https://www.w3.org/TR/png-3/
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { colours, rows } = indexed(pixels, width, height)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // eight bits a pixel, each the number of a colour
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colours in the order of their first pixels, and rows of their numbers, each behind the 0 of “no filter”. */
function indexed(pixels: Uint8Array, width: number, height: number) {
  const numbers = new Int16Array(1 << 15).fill(-1)
  const colours: number[][] = []
  const rows = new Uint8Array((width + 1) * height)
  let at = 0
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) at += 1
    const [red = 0, green = 0, blue = 0] = [pixels[pixel * 4], pixels[pixel * 4 + 1], pixels[pixel * 4 + 2]]
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    let number = numbers[key] ?? -1
    if (number < 0) {
      if (colours.length === MOST_COLOURS) throw new RangeError('There are too many colours for a palette')
      number = colours.push([red, green, blue]) - 1
      numbers[key] = number
    }
    rows[at] = number
    at += 1
  }
  return { colours, rows }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
