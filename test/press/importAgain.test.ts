import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Article, type ArticleFile, parseArticle } from '../../src/paper/article.ts'
import { importCuttings } from '../../src/press/importCuttings.ts'
import { anArchiveFolder } from '../builders/anArchiveFolder.ts'
import { GAZETTE } from '../desk/cuttings.ts'

const PLACE = join('harbour-gazette', 'undated')
const STORY = 'ferry-company-promises-a-second-boat-by-the-summer.json'
/** As a better export would give it: the same cutting, with a line that the first one had lost. */
const BETTER = GAZETTE.replace('The board meets again', 'The quay is to be widened. The board meets again')

/** An archive that the cutting was imported into once. */
async function anImportedArchive(): Promise<string> {
  const archive = await anArchiveFolder({})
  await runImport(GAZETTE, archive)
  return archive
}

async function runImport(cutting: string, archive: string, ...args: string[]) {
  const folder = await anArchiveFolder({ 'ferry.txt': cutting })
  const said: string[] = []
  const code = await importCuttings([folder, '--out', archive, ...args], {
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
    isTerminal: false,
  })
  return { code, said: said.join(''), files: (await readdir(join(archive, PLACE))).sort() }
}

async function read(archive: string, name = STORY): Promise<Article> {
  const parsed = parseArticle(JSON.parse(await readFile(join(archive, PLACE, name), 'utf8')))
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '))
  return parsed.value
}

async function edit(archive: string, changes: Partial<ArticleFile>): Promise<void> {
  await writeFile(join(archive, PLACE, STORY), JSON.stringify({ ...(await read(archive)), ...changes }))
}

describe('the import of a cutting that is brought again', () => {
  it('renews what nobody has changed, keeps what an editor has, and says which is which', async () => {
    const archive = await anImportedArchive()
    await edit(archive, { headline: 'A boat by June', people: ['Ruth Allan', 'Ada Trent'] })
    const { said, code } = await runImport(BETTER, archive, '--again', '--section', 'Coast')
    expect(code).toBe(0)
    expect(said).toMatch(
      /second-boat-by-the-summer\.json: renewed: section, body; kept as an editor has it: headline, people\n/u,
    )
    expect(said).toContain('1 file: 0 new, 0 already there, 1 renewed, an editor’s changes kept in 1.')
    const article = await read(archive)
    expect(article).toMatchObject({
      headline: 'A boat by June',
      section: 'Coast',
      people: ['Ruth Allan', 'Ada Trent'],
    })
    expect(JSON.stringify(article.body)).toContain('The quay is to be widened.')
  })

  it('leaves the file as it is, to the letter, where nothing is new', async () => {
    const archive = await anImportedArchive()
    await edit(archive, { headline: 'A boat by June' })
    const before = await readFile(join(archive, PLACE, STORY), 'utf8')
    const { said } = await runImport(GAZETTE, archive, '--again')
    expect(said).toContain('already there; kept as an editor has it: headline\n')
    expect(await readFile(join(archive, PLACE, STORY), 'utf8')).toBe(before)
  })

  it('knows a story again that was written anew from the first word to the last', async () => {
    const archive = await anImportedArchive()
    const body: ArticleFile['body'] = [{ kind: 'paragraph', text: 'Everything is otherwise now.', marks: [] }]
    await edit(archive, { body, quotations: [], pullQuotes: [] })
    const { files } = await runImport(GAZETTE, archive, '--again')
    expect(files).toEqual(['.desk.ndjson', STORY])
    expect((await read(archive)).body).toEqual(body)
  })

  it('knows a story again that was given another address', async () => {
    const archive = await anImportedArchive()
    await edit(archive, { slug: 'a-boat', formerSlugs: [STORY.replace('.json', '')], headline: 'A boat' })
    await rename(join(archive, PLACE, STORY), join(archive, PLACE, 'a-boat.json'))
    for (const section of ['Coast', 'News']) {
      const { files, said } = await runImport(GAZETTE, archive, '--again', '--section', section)
      expect(files).toEqual(['.desk.ndjson', 'a-boat.json'])
      expect(said).toContain('kept as an editor has it: headline')
    }
  })

  it('takes nothing over where there is no record of what the desk wrote', async () => {
    const archive = await anImportedArchive()
    await writeFile(join(archive, PLACE, '.desk.ndjson'), '{"slug":"ferry')
    const before = await readFile(join(archive, PLACE, STORY), 'utf8')
    const { said } = await runImport(BETTER, archive, '--again')
    expect(said).toContain('kept as an editor has it: body')
    expect(await readFile(join(archive, PLACE, STORY), 'utf8')).toBe(before)
  })

  it('writes nothing in a dry run, and says the same', async () => {
    const archive = await anImportedArchive()
    const before = await readFile(join(archive, PLACE, STORY), 'utf8')
    const { said } = await runImport(BETTER, archive, '--again', '--dry-run')
    expect(said).toContain('renewed: body')
    expect(await readFile(join(archive, PLACE, STORY), 'utf8')).toBe(before)
  })

  it('never puts a story over another one that has taken its place since', async () => {
    const archive = await anImportedArchive()
    const other = GAZETTE.replaceAll(
      /^(?:RUTH ALLAN|She told|The board).*$/gmu,
      (line) =>
        `Elsewhere, ${line.length} words later, it was otherwise: nothing came, and ${line.length} people saw it.`,
    )
    await rename(join(archive, PLACE, STORY), join(archive, 'ferry.json'))
    await runImport(other, archive)
    const { files } = await runImport(GAZETTE, archive, '--again')
    expect(files).toEqual(['.desk.ndjson', STORY.replace('.json', '-2.json'), STORY])
    expect(JSON.stringify((await read(archive)).body)).toContain('Elsewhere')
  })

  it('without --again leaves everything, and says how to renew it', async () => {
    const archive = await anImportedArchive()
    const { said } = await runImport(BETTER, archive)
    expect(said).toContain('left as it is')
    expect(said).toContain('import with --again')
  })
})
