import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/paper/article.ts'
import { parsePublication } from '../../src/paper/publication.ts'
import { importCuttings } from '../../src/press/importCuttings.ts'
import { anArchiveFolder } from '../builders/anArchiveFolder.ts'
import { GAZETTE, NEXIS } from '../desk/cuttings.ts'

const STORY = join('harbour-gazette', 'undated', 'ferry-company-promises-a-second-boat-by-the-summer.json')

/** Runs the import on a folder of cuttings, and gives what it said, what it complained of, and what it made. */
async function runImport(cuttings: Record<string, string>, args: readonly string[] = [], out?: string) {
  const folder = await anArchiveFolder(cuttings)
  const archive = out ?? (await anArchiveFolder({}))
  const said: string[] = []
  const complaints: string[] = []
  const code = await importCuttings([folder, '--out', archive, ...args], {
    say: (text) => said.push(text),
    complain: (text) => complaints.push(text),
    isTerminal: false,
  })
  const files = existsSync(archive) ? await readdir(archive, { recursive: true }) : []
  return {
    code,
    folder,
    archive,
    said: said.join(''),
    complaints: complaints.join(''),
    files: files.filter((file) => file.endsWith('.json')).sort(),
  }
}

async function json(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), 'utf8'))
}

describe('the import', () => {
  it('writes an article that the archive takes, and the newspaper where it is new', async () => {
    const { code, archive, files } = await runImport({ 'ferry.txt': GAZETTE })
    expect(code).toBe(0)
    expect(files).toEqual([join('harbour-gazette', 'publication.json'), STORY])
    expect(parseArticle(await json(archive, STORY)).ok).toBe(true)
    expect(parsePublication(await json(archive, 'harbour-gazette', 'publication.json'))).toEqual({
      ok: true,
      value: { name: 'The Harbour Gazette', language: 'en', country: 'GB', direction: 'ltr' },
    })
  })

  it('writes files that an editor can read: fields in order, no empty lists, a line break at the end', async () => {
    const { archive } = await runImport({ 'ferry.txt': GAZETTE })
    const text = await readFile(join(archive, STORY), 'utf8')
    expect(text).toMatch(
      /^\{\n {2}"schema": 1,\n {2}"publication": "harbour-gazette",\n {2}"edition": null,\n {2}"slug"/u,
    )
    expect(text).not.toContain('[]')
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('says format, fields and drops, each with its lines', async () => {
    const { said, folder } = await runImport({ 'ferry.txt': GAZETTE })
    expect(said).toContain(`${join(folder, 'ferry.txt')}: PressReader, UTF-8, 1 article`)
    expect(said).toMatch(/headline +Ferry company promises a second boat by the summer +line 3/u)
    expect(said).toMatch(/byline\.0\.role +Transport Correspondent +line 7/u)
    expect(said).toMatch(/1 × the sign before a brief \(line 15\)/u)
  })

  it('takes the date that an export names, and one that is given before it', async () => {
    const named = await runImport({ 'ferry.txt': NEXIS })
    expect(named.files).toContain(join('island-post', '2018-03-02', 'wooden-pier-opens-again.json'))
    const given = await runImport({ 'ferry.txt': NEXIS }, ['--edition', '2018-03-14'])
    expect(given.files).toContain(join('island-post', '2018-03-14', 'wooden-pier-opens-again.json'))
  })

  it('finds text files at any depth, whatever the case of their ending', async () => {
    const { said } = await runImport({ 'a/FERRY.TXT': GAZETTE, 'b/c/nexis.txt': NEXIS, 'notes.md': '# no' })
    expect(said).toContain('2 files: 3 new')
  })

  it('writes nothing in a dry run, and says the same', async () => {
    const dry = await runImport({ 'ferry.txt': GAZETTE }, ['--dry-run'])
    expect(dry.files).toEqual([])
    expect(dry.said).toMatch(/publication\.json: new[\s\S]*1 new.*Nothing was written/u)
  })

  it('leaves what is there: the same again, and what says something else, with the way to replace it', async () => {
    const first = await runImport({ 'ferry.txt': GAZETTE })
    const again = await runImport({ 'ferry.txt': GAZETTE }, [], first.archive)
    expect(again.said).toContain('already there, unchanged')
    const file = join(first.archive, STORY)
    const edited = (await readFile(file, 'utf8')).replace('a second boat after', 'another boat after')
    await writeFile(file, edited)
    const afterEdit = await runImport({ 'ferry.txt': GAZETTE }, [], first.archive)
    expect(afterEdit.said).toContain(
      'already there with another body, left as it is; to replace it, delete the file and import again',
    )
    expect(await readFile(file, 'utf8')).toBe(edited)
    expect(afterEdit.files).toEqual(first.files)
  })

  it('names the field where only an option differs', async () => {
    const first = await runImport({ 'ferry.txt': GAZETTE })
    const again = await runImport({ 'ferry.txt': GAZETTE }, ['--section', 'News'], first.archive)
    expect(again.said).toContain('already there with another section, left as it is')
    expect(again.files).toEqual(first.files)
  })

  it('never puts two newspapers into one folder', async () => {
    const named = (name: string) => GAZETTE.replace('The Harbour Gazette', name)
    const { files } = await runImport({
      'a.txt': named('港の新聞'),
      'b.txt': named('島の新聞'),
      'c.txt': named('Post «Ä»'),
      'd.txt': named('Post (AE)'),
      'e.txt': named('The Post (AE)'),
    })
    const folders = new Set(files.map((file) => file.split(/[\\/]/u)[0]))
    expect([...folders].sort()).toEqual([
      expect.stringMatching(/^paper-[0-9a-f]{8}$/u),
      expect.stringMatching(/^paper-[0-9a-f]{8}$/u),
      'post-ae',
      'post-ae-2',
    ])
  })

  it('takes language and country for a newspaper whose texts do not show them', async () => {
    const text =
      'Żółw uciekł z ogrodu\n\nAutor: Jan Gęś\n\nŻółw imieniem Gęś uciekł wczoraj z ogrodu w mieście.\n'
    const args = ['--publication', 'Gazeta', '--language', 'pl', '--country', 'PL']
    const { archive, files } = await runImport({ 'a.txt': text }, args)
    expect(await json(archive, 'gazeta', 'publication.json')).toMatchObject({ language: 'pl', country: 'PL' })
    expect(await json(archive, files[1] ?? files[0] ?? '')).toMatchObject({ language: 'pl' })
  })

  it('sets a text in the language that it clearly is in, whatever its newspaper is in', async () => {
    const first = await runImport({ 'a.txt': GAZETTE })
    const french =
      'Le bac est prêt\n\nPar Ruth Alder\n\nLe bac est prêt pour les îles, qui ne sont pas loin avec cette mer, dans une brume sur les quais.\n'
    const args = ['--publication', 'The Harbour Gazette']
    const { archive } = await runImport({ 'b.txt': french }, args, first.archive)
    expect(await json(archive, 'harbour-gazette', 'undated', 'le-bac-est-pret.json')).toMatchObject({
      language: 'fr',
    })
  })

  it('names what it skips, and its faults behind everything else', async () => {
    const order: string[] = []
    const folder = await anArchiveFolder({ 'a.txt': '', 'b.txt': GAZETTE, 'notes.md': '# no' })
    await importCuttings([folder, '--dry-run'], {
      say: (text) => order.push(text),
      complain: (text) => order.push(`fault ${text}`),
      isTerminal: false,
    })
    expect(order.at(-2)).toMatch(/^fault .*a\.txt:1/u)
    expect(order.at(-1)).toMatch(/^Skipped.*notes\.md\n2 files: 1 new.*1 could not be read\./u)
  })

  it('gives another article with the same headline a slug of its own', async () => {
    const [head = '', text = ''] = GAZETTE.split(/(?=RUTH ALLAN)/u)
    const other = `${head}${text.replaceAll(/^\w.*$/gmu, (line) => (line.startsWith('Newspapers') ? line : `Elsewhere, ${line.length} words later, it was otherwise.`))}`
    const { files } = await runImport({ 'a.txt': GAZETTE, 'b.txt': other })
    expect(files).toContain(STORY.replace('.json', '-2.json'))
  })

  it('does all other files where one cannot be read, and names that one with its line', async () => {
    const { code, said, complaints, folder } = await runImport({
      'a.txt': '',
      'b.txt': '%PDF-1.7 and so on',
      'c.txt': GAZETTE,
      'd.txt': 'The Harbour Gazette\n\nA headline with nothing under it\n\nNewspapers in English\n',
    })
    expect(code).toBe(1)
    expect(said).toContain('1 new')
    expect(complaints.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/a\.txt:1: This file is empty.*\.$/u),
      expect.stringMatching(/b\.txt:1: This is a PDF, not text.*\.$/u),
      expect.stringMatching(/d\.txt:1: No text was found.*\.$/u),
    ])
    expect(complaints).toContain(folder)
  })

  it('takes a newspaper by its name or by the slug of one that is there', async () => {
    const text =
      'Ferry company promises a second boat.\n\nBy Ruth Alder\n\nThe master of the only ferry has asked for it.\n'
    const byName = await runImport({ 'a.txt': text }, ['--publication', 'The Harbour Gazette'])
    expect(byName.files).toHaveLength(2)
    const bySlug = await runImport(
      { 'b.txt': text.replaceAll('ferry', 'boat') },
      ['--publication', 'harbour-gazette'],
      byName.archive,
    )
    expect(bySlug.code).toBe(0)
    expect(await json(byName.archive, 'harbour-gazette', 'publication.json')).toMatchObject({
      name: 'The Harbour Gazette',
    })
  })

  it.each<[string[], string]>([
    [[], 'No file is named'],
    [['a.txt', '--edition', '2018-02-30'], '--edition should be a date'],
    [['a.txt', '--colour', 'red'], 'There is no option --colour.'],
    [['a.txt', '--publicaton', 'Post'], 'did you mean --publication?'],
    [['a.txt', '--edition'], 'The value of --edition is missing'],
    [['a.txt', '--language', 'Polish!'], '--language should be'],
    [['a.txt', '--country', 'Poland'], '--country should be'],
    [['a.txt', '--out', 'package.json'], '--out should be a folder'],
  ])('refuses %j in a sentence, before it does anything', async (args, sentence) => {
    const complaints: string[] = []
    const voice = { say: () => {}, complain: (text: string) => complaints.push(text), isTerminal: false }
    expect(await importCuttings(args, voice)).toBe(2)
    expect(complaints.join('')).toContain(sentence)
  })

  it('names a file that is not there', async () => {
    const complaints: string[] = []
    const voice = { say: () => {}, complain: (text: string) => complaints.push(text), isTerminal: false }
    expect(await importCuttings(['nowhere/at-all.txt', '--dry-run'], voice)).toBe(1)
    expect(complaints).toEqual(['nowhere/at-all.txt:1: There is no such file or folder.\n'])
  })
})
