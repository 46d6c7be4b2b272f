import { describe, expect, it } from 'vitest'
import { formatPageState, formatQueries } from '../../src/app/pageState.ts'
import { documentOf, emptyDocumentOf, type Shell } from '../../src/press/shell.ts'

const shell: Shell = {
  base: '/reader/',
  html: '<head><!--head--></head><body><div id="app"><!--app--></div><!--state--><noscript><!--noscript--></noscript></body>',
  manifest: {
    'index.html': { file: 'assets/boot.js', isEntry: true, dynamicImports: ['src/app/main.tsx'] },
    'src/app/main.tsx': { file: 'assets/main.js', imports: ['_shared.js', 'index.html'] },
    '_shared.js': { file: 'assets/shared.js' },
    'src/app/pages/StoryPage.tsx': { file: 'assets/story.js', imports: ['_shared.js', '_region.js'] },
    '_region.js': { file: 'assets/region.js' },
    'style.css': {
      file: 'assets/style.css',
      assets: ['assets/newsreader-text-abcdefgh.woff2', 'assets/newsreader-text-italic-abcdefgh.woff2'],
    },
  },
}

describe('a printed document', () => {
  const html = documentOf(shell, 'src/app/pages/StoryPage.tsx', {
    head: '<title>Costs $& more</title>',
    app: '<h1>$1</h1>',
    state: '{}',
  })

  it('loads the faces of the text at once, and no others', () => {
    expect(html.match(/href="[^"]+"/g)).toEqual(['href="/reader/assets/newsreader-text-abcdefgh.woff2"'])
  })

  it('names its code for after the first paint, each file once', () => {
    expect(/name="standfirst:code" content="([^"]+)"/.exec(html)?.[1]?.split(' ')).toEqual(
      ['main', 'shared', 'boot', 'story', 'region'].map((name) => `/reader/assets/${name}.js`),
    )
  })

  it('keeps a dollar sign in a headline', () => {
    expect(html).toContain('<title>Costs $& more</title>')
    expect(html).toContain('<h1>$1</h1>')
  })

  it('needs no words for readers without script', () => {
    expect(html).not.toContain('noscript')
  })
})

it('a page that was not printed tells a reader without script where to go', () => {
  expect(emptyDocumentOf(shell)).toContain('<noscript><p>This address is not in the archive')
  expect(emptyDocumentOf(shell)).toContain('<a href="/reader/">Front page</a>')
})

it('the state of a page cannot end the script element that it stands in', () => {
  const queries = formatQueries([[['article'], { headline: '</script><img src=x onerror=alert(1)>\u2028' }]])
  const text = formatPageState('/', queries)
  expect(text).not.toMatch(/[<\u2028]/)
  expect(JSON.parse(text).queries[0][1].headline).toBe('</script><img src=x onerror=alert(1)>\u2028')
})
