import { describe, expect, it } from 'vitest'
import { quotedText } from '../../src/paper/article.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'

/** Own writing with everything at once that exports do to a political story. */
const article = markUp(
  anArticle({
    headline: 'Harbour chief gives up the chair',
    standfirst: 'Founder of anti-european pilots’ group leaves the way open for a Mcrae ally',
    byline: [{ name: 'Ruth Mccall' }],
    body: [
      aParagraph(
        'SIMON ALDER, the founder of Open Water, has left the race to become chairman of the board.',
        11,
      ),
      aParagraph(
        'In a letter yesterday, Mr Alder, who leads the pro-duncan Mcrae pilots, told friends of his plan.',
      ),
      aParagraph(
        'It follows a quarrel over Mr Mcrae’s boats and anti-semitic words that were meant for him.',
      ),
      aParagraph('Mr Alder, who is 61, had been asked to stay.'),
      aParagraph(
        'Announcing it on the quay last night, he said: “When I first stood for the chair of this old board my hope was to open its ' +
          'books, to begin an argument about its boats, and to bring in those of our 900 members who know how a harbour is run. ' +
          'With that work done I have made up my mind to leave the chair and to go back to my own boat on the river, mending the ' +
          'nets that my grandfather left me, the old ones and the new, for whoever comes after me.”',
      ),
      aParagraph(
        'He knew that he could not take over from Hugh Mcneil, and would lose to Jane Moss, who is backed by Mr Mcrae and Colin Mcrory.',
      ),
    ],
    briefs: [
      {
        slug: 'ferry',
        text: 'Mr Mcrae has kept the ferry, hours after Mr Mcrory asked all MPS to leave it.',
      },
    ],
  }),
)

describe('a whole cutting', () => {
  it('has all its case mended, each time with a reason, and what house style decides left alone', () => {
    expect(article.repairs.map(({ printed, set }) => `${printed} ${set}`)).toEqual([
      'anti-european anti-European',
      'Mcrae McRae',
      'Mccall McCall',
      'pro-duncan pro-Duncan',
      'Mcrae McRae',
      'Mcrae’s McRae’s',
      'Mcneil McNeil',
      'Mcrae McRae',
      'Mcrory McRory',
      'Mcrae McRae',
      'Mcrory McRory',
      'MPS MPs',
    ])
    expect(article.repairs.every(({ why }) => why.length > 5)).toBe(true)
  })

  it('has its people in full, and those of its brief', () => {
    expect(article.people).toEqual([
      'Simon Alder',
      'Duncan McRae',
      'Hugh McNeil',
      'Jane Moss',
      'Colin McRory',
    ])
    expect(article.byline[0]?.name).toBe('Ruth McCall')
    expect(article.briefs[0]?.people).toEqual(['Duncan McRae', 'Colin McRory'])
  })

  it('has the long quotation said by him whom its own sentence calls “he”, and a part of it set large', () => {
    expect(article.quotations.map(({ speaker }) => speaker)).toEqual(['Simon Alder'])
    expect(article.pullQuotes.map((range) => [range.speaker, quotedText(article, range)])).toEqual([
      [
        'Simon Alder',
        'With that work done I have made up my mind to leave the chair and to go back to my own boat on the river',
      ],
    ])
  })
})
