import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/subs/quotations.ts'
import { anArticleOf } from '../builders/anArticle.ts'
import { quotedIn } from '../builders/quoted.ts'

describe('a quotation', () => {
  it.each([
    ['“ ”', '“We shall dredge it all again,” said the pilot.'],
    ['‘ ’', '‘We shall dredge it all again,’ said the pilot.'],
    ['" "', '"We shall dredge it all again," said the pilot.'],
    ["' '", "'We shall dredge it all again,' said the pilot."],
    ["'' ''", "''We shall dredge it all again,'' said the pilot."],
    ['« »', '« We shall dredge it all again, » said the pilot.'],
    ['» «', '»We shall dredge it all again,« said the pilot.'],
    ['„ “', '„We shall dredge it all again,“ said the pilot.'],
    ['„ ”', '„We shall dredge it all again,” said the pilot.'],
    ['” ”', '”We shall dredge it all again,” said the pilot.'],
    ['“ "', '“We shall dredge it all again," said the pilot.'],
    ['" ”', '"We shall dredge it all again,” said the pilot.'],
  ])('stands between %s', (_marks, text) => {
    expect(quotedIn(text)).toEqual(['We shall dredge it all again,'])
  })

  it('is given without its marks and the spaces inside them', () => {
    const [quotation] = findQuotations(
      anArticleOf(['He wrote: «\u00a0Nous ne partirons pas d’ici\u00a0».']).body,
    )
    expect(quotation).toEqual({
      paragraph: 0,
      start: 12,
      end: 39,
      outerStart: 10,
      outerEnd: 41,
      continues: false,
      isOpen: false,
    })
  })

  it('may hold several sentences', () => {
    expect(quotedIn('“The tide turned. We did not. That is all,” she said.')).toEqual([
      'The tide turned. We did not. That is all,',
    ])
  })

  it('has five words, or it is a name or a phrase', () => {
    expect(
      quotedIn('The boat “Grey Lady of Penwick” and the “new” mole and “a quay for all seasons”.'),
    ).toEqual(['a quay for all seasons'])
  })

  it('holds the ones nested in it, in other marks or the same', () => {
    expect(quotedIn('“She told me ‘never again’ and meant it,” he said.')).toEqual([
      'She told me ‘never again’ and meant it,',
    ])
    expect(quotedIn('‘She told me “never again” and meant it,’ he said.')).toEqual([
      'She told me “never again” and meant it,',
    ])
    expect(quotedIn('“She told me “never again” and meant it,” he said.')).toEqual([
      'She told me “never again” and meant it,',
    ])
    expect(quotedIn('« Elle a dit « plus jamais » et elle y croyait », dit-il.')).toEqual([
      'Elle a dit « plus jamais » et elle y croyait',
    ])
  })

  it('runs over paragraphs where the mark is opened again and was not closed', () => {
    expect(
      quotedIn(
        'He said: “The first winter took the mole.',
        '“The second took the road to it.”',
        'Nobody answered him.',
      ),
    ).toEqual(['The first winter took the mole.', 'The second took the road to it.'])
  })

  it('runs on behind a picture', () => {
    const { body } = anArticleOf(['“The first winter took the mole.', '“The second took the road.”'])
    const [first, second] = body
    if (!first || !second) throw new Error('the article has lost its paragraphs')
    const figure = { kind: 'figure' as const, src: 'mole.svg', alt: '', width: 3, height: 2 }
    expect(
      findQuotations([first, figure, second]).map(({ paragraph, continues }) => [paragraph, continues]),
    ).toEqual([
      [0, false],
      [2, true],
    ])
  })

  it('that was never closed goes to the end of its paragraph and no further', () => {
    expect(quotedIn('He said: “The first winter took the mole.', 'The second took the road to it.')).toEqual([
      'The first winter took the mole.',
    ])
  })

  it('that was never closed ends where another opens, of which only the second is sure', () => {
    expect(quotedIn('“The mole is gone, he said. “We build it again in May,” he added.')).toEqual([
      'We build it again in May,',
    ])
  })

  it('is not opened by inches, nor by a mark that stands alone', () => {
    expect(quotedIn('The plank was 6\'2" long and lay there for all of nine winters.')).toEqual([])
    expect(quotedIn('The “mole lay there for all of nine winters and nobody came.')).toEqual([])
  })
})

describe('an apostrophe', () => {
  it.each([
    [
      'inside a word',
      '‘We don’t know the pilots’ names, and that’s that,’ she said.',
      'We don’t know the pilots’ names, and that’s that,',
    ],
    [
      'behind a plural',
      "'It is the voters' choice to make, not ours,' she said.",
      "It is the voters' choice to make, not ours,",
    ],
    [
      'for letters dropped',
      '‘They were singin’ and dancin’ on the quay,’ she said.',
      'They were singin’ and dancin’ on the quay,',
    ],
    [
      'in front of a year',
      "'We dredged it back in the '90s, all of it,' she said.",
      "We dredged it back in the '90s, all of it,",
    ],
  ])('%s does not close a quotation', (_name, text, quoted) => {
    expect(quotedIn(text)).toEqual([quoted])
  })

  it('opens none', () => {
    expect(quotedIn('The pilots’ boats of the ’90s and the keepers’ huts of the ’80s are gone.')).toEqual([])
    expect(quotedIn("The pilots' boats of the '90s and the keepers' huts of the '80s are gone.")).toEqual([])
  })
})
