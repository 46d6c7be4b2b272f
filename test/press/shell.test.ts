// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formatPageState } from '../../src/app/pageState.ts'
import { documentOf, emptyDocumentOf, type Shell } from '../../src/press/shell.ts'

const shell: Shell = {
  base: '/reader/',
  html: '<head><!--head--></head><body><div id="app"><!--app--></div><!--state--><noscript><!--noscript--></noscript></body>',
  manifest: {
    'index.html': {
      file: 'assets/main.js',
      isEntry: true,
      imports: ['_shared.js'],
      css: ['assets/main.css'],
      assets: ['assets/newsreader-text-abcdefgh.woff2', 'assets/newsreader-text-italic-abcdefgh.woff2'],
    },
    '_shared.js': { file: 'assets/shared.js' },
    'src/app/pages/StoryPage.tsx': {
      file: 'assets/story.js',
      imports: ['_shared.js', '_region.js'],
      css: ['assets/story.css'],
    },
    '_region.js': { file: 'assets/region.js', css: ['assets/region.css'] },
  },
}

describe('a printed document', () => {
  const html = documentOf(shell, 'src/app/pages/StoryPage.tsx', {
    head: '<title>Costs $& more</title>',
    app: '<h1>$1</h1>',
    state: '{}',
  })

  it('loads the page’s own code and styles at once, and nothing twice', () => {
    expect(html.match(/href="[^"]+"/g)).toEqual([
      'href="/reader/assets/newsreader-text-abcdefgh.woff2"',
      'href="/reader/assets/story.css"',
      'href="/reader/assets/region.css"',
      'href="/reader/assets/story.js"',
      'href="/reader/assets/region.js"',
    ])
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
  const text = formatPageState({
    path: '/',
    queries: [[['article'], { headline: '</script><img src=x onerror=alert(1)>\u2028' }]],
    router: {},
  })
  expect(text).not.toMatch(/[<\u2028]/)
  expect(JSON.parse(text).queries[0][1].headline).toBe('</script><img src=x onerror=alert(1)>\u2028')
})
