import { describe, expect, it } from 'vitest'
import { isForename } from '../../src/press/forenames.ts'
import { peopleOf } from '../../src/subs/peopleOf.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'

const inText = (...texts: string[]) =>
  peopleOf(anArticle({ body: texts.map((text) => aParagraph(text)) }), isForename).people

describe('the people of an article', () => {
  it('are named in full, once each, however the text calls them later', () => {
    expect(
      inText(
        'Ada Trent opened the harbour. Mrs Trent was helped by Rex Nance.',
        'Nance’s boat came first; Ms Trent’s did not, and the pro-Ada Trent party left.',
      ),
    ).toEqual(['Ada Trent', 'Rex Nance'])
  })

  it.each([
    ['a surname that is used alone later', 'Gwelluk Nance rowed. Later Nance slept.', 'Gwelluk Nance'],
    ['an age', 'Gwelluk Nance, 44, rowed.', 'Gwelluk Nance'],
    ['a relative clause', 'Gwelluk Nance, who rowed, slept.', 'Gwelluk Nance'],
    ['a calling', 'The novelist Gwelluk Nance rowed.', 'Gwelluk Nance'],
    ['a forename that is a word too', 'Bill Nance rowed.', 'Bill Nance'],
    ['a forename before a title', 'Yesterday Stephen King rowed.', 'Stephen King'],
    ['a forename before a word', 'Said Jane Green, “Row.”', 'Jane Green'],
    ['a forename', 'Yesterday Sergei Nance rowed.', 'Sergei Nance'],
  ])('are told by %s', (_, text, name) => {
    expect(inText(text)).toEqual([name])
  })

  it('are no places, firms, papers, horses’ races or institutions', () => {
    expect(
      inText(
        'At Victoria Station the Morning Sheet reported that Penwick United, the White House, the Foreign Office and the ' +
          'Champion Chase of Georgia Street were shut. So was Grace Hospital, and so were the King, Victoria Hall and Florence West. Russia Today said that Paris Match was not.',
      ),
    ).toEqual([])
  })

  it('of a brief are found by the story above it', () => {
    const { ofBriefs } = peopleOf(
      anArticle({
        body: [aParagraph('Ada Trent opened the harbour.')],
        briefs: [
          { slug: 'a', text: 'Mrs Trent is 91.' },
          { slug: 'b', text: 'Rain is forecast.' },
        ],
      }),
    )
    expect(ofBriefs).toEqual([['Ada Trent'], []])
  })
})
