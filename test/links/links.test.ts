import { describe, expect, it } from 'vitest'
import {
  articleFile,
  briefSurroundingsFile,
  editionsFile,
  frontFile,
  neighboursFile,
  pictureFile,
} from '../../src/links/files.ts'
import {
  blockId,
  briefInStoryPath,
  editionOfPathWord,
  editionPath,
  papersFromPath,
  papersInPath,
  publicationPath,
  storyPath,
} from '../../src/links/paths.ts'

const dated = { publication: 'morning-sheet', edition: '2018-03-14', slug: 'harbour' }
const undated = { ...dated, edition: null }

describe('addresses, which are a public contract', () => {
  it.each([
    [storyPath(dated), '/morning-sheet/2018-03-14/harbour/'],
    [storyPath(undated), '/morning-sheet/undated/harbour/'],
    [editionPath('morning-sheet', '2018-03-14'), '/morning-sheet/2018-03-14/'],
    [editionPath('morning-sheet', null), '/morning-sheet/undated/'],
    [
      editionPath('le-feuillet', '2018-03-14', 'Société & Cie'),
      '/le-feuillet/2018-03-14/?section=Soci%C3%A9t%C3%A9%20%26%20Cie',
    ],
    [publicationPath('morning-sheet'), '/morning-sheet/'],
    [publicationPath('morning-sheet', '2018'), '/morning-sheet/?year=2018'],
    [papersInPath('fr-CA'), '/papers/in/fr-ca/'],
    [papersFromPath('GB'), '/papers/from/gb/'],
    [briefInStoryPath(dated, 'late'), '/morning-sheet/2018-03-14/harbour/#brief-late'],
    [blockId(0), 'p1'],
    [articleFile(dated), '/archive/morning-sheet/2018-03-14/harbour.json'],
    [articleFile(undated), '/archive/morning-sheet/undated/harbour.json'],
    [pictureFile(dated, 'figures/map.svg'), '/archive/morning-sheet/2018-03-14/figures/map.svg'],
    [neighboursFile(dated), '/data/morning-sheet/2018-03-14/harbour.json'],
    [briefSurroundingsFile(dated), '/data/morning-sheet/2018-03-14/harbour/briefs.json'],
    [frontFile('morning-sheet', null), '/data/morning-sheet/undated.json'],
    [editionsFile('morning-sheet'), '/data/morning-sheet/editions.json'],
    [editionsFile('morning-sheet', '2018'), '/data/morning-sheet/editions-2018.json'],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected)
  })

  it.each([
    ['2018-03-14', '2018-03-14'],
    ['undated', null],
    ['march', undefined],
    ['2018-3-14', undefined],
  ])('the word %s names the edition %s', (word, edition) => {
    expect(editionOfPathWord(word)).toBe(edition)
  })
})
