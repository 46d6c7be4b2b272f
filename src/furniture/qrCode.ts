import { encode } from 'uqr'

/** Draws a text as a QR code into a square. Always dark on light: not every reader of codes knows the other way. */
export function drawQrCode(
  context: CanvasRenderingContext2D,
  text: string,
  { left, top, size }: { readonly left: number; readonly top: number; readonly size: number },
): void {
  const code = encode(text, { ecc: 'L', border: 2 })
  const dot = size / code.size
  context.fillStyle = '#fff'
  context.fillRect(left, top, size, size)
  context.fillStyle = '#000'
  code.data.forEach((row, y) => {
    row.forEach((isDark, x) => {
      // A little larger, so that no line of light shows between two of them.
      if (isDark) context.fillRect(left + x * dot, top + y * dot, dot + 0.5, dot + 0.5)
    })
  })
}
