import { describe, expect, it } from 'vitest'
import { readByline } from '../../src/desk/byline.ts'
import { decode } from '../../src/desk/decode.ts'
import { readFooterLine } from '../../src/desk/footer.ts'
import { guessLanguage } from '../../src/desk/guessLanguage.ts'
import { leadInLength } from '../../src/desk/leadIn.ts'
import { hearForms, inNaturalCase } from '../../src/desk/naturalCase.ts'
import { countryNamed, languageNamed } from '../../src/desk/placeNames.ts'
import { findDate, isDateLine } from '../../src/desk/printedDate.ts'
import { spreadOut } from '../../src/desk/sheet.ts'
import { setWords } from '../../src/desk/words.ts'

describe('a byline', () => {
  function bylineOf(line: string): (string | null)[][] | null {
    const signed = readByline(spreadOut(line), [{ start: 0, end: line.length }])
    return signed?.byline.map(({ name, role }) => [name.text, role?.text ?? null]) ?? null
  }

  it.each<[string, [string, string | null][]]>([
    ['By Ruth Alder', [['Ruth Alder', null]]],
    ['- By Ruth Alder', [['Ruth Alder', null]]],
    ['- Senior Political correspondent By Ruth Alder', [['Ruth Alder', 'Senior Political correspondent']]],
    ['By Ruth Alder Health and Science Editor', [['Ruth Alder', 'Health and Science Editor']]],
    ['By Ruth Alder, Health and Science Editor', [['Ruth Alder', 'Health and Science Editor']]],
    [
      '- By Ruth Alder and Tom Reed CHIEF REPORTERS',
      [
        ['Ruth Alder', null],
        ['Tom Reed', 'CHIEF REPORTERS'],
      ],
    ],
    ['RUTH ALDER Science editor', [['RUTH ALDER', 'Science editor']]],
    [
      '- RUTH ALDER, TOM REED AND ANA DE LA CRUZ',
      [
        ['RUTH ALDER', null],
        ['TOM REED', null],
        ['ANA DE LA CRUZ', null],
      ],
    ],
    ['- TOM REED, JR.', [['TOM REED, JR.', null]]],
    ['By 18B Team', [['18B Team', null]]],
    ['By Ruth O’Hara in Brussels', [['Ruth O’Hara', null]]],
    ['By Office of Maps and Roads', [['Office of Maps and Roads', null]]],
    ['Par Ruth Alder', [['Ruth Alder', null]]],
    ['بقلم ليلى الحسن', [['ليلى الحسن', null]]],
    ['Special report by Ruth Alder', [['Ruth Alder', null]]],
    ['Words: Ruth Alder', [['Ruth Alder', null]]],
    ['From Ruth Alder in Oban', [['Ruth Alder', null]]],
    ['By Ruth Alder ruth@example.org', [['Ruth Alder', null]]],
    ['By Ed O&rsquo;Dowd', [['Ed O’Dowd', null]]],
    ['By Our Own Correspondent', [['Our Own Correspondent', null]]],
    ['By a Staff Reporter', [['a Staff Reporter', null]]],
    ['By RUTH McALDER, Deputy Political Editor, in Oban', [['RUTH McALDER', 'Deputy Political Editor']]],
    [
      'By Ruth Alder, Health Editor and Tom Reed in Oban',
      [
        ['Ruth Alder', 'Health Editor'],
        ['Tom Reed', null],
      ],
    ],
  ])('%s is read', (line, byline) => {
    expect(bylineOf(line)).toEqual(byline)
  })

  it.each([
    'By the end of the week the boat was full.',
    'Islanders queued for three hours on Sunday',
    'BREAKING NEWS',
    'Ruth Alder asks what comes next',
    'From Russia with love',
    '- and so on',
  ])('is not what “%s” is', (line) => {
    expect(bylineOf(line)).toBeNull()
  })
})

describe('a line alone where a byline stands', () => {
  function namesIn(line: string): string[] | null {
    const signed = readByline(spreadOut(line), [{ start: 0, end: line.length }], true)
    return signed?.byline.map(({ name }) => name.text) ?? null
  }

  it.each([
    ['Jane Reed, Health Editor', ['Jane Reed']],
    ['Jane Reed in Oban', ['Jane Reed']],
    ['Philip Vane reports', ['Philip Vane']],
    ['Jane Reed and Tom Alder', ['Jane Reed', 'Tom Alder']],
    ['Harbour Wall Rebuilt', null],
    ['Islanders queued for hours', null],
  ])('“%s” is signed by %j', (line, names) => {
    expect(namesIn(line)).toEqual(names)
  })
})

describe('a name in capitals', () => {
  it.each([
    ['RUTH MCBRIDE', 'Ruth McBride'],
    ['TOM O’HARA, JR.', 'Tom O’Hara, Jr.'],
    ['ANA J. DE LA CRUZ-REY', 'Ana J. de La Cruz-Rey'],
    ['18B TEAM', '18B Team'],
    ['RUTH McBRIDE-O’NEILL', 'Ruth McBride-O’Neill'],
    ['JEAN MacLEOD', 'Jean MacLeod'],
    ['ÉLODIE DAVÉ', 'Élodie Davé'],
  ])('%s is set as %s', (printed, set) => {
    expect(inNaturalCase(printed)).toBe(set)
  })

  it('is cased as the text cases it, where the text says it', () => {
    const heard = hearForms(['HARBOURNET TEAM'], ['The HarbourNet site and its team'])
    expect(inNaturalCase('HARBOURNET TEAM', heard)).toBe('HarbourNet Team')
  })
})

describe('a lead-in', () => {
  it.each<[string, number | null]>([
    ['RUTH ALLAN, the master of the ferry', 11],
    ['THE boat is late', 3],
    ['“IT’S not late”, she said', 5],
    ['YESTERDAY, THE HARBOUR of the island', 22],
    ['A boat is late', null],
    ['NATO has a boat, and NATO is late', null],
    ['US boats are late', null],
    ['The boat is late', null],
    ['ALL OF IT IS IN CAPITALS', null],
  ])('of “%s” has the length %s', (text, length) => {
    expect(leadInLength(text, '')).toBe(length)
  })
})

describe('words cut at the ends of lines', () => {
  function joined(...lines: string[]): string {
    const sheet = spreadOut(lines.join('\n'))
    return setWords(sheet, sheet.lines).text
  }

  it.each([
    [['the gov-', 'ernment of the isles'], 'the government of the isles'],
    [['it was yester-', 'day that'], 'it was yesterday that'],
    [['the Brit-', 'ish isles'], 'the British isles'],
    [['two gov-', 'ernments met'], 'two governments met'],
    [['a ferry, then fer-', 'ries'], 'a ferry, then ferries'],
    [['a two-', 'day visit'], 'a two-day visit'],
    [['an infor-', 'mation desk'], 'an information desk'],
    [['ferries, a fer-', 'ries timetable'], 'ferries, a ferries timetable'],
    [['we co-', 'operate, and co-operate well'], 'we co-operate, and co-operate well'],
    [['said Jean-', 'Luc'], 'said Jean-Luc'],
    [['in 2018-', '19'], 'in 2018-19'],
    [['a self-', 'made man'], 'a self-made man'],
    [['pre-', 'and post-war'], 'pre- and post-war'],
    [['at example.org/some-', 'thing'], 'at example.org/some-thing'],
    [['a US-', 'led plan'], 'a US-led plan'],
    [['an end –', 'and a start'], 'an end – and a start'],
    [['fer\u00ad', 'ry'], 'ferry'],
    [['渡し船は', '遅れた'], '渡し船は遅れた'],
  ])('%s become “%s”', (lines, text) => {
    expect(joined(...lines)).toBe(text)
  })
})

describe('bytes', () => {
  const text = 'Île d’Yeu: “le bac” est prêt\n'

  function wide(order: 'little' | 'big', mark: string): Uint8Array {
    const units = [...`${mark}${text}`].map((character) => character.charCodeAt(0))
    return new Uint8Array(
      units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
  }

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', wide('little', '\ufeff')],
    ['UTF-16, big end first', wide('big', '\ufeff')],
    ['UTF-16 without a byte order mark, little end first', wide('little', '')],
    ['UTF-16 without a byte order mark, big end first', wide('big', '')],
    [
      'Windows-1252',
      new Uint8Array([
        0xce,
        ...new TextEncoder().encode('le d'),
        0x92,
        ...new TextEncoder().encode('Yeu: '),
        0x93,
        ...new TextEncoder().encode('le bac'),
        0x94,
        ...new TextEncoder().encode(' est pr'),
        0xea,
        0x74,
        0x0a,
      ]),
    ],
  ])('in %s are the same text', (_, bytes) => {
    const decoded = decode(bytes)
    expect(decoded.ok && decoded.value.text).toBe(text)
  })

  it.each<[string, number[], string]>([
    ['nothing', [], 'empty'],
    ['blanks', [0x20, 0x0a], 'empty'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'a PDF'],
    ['a Word document', [0x50, 0x4b, 0x03, 0x04], 'a Word document'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
    ['noise', Array.from({ length: 200 }, (_, index) => index % 32), 'not text'],
  ])('of %s are refused in a sentence', (_, bytes, words) => {
    const decoded = decode(new Uint8Array(bytes))
    expect(decoded.ok ? '' : decoded.faults[0]?.message).toContain(words)
  })
})

describe('names, dates and languages', () => {
  it.each([
    ['United Kingdom', 'GB'],
    ['the United States', 'US'],
    ['Vereinigtes Königreich', 'GB'],
    ['Czech Republic', 'CZ'],
    ['Elbonia', null],
  ])('the country %s is %s', (name, code) => {
    expect(countryNamed(name)).toBe(code)
  })

  it.each([
    ['English', 'en'],
    ['ENGLISH', 'en'],
    ['français', 'fr'],
    ['Arabic', 'ar'],
    ['Gibberish', null],
  ])('the language %s is %s', (name, code) => {
    expect(languageNamed(name)).toBe(code)
  })

  it.each([
    ['June 19, 2020 Friday', '2020-06-19'],
    ['3 June 2020', '2020-06-03'],
    ['Publication: 11 Mar 2015: 4.', '2015-03-11'],
    ['mercredi 14 mars 2018', '2018-03-14'],
    ['30 February 2018', null],
  ])('the date in “%s” is %s', (text, date) => {
    expect(findDate(text)).toBe(date)
  })

  it('tells a line that is a date from a headline with one', () => {
    expect(isDateLine('Wednesday 14 March 2018')).toBe(true)
    expect(isDateLine('What 14 March 2018 meant')).toBe(false)
  })

  it.each([
    ['The boat and the pier of the island', 'en'],
    ['Le bac est prêt pour les îles, qui ne sont pas loin avec cette mer', 'fr'],
    ['نص عربي قصير عن الميناء', 'ar'],
  ])('the language of “%s” is guessed to be %s', (text, language) => {
    expect(guessLanguage(text).language).toBe(language)
  })

  it('goes before the newspaper’s own where a text clearly is in another', () => {
    const french =
      'Le bac est prêt pour les îles, qui ne sont pas loin avec cette mer, dans une brume sur les quais'
    expect(guessLanguage(french, 'en').language).toBe('fr')
    expect(guessLanguage('Un bac, enfin', 'en').language).toBe('en')
    expect(guessLanguage('Żółw uciekł wczoraj z ogrodu w Łodzi i nie śpieszy się', 'pl').language).toBe('pl')
    expect(guessLanguage('این کتاب پارسی است و گرگ در آن نیست', 'ur').language).toBe('ur')
    expect(guessLanguage('این کتاب پارسی است و گرگ در آن نیست').language).toBe('fa')
  })

  it('takes no sentence about newspapers for the foot of an export', () => {
    expect(readFooterLine('Newspapers in a spin over rates')).toBeNull()
    expect(readFooterLine('Newspapers from Elbonia')).toEqual({ kind: 'country', code: null, nameStart: 16 })
  })
})
