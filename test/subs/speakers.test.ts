import { describe, expect, it } from 'vitest'
import { quotationsWithSpeakers } from '../../src/subs/markUp.ts'
import { anArticle, anArticleOf, aParagraph } from '../builders/anArticle.ts'
import { speakersIn } from '../builders/quoted.ts'

const SAID = '“We shall open the harbour again in May'

describe('the speaker of a quotation', () => {
  it.each([
    ['NAME said', `${SAID},” Ada Trent said.`],
    ['said NAME', `${SAID},” said Ada Trent.`],
    ['a comma behind the mark', `${SAID}”, said Ada Trent.`],
    ['a question', '“Who will open the harbour again in May?” asked Ada Trent.'],
    ['NAME, who she is, said', `${SAID},” Ada Trent, who leads the Harbour Board, said.`],
    ['NAME of somewhere said', `${SAID},” Ada Trent of the Harbour Board told a meeting.`],
    ['a calling before the name', `${SAID},” said the board’s spokeswoman, Ada Trent.`],
    ['a calling without a comma', `${SAID},” said Penwick councillor Ada Trent.`],
    ['an adverb', `${SAID},” Ada Trent later added quietly.`],
    ['according to', `${SAID},” according to Ada Trent.`],
    ['NAME said:', `Ada Trent said: ${SAID}.”`],
    ['NAME told somebody that', `Ada Trent told Philip Moss that ${SAID}.”`],
    ['NAME, who she is, said:', `Ada Trent, a pilot for nine years, said: ${SAID}.”`],
    ['NAME, saying', `Ada Trent left the room, saying ${SAID}.”`],
    ['NAME did this and said', `Ada Trent stood up and said: ${SAID}.”`],
    ['a title', `${SAID},” said the Rev Ada Trent.`],
    ['a name and a colon', `Ada Trent: ${SAID}.”`],
    ['a sentence that goes on first', `${SAID}” and not before, said Ada Trent.`],
    [
      'a comma and a participle, whoever else is named',
      `Ada Trent thanked Philip Moss for his boat, saying ${SAID}.”`,
    ],
    ['a verb behind “but”', `Ada Trent did not name Philip Moss but said ${SAID}.”`],
    ['a clause behind “said” with others in it', `Ada Trent said on Monday that, for Philip Moss, ${SAID}.”`],
    ['both halves of a broken sentence', `“It is,” Ada Trent said, ${SAID.slice(1)}.”`.replace('We', '“we')],
  ])('is named by: %s', (_name, text) => {
    expect(speakersIn(text)).toEqual(['Ada Trent'])
  })

  it('is the one of the sentence before, where the quotation goes on in the same paragraph', () => {
    expect(speakersIn(`${SAID},” said Ada Trent. “After that we shall see how deep it is.”`)).toEqual([
      'Ada Trent',
      'Ada Trent',
    ])
  })

  it('is the one whose speech the sentence before it reports', () => {
    expect(speakersIn(`Jane Alder said that it was over. ${SAID}.”`)).toEqual(['Jane Alder'])
  })

  it('is one for all that stands in a sentence, until somebody else speaks', () => {
    const first = 'Ada Trent said that it was “a winter that nobody forgets”'
    expect(speakersIn(`${first} and a time of ${SAID.toLowerCase()}”.`)).toEqual(['Ada Trent', 'Ada Trent'])
    expect(speakersIn(`${first} while Philip Moss replied ${SAID}”.`)).toEqual(['Ada Trent', 'Philip Moss'])
  })

  it('is one through all paragraphs of a quotation that was left open, wherever the name stands', () => {
    expect(speakersIn(`Ada Trent said: ${SAID}.`, '“After that we shall see how deep it is.”')).toEqual([
      'Ada Trent',
      'Ada Trent',
    ])
    expect(speakersIn(`${SAID}.`, '“After that we shall see how deep it is,” said Ada Trent.')).toEqual([
      'Ada Trent',
      'Ada Trent',
    ])
  })

  it('is announced by a colon at the end of the paragraph before', () => {
    expect(speakersIn('Ada Trent told the board:', `${SAID}.”`)).toEqual(['Ada Trent'])
  })
})

describe('a name', () => {
  it('is printed in full where the article gave it before', () => {
    expect(speakersIn('Ada Trent leads the board.', `${SAID},” Ms Trent said.`)).toEqual(['Ada Trent'])
    expect(speakersIn('Ada Trent leads the board.', `${SAID},” said Trent.`)).toEqual(['Ada Trent'])
  })

  it('is printed in natural case where a lead-in had it in capitals', () => {
    const article = anArticle({
      body: [
        aParagraph('JON O’BRIEN, who leads the board, spoke yesterday.', 11),
        aParagraph(`${SAID},” Mr O’Brien said.`),
      ],
    })
    expect(quotationsWithSpeakers(article)[0]?.speaker).toBe('Jon O’Brien')
  })

  it('may be that of a month', () => {
    expect(speakersIn('Theresa May spoke in March.', `${SAID},” said Mrs May.`)).toEqual(['Theresa May'])
  })

  it('stays as printed where two people share it', () => {
    expect(speakersIn('Ada Trent and Philip Trent lead the board.', `${SAID},” said Trent.`)).toEqual([
      'Trent',
    ])
  })

  it('goes to the one whom the honorific fits, where two people share it', () => {
    expect(speakersIn('Helen Trent and Philip Trent lead the board.', `${SAID},” Mrs Trent said.`)).toEqual([
      'Helen Trent',
    ])
  })

  it('stays as printed where no full name was given', () => {
    expect(speakersIn(`${SAID},” Ms Trent said.`)).toEqual(['Ms Trent'])
  })
})

describe('a pronoun', () => {
  it('means the one person whom the sentence before was about', () => {
    expect(speakersIn('Mr Alder, who is a pilot, had waited for years.', `He said: ${SAID}.”`)).toEqual([
      'Mr Alder',
    ])
    expect(speakersIn(`Helen Trent stood up. ${SAID},” she said.`)).toEqual(['Helen Trent'])
  })

  it('means the person of the paragraph before, by the full name that the lead-in gave', () => {
    const article = anArticle({
      body: [
        aParagraph('JON ALDER, the oldest of the pilots, has left the board.', 10),
        aParagraph('Mr Alder, who is a Penwick man, had waited for years.'),
        aParagraph(`Announcing it on the quay yesterday, he said: ${SAID}.”`),
      ],
    })
    expect(quotationsWithSpeakers(article)[0]?.speaker).toBe('Jon Alder')
  })

  it.each([
    ['spoke, whoever else was named', 'Mr Alder said that Mr Moss had left.', `${SAID},” he said.`],
    [
      'spoke before a sentence that names nobody',
      'Mr Alder said that it was over. The tide came in.',
      `${SAID},” he said.`,
    ],
    ['bears a forename that fits it', 'Jane Alder met Dredger Penwick on the quay.', `${SAID},” she said.`],
  ])('is the person who %s', (_name, ...texts) => {
    expect(speakersIn(...texts)).toEqual([texts[0]?.startsWith('Jane') ? 'Jane Alder' : 'Mr Alder'])
  })

  it.each([
    ['two people were named', 'Mr Alder met Mr Moss on the quay.', `He said: ${SAID}.”`],
    ['it does not fit the person', 'Mr Alder waited on the quay.', `She said: ${SAID}.”`],
    [
      'a sentence about something else came between',
      'Mr Alder waited. The tide came in.',
      `He said: ${SAID}.”`,
    ],
    ['somebody is named in its own sentence', 'Mr Alder waited.', `Asked about Mr Moss, he said: ${SAID}.”`],
    ['the person is the one who listens', 'Mr Alder waited on the quay.', `${SAID},” he told Mr Alder.`],
    ['nobody was named', 'The tide came in.', `He said: ${SAID}.”`],
  ])('names nobody where %s', (_name, ...texts) => {
    expect(speakersIn(...texts)).toEqual([null])
  })
})

describe('a speaker whom the text does not name', () => {
  it.each([
    ['a calling', `${SAID},” a spokesman said.`, 'a spokesman'],
    ['a calling behind the verb', `${SAID},” said a pilot of the board.`, 'a pilot'],
    ['a body', `The board said in a statement that ${SAID}.”`, 'the board'],
    ['a paper', `${SAID},” according to the report.`, 'the report'],
    ['several', `${SAID},” harbour officials said.`, 'harbour officials'],
    ['several of a named body', `${SAID},” said Penwick Harbour officials.`, 'Penwick Harbour officials'],
    ['one of a named body', `${SAID},” one Penwick Harbour aide added.`, 'one Penwick Harbour aide'],
    ['a newspaper by its own name', `${SAID},” the Penwick Herald reported.`, 'the Penwick Herald'],
    [
      'another than the one before',
      `Jane Alder said that it was over. ${SAID},” the moderator said.`,
      'the moderator',
    ],
  ])('is shown as the text says it: %s', (_name, text, words) => {
    expect(speakersIn(text)).toEqual([words])
  })

  it('is not “he” where that is no person', () => {
    expect(
      speakersIn(`${SAID},” the Penwick Herald reported.`, '“It is deep water out there,” he said.'),
    ).toEqual(['the Penwick Herald', null])
    expect(speakersIn(`${SAID},” a spokesman said.`, '“It is deep water out there,” he said.')).toEqual([
      'a spokesman',
      'a spokesman',
    ])
  })
})

describe('a pronoun', () => {
  it.each([
    ['who reports at the end', 'The harbour was safe, Helen Trent said.'],
    ['who reports, with what they are', 'The harbour was safe, said Helen Trent, an engineer of the board.'],
    ['whom an opening leads to', 'At a meeting of the Harbour Board, Helen Trent spoke of the winter.'],
    ['who tells a newspaper', 'Helen Trent told the Penwick Herald that the harbour was safe.'],
  ])('means the one %s', (_name, before) => {
    expect(speakersIn(before, `${SAID},” she said.`)).toEqual(['Helen Trent'])
  })

  it('goes on over a sentence in which the same one reports', () => {
    const before =
      'Helen Trent said that the harbour was safe. She said that boats from Westray would come in May.'
    expect(speakersIn(before, `${SAID},” she said.`)).toEqual(['Helen Trent'])
  })

  it('is not whoever asked', () => {
    expect(speakersIn('Philip Moss asked Jon Alder about the harbour.', `${SAID},” he said.`)).toEqual([null])
  })

  it('adds to what was said before in the sentence', () => {
    expect(
      speakersIn(
        '“It is deep water out there,” Helen Trent said at the club, adding that “nobody goes out there any more”.',
      ),
    ).toEqual(['Helen Trent', 'Helen Trent'])
  })
})

describe('no speaker', () => {
  it.each([
    ['is carried over to the next paragraph', `Ada Trent said: “It is all over with us now.”`, `${SAID}.”`],
  ])('%s', (_name, ...texts) => {
    expect(speakersIn(...texts)).toEqual(['Ada Trent', null])
  })

  it.each([
    ['a listener', `The crowd told Ada Trent that ${SAID}.”`],
    ['one of two who spoke together', `${SAID},” said Ada Trent and Philip Moss.`],
    ['a person whose spokesman spoke', `${SAID},” Ada Trent’s spokesman said.`],
    ['a person for whom somebody spoke', `${SAID},” a spokesman for Ada Trent said.`],
    ['a crowd', `${SAID},” residents said.`],
    ['an institution by one word', `${SAID},” Parliament said.`],
    ['a person only mentioned', `The board’s ${SAID}” was read out to Ada Trent.`],
  ])('is made of %s', (_name, text) => {
    expect(speakersIn(text)).toEqual([null])
  })

  it.each(['fr', 'ar', 'de'])('is looked for by English words in an article in %s', (language) => {
    const article = anArticleOf([`${SAID},” Ada Trent said.`], { language })
    expect(quotationsWithSpeakers(article)).toEqual([{ paragraph: 0, start: 1, end: 40 }])
  })

  it('is found in brackets that look like our own', () => {
    expect(speakersIn('N⟨0⟩ said Q⟨0⟩ to Ada Trent.', `${SAID}” Q⟨0⟩ N⟨0⟩ said.`)).toEqual([null])
  })
})
