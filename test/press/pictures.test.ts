import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutPictureFaces } from '../../src/press/pictureFaces.ts'
import { createPictureDrawer } from '../../src/press/pictures.ts'
import { type PictureWords, pictureSvg } from '../../src/press/previewPicture.ts'

const WORDS: PictureWords = {
  headline: 'The harbour opens after nine winters',
  paper: 'The Morning Sheet',
  edition: '2018-03-14',
  language: 'en',
}
const LONG = 'and the whole of the town went down to the quay in the rain to see it '.repeat(6).trim()

/** What stands on a picture, text by text. */
function textsOf(words: Partial<PictureWords>): string[] {
  return Array.from(
    pictureSvg({ ...WORDS, ...words }).matchAll(/<text[^>]*>([^<]*)<\/text>/g),
    ([, text]) => text ?? '',
  )
}

describe('the words of a preview picture', () => {
  it('are the newspaper, the headline in lines, the date, and where it is from', () => {
    expect(textsOf({})).toEqual([
      'The Morning Sheet',
      'The harbour opens',
      'after nine winters',
      'Wednesday 14 March 2018',
      'Standfirst',
    ])
  })

  it('are all of a headline that fits, and the beginning of one that does not', () => {
    expect(textsOf({ headline: LONG }).slice(1, -2)).toHaveLength(5)
    expect(textsOf({ headline: LONG }).at(-3)).toMatch(/ …$/)
  })

  it('cannot end the element that they stand in', () => {
    expect(pictureSvg({ ...WORDS, headline: 'Salt & <light>' })).toContain('Salt &amp; &lt;light>')
  })

  it('stand at the right where they are read from the right', () => {
    const svg = pictureSvg({ ...WORDS, headline: 'لندن تطرد 23 دبلوماسياً', language: 'ar' })
    expect(svg).toMatch(/text-anchor="end"[^>]*>لندن تطرد 23 دبلوماسياً</)
  })
})

describe('a preview picture', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'standfirst-pictures-'))
  const draw = createPictureDrawer({ faces: await cutPictureFaces(process.cwd()), cache })

  it.each([
    ['a short headline', WORDS],
    ['a headline that is too long', { ...WORDS, headline: LONG }],
    ['an Arabic headline', { ...WORDS, headline: 'لندن تطرد 23 دبلوماسياً روسياً', language: 'ar' }],
  ])('of %s is a PNG of the size that previews want, light enough to be sent', (_, words) => {
    const png = Buffer.from(draw(words) ?? [])
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThanOrEqual(60_000)
  })

  it('is drawn once and then kept, byte for byte', () => {
    const first = draw(WORDS)
    const kept = readdirSync(cache).length
    expect(Buffer.from(draw(WORDS) ?? []).equals(Buffer.from(first ?? []))).toBe(true)
    expect(readdirSync(cache)).toHaveLength(kept)
  })

  it('is not made in letters that there is no face for', () => {
    expect(draw({ ...WORDS, headline: 'Новости дня' })).toBeNull()
  })
})
