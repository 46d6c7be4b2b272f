import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOfSent, searchHash, sentFile } from '../../src/press/searchSeal.ts'
import { anArticle } from '../builders/anArticle.ts'
import { searchFilesOf } from '../builders/searchFolder.ts'

const contents = fc.uint8Array({ maxLength: 3000 })
const sent = (name: string, content: Uint8Array) => sentFile(content, searchHash(name, content))
const unpacked = (file: Uint8Array) => (file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file)

describe('a file of the search index', () => {
  it('holds what was sealed, whether it comes packed or a host has unpacked it', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const file = sent('words/00/61.bin', content)
        for (const came of [file, unpacked(file)])
          expect([...contentOfSent('words/00/61.bin', came)]).toEqual([...content])
      }),
    )
  })

  it('is known to be cut, wherever it is cut, packed and unpacked', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (content, at) => {
        const file = sent('kinds.bin', content)
        for (const whole of [file, unpacked(file)]) {
          expect(() => contentOfSent('kinds.bin', whole.subarray(0, at % whole.length))).toThrow()
        }
      }),
    )
  })

  it('is known to be changed, whichever byte is', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, at, flip) => {
        const changed = Uint8Array.from(unpacked(sent('kinds.bin', content)))
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ flip
        expect(() => contentOfSent('kinds.bin', changed)).toThrow()
      }),
    )
  })

  it('does not pass for another', () => {
    const file = sent('pieces/0/1.bin', new Uint8Array([1, 2, 3]))
    expect(() => contentOfSent('pieces/0/2.bin', file)).toThrow(/broken pieces\/0\/2\.bin/)
  })

  it('is sealed, whichever of them it is', () => {
    const files = searchFilesOf([anArticle({ briefs: [{ slug: 'b', text: 'Fog at sea.', people: [] }] })])
    expect(files.size).toBeGreaterThan(4)
    for (const [path, file] of files) {
      const name = path === 'start.bin' ? path : path.slice(path.indexOf('/') + 1)
      expect(() => contentOfSent(name, file)).not.toThrow()
    }
  })
})
