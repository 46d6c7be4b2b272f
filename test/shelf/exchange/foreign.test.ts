import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeList } from '../../../src/shelf/changes.ts'
import { formatCsvField, parseCsv } from '../../../src/shelf/exchange/csv.ts'
import { parseDate } from '../../../src/shelf/exchange/foreign.ts'
import { readListsFile } from '../../../src/shelf/exchange/readFile.ts'
import { factsAfter } from '../../builders/aPiece.ts'

const NOW = 1_800_000_000_000
const SAVED = 1_600_000_000_000

function read(text: string) {
  const result = readListsFile(text, factsAfter(makeList('mine', 'Harbours')), NOW, () => null)
  if (!result.ok) return { refused: result.faults[0]?.message, items: undefined, unread: undefined }
  const { record, unread } = result.value
  return {
    items: record.items.map(({ piece, note, finished, archived }) => ({
      url: piece.kind === 'link' ? piece.url : '',
      title: piece.title,
      ...(piece.saved !== NOW && { saved: piece.saved }),
      ...(piece.tags && { tags: piece.tags }),
      ...(note && { note }),
      ...(finished && { isFinished: true }),
      ...(archived && { isArchived: true }),
    })),
    lists: record.lists.map(({ id, name, items }) => [
      id.startsWith('from-') ? 'new' : id,
      name,
      items.length,
    ]),
    ...(unread.length > 0 && { unread }),
  }
}

const one = { url: 'https://harbour.example/1', title: 'One' }

describe('a file of', () => {
  it.each<[string, string, object]>([
    [
      'Pocket',
      'title,url,time_added,tags,status\nOne,https://harbour.example/1,1600000000,sea|ships,archive\n',
      {
        items: [{ ...one, saved: SAVED, tags: ['sea', 'ships'], isArchived: true }],
        lists: [['to-read', 'To read', 1]],
      },
    ],
    [
      'Pocket, as a page',
      '<!DOCTYPE html><title>Pocket Export</title><h1>Unread</h1><ul><li><a href="https://harbour.example/1" time_added="1600000000" tags="sea">One</a></li></ul><h1>Read Archive</h1><ul><li><a href=\'https://harbour.example/2\'>Two &amp; &#8220;more&#x201d;</a></ul>',
      {
        items: [
          { ...one, saved: SAVED, tags: ['sea'] },
          { url: 'https://harbour.example/2', title: 'Two & “more”', isArchived: true },
        ],
        lists: [['to-read', 'To read', 2]],
      },
    ],
    [
      'Instapaper',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://harbour.example/1,One,"Some, words",Harbours,1600000000,"[""sea""]"\nhttps://harbour.example/2,Two,,Archive,1600000000,\n',
      {
        items: [
          { ...one, saved: SAVED, tags: ['sea'], note: 'Some, words' },
          { url: 'https://harbour.example/2', title: 'Two', saved: SAVED, isArchived: true },
        ],
        lists: [
          ['mine', 'Harbours', 1],
          ['to-read', 'To read', 1],
        ],
      },
    ],
    [
      'Raindrop',
      '\ufeffid,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\r\n1,"One ""and only""","a\nb",,https://harbour.example/1,Coast/North,"sea, sea, ",2020-09-13T12:26:40.000Z,,quote,true\r\n',
      {
        items: [
          {
            url: one.url,
            title: 'One "and only"',
            saved: SAVED,
            tags: ['sea', 'favourite'],
            note: 'a\nb\n\nquote',
          },
        ],
        lists: [['new', 'Coast / North', 1]],
      },
    ],
    [
      'Readwise Reader',
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nOne,https://harbour.example/1,x,\"['sea', 'ships']\",2020-09-13 12:26:40+00:00,0,later,True\nTwo,https://harbour.example/2,y,[],,0,feed,True\n",
      {
        items: [{ ...one, saved: SAVED, tags: ['sea', 'ships'] }],
        lists: [['to-read', 'To read', 1]],
        unread: ['Row 3: a feed has brought it; nobody saved it.'],
      },
    ],
    [
      'Matter',
      'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read\nOne,A,B,https://harbour.example/1,sea;ships,400,False,False,True\n',
      {
        items: [{ ...one, tags: ['sea', 'ships'], isFinished: true, isArchived: true }],
        lists: [['to-read', 'To read', 1]],
      },
    ],
    [
      'wallabag',
      'Title,URL,Content,Tags,MIME Type,Language,Creation date\n"One","https://harbour.example/1","<a href=""https://inside.example/"">x</a>","sea, ships","text/html","en","13/09/2020 12:26:40"\n',
      { items: [{ ...one, saved: SAVED, tags: ['sea', 'ships'] }], lists: [['to-read', 'To read', 1]] },
    ],
    [
      'wallabag, as JSON',
      '[{"is_archived":1,"tags":["sea"],"title":"One","url":"https://harbour.example/1","content":"<a href=x>y</a>","created_at":"2020-09-13T12:26:40+0000"}]',
      {
        items: [{ ...one, saved: SAVED, tags: ['sea'], isArchived: true }],
        lists: [['to-read', 'To read', 1]],
      },
    ],
    [
      'Pinboard',
      '[{"href":"https://harbour.example/1","description":"One","extended":"A note","time":"2020-09-13T12:26:40Z","toread":"yes","tags":"sea ships"}]',
      {
        items: [{ ...one, saved: SAVED, tags: ['sea', 'ships'], note: 'A note' }],
        lists: [['to-read', 'To read', 1]],
      },
    ],
    [
      'Omnivore',
      '[{"slug":"one","title":"One","url":"https://harbour.example/1","state":"Archived","readingProgress":100,"labels":["sea"],"savedAt":"2020-09-13T12:26:40.000Z"}]',
      {
        items: [{ ...one, saved: SAVED, tags: ['sea'], isFinished: true, isArchived: true }],
        lists: [['to-read', 'To read', 1]],
      },
    ],
    [
      'Karakeep',
      '{"bookmarks":[{"createdAt":1600000000,"title":"One","tags":[],"lists":["b","c"],"content":{"type":"link","url":"https://harbour.example/1"},"note":"A note","archived":false},{"title":"x","content":{"type":"text","text":"y"}}],"lists":[{"id":"a","name":"Coast","parentId":null},{"id":"b","name":"North","parentId":"a"},{"id":"c","name":"Ships","parentId":"c"}]}',
      {
        items: [{ ...one, saved: SAVED, note: 'A note' }],
        lists: [
          ['new', 'Coast / North', 1],
          ['new', 'Ships', 1],
        ],
        unread: ['Entry 2: it has no web address.'],
      },
    ],
    [
      'browsers',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><H3>Harbours</H3>\n<DL><p>\n<DT><A HREF="https://harbour.example/?a=1&amp;b=2" ADD_DATE="1600000000" TAGS="sea">One</A>\n<DD>A note\n<DT><H3>North</H3>\n<DL><p>\n<DT><A HREF="https://harbour.example/2" TOREAD="1">Two</A>\n</DL><p>\n</DL><p>\n<DT><A HREF="https://harbour.example/3">Three</A>\n</DL><p>',
      {
        items: [
          {
            url: 'https://harbour.example/?a=1&b=2',
            title: 'One',
            saved: SAVED,
            tags: ['sea'],
            note: 'A note',
          },
          { url: 'https://harbour.example/2', title: 'Two' },
          { url: 'https://harbour.example/3', title: 'Three' },
        ],
        lists: [
          ['mine', 'Harbours', 1],
          ['new', 'Harbours / North', 1],
          ['to-read', 'To read', 1],
        ],
      },
    ],
    [
      'addresses only',
      'url\nhttps://harbour.example/1\n',
      { items: [{ ...one, title: one.url }], lists: [['to-read', 'To read', 1]] },
    ],
    ['nothing but names of columns', 'url,title\n', { items: [], lists: [] }],
  ])('%s is read', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    [
      'addresses that are none',
      'url\nfile:///etc/passwd\njavascript:alert(1)\n/relative\nhttps:///no-host\nhttps://user@harbour.example/\nhttps://harbour.example/1',
      5,
      1,
    ],
    [
      'rows of other lengths',
      'url,title\nhttps://harbour.example/1\nhttps://harbour.example/2,a,b\nhttps://harbour.example/3,c\n',
      2,
      1,
    ],
    ['a date that is none', 'url,created\nhttps://harbour.example/1,yesterday\n', 1, 1],
    [
      'a quotation mark that is never closed',
      'url,title\nhttps://harbour.example/1,One\nhttps://harbour.example/2,"Two\n',
      1,
      1,
    ],
  ])('%s names each, and keeps the others', (_, text, faults, items) => {
    const { unread, items: kept } = read(text)
    expect([unread?.length, kept?.length]).toEqual([faults, items])
  })

  it.each([
    ['a column twice', 'url,URL\n', 'Two columns are named “url”.'],
    ['no addresses', 'title,note\na,b\n', 'No column is named “url”: there are no addresses to keep.'],
    ['JSON of something else', '{"a":1}', 'The file holds no list of links that we know how to read.'],
    ['a page without links', '<p>Nothing</p>', 'The page holds no links.'],
  ])('%s is refused with a reason', (_, text, refused) => {
    expect(read(text)).toEqual({ refused })
  })

  it('megabytes of tags that are never closed is read within a moment', () => {
    const start = performance.now()
    for (const text of ['<a href="', '<!--', '<h3 ', '<dl', "<a '"]) read(`<p>${text.repeat(100_000)}`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a date', () => {
  it.each([
    ['1600000000', SAVED],
    ['1600000000000', SAVED],
    ['2020-09-13T12:26:40Z', SAVED],
    ['2020-09-13', Date.UTC(2020, 8, 13)],
    ['05/04/2024', Date.UTC(2024, 3, 5)],
    ['0', null],
    ['99999999999', null],
    ['yesterday', null],
    ['', null],
  ])('of %s is %s', (text, time) => {
    expect(parseDate(text)).toBe(time)
  })
})

it('comma-separated values are read as they were written', () => {
  const field = fc.string().map((text) => text.replace(/^[=+\-@\t\r]+/, ''))
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 })), (rows) => {
      const text = rows.map((row) => `${row.map(formatCsvField).join(',')}\r\n`).join('')
      expect(parseCsv(text.startsWith('\ufeff') ? `\ufeff${text}` : text)).toEqual({ rows, fault: null })
    }),
  )
})
