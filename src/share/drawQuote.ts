import { drawQrCode } from '../furniture/qrCode.ts'
import type { Receipt } from '../links/receipt.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'

/** Width and height of the picture, in pixels: a square is cut by nobody. */
export const PICTURE_SIZE = 1200
const MARGIN = 90
const CODE_SIZE = 190
const WIDTH = PICTURE_SIZE - 2 * MARGIN
/** The words stand above this line. */
const FLOOR = PICTURE_SIZE - MARGIN - CODE_SIZE - 60
const LARGEST = 84
const SMALLEST = 30
const LEADING = 1.22

const LIGHT = { paper: '#fbfaf7', ink: '#1d1a17', soft: '#5c5650', red: '#9c1f16' }
const DARK = { paper: '#171411', ink: '#e6e2da', soft: '#a8a198', red: '#e28a78' }

/** Draws words, who said them, where they stood, and a code with the link, onto a square canvas. */
export function drawQuote(canvas: HTMLCanvasElement, receipt: Receipt, isDark: boolean): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const { words, speaker, paper, story, url } = receipt
  const colours = isDark ? DARK : LIGHT
  const isRtl = directionOf(story.language) === 'rtl'
  const [faceText, faceDisplay, faceInterface] = ['text', 'display', 'interface'].map((name) =>
    getComputedStyle(document.documentElement).getPropertyValue(`--face-${name}`),
  )
  context.direction = isRtl ? 'rtl' : 'ltr'
  context.textAlign = isRtl ? 'right' : 'left'
  context.textBaseline = 'alphabetic'
  const edge = isRtl ? PICTURE_SIZE - MARGIN : MARGIN
  context.fillStyle = colours.paper
  context.fillRect(0, 0, PICTURE_SIZE, PICTURE_SIZE)
  context.fillStyle = colours.red
  context.fillRect(MARGIN, MARGIN, WIDTH, 5)

  const style = isRtl ? '' : 'italic '
  const { size, lines } = fitted(
    context,
    words.join(' '),
    (pixels) => `${style}430 ${pixels}px ${faceDisplay}`,
  )
  context.fillStyle = colours.ink
  lines.forEach((line, index) => {
    context.fillText(line, edge, MARGIN + 40 + size + index * size * LEADING)
  })

  const foot = PICTURE_SIZE - MARGIN - CODE_SIZE
  const room = WIDTH - CODE_SIZE - 40
  const footLines: [text: string, font: string, colour: string][] = [
    [speaker ?? '', `600 34px ${faceText}`, colours.ink],
    [shortened(context, story.headline, `400 30px ${faceText}`, room), `400 30px ${faceText}`, colours.ink],
    [
      [paper ?? story.publication, story.edition && formatCivilDate(story.edition, 'en')]
        .filter(Boolean)
        .join(' · '),
      `400 24px ${faceInterface}`,
      colours.soft,
    ],
  ]
  footLines
    .filter(([text]) => text)
    .forEach(([text, font, colour], index) => {
      context.font = font
      context.fillStyle = colour
      context.fillText(text, edge, foot + 50 + index * 52)
    })
  const left = isRtl ? MARGIN : PICTURE_SIZE - MARGIN - CODE_SIZE
  // What browsers are told makes the code twice as dense, and no camera needs it.
  drawQrCode(context, url.replace(/:~:.*/, ''), { left, top: foot, size: CODE_SIZE })
}

/** The largest size at which the words have room, and their lines at that size. */
function fitted(context: CanvasRenderingContext2D, words: string, fontOf: (pixels: number) => string) {
  for (let size = LARGEST; ; size -= 4) {
    context.font = fontOf(size)
    const lines = linesOf(context, words)
    const isFitting = lines.length * size * LEADING <= FLOOR - MARGIN - 40
    if (isFitting) return { size, lines }
    if (size <= SMALLEST) {
      const most = Math.floor((FLOOR - MARGIN - 40) / (size * LEADING))
      return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] }
    }
  }
}

function linesOf(context: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > WIDTH) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function shortened(context: CanvasRenderingContext2D, text: string, font: string, room: number): string {
  context.font = font
  let short = text
  while (short.length > 1 && context.measureText(short).width > room) short = short.slice(0, -2).trimEnd()
  return short === text ? text : `${short}…`
}
