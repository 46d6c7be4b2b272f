import { escapeMarkdown } from '../../links/markdown.ts'
import { passagePath } from '../../links/passagePath.ts'
import { storyPath } from '../../links/paths.ts'
import type { KeptHighlight } from '../highlight.ts'
import type { Absolute } from './formats.ts'

/** Highlights as Markdown, by story: each a quotation with its note and a link to its words. */
export function highlightsMarkdown(highlights: readonly KeptHighlight[], absolute: Absolute): string {
  const stories = new Map<string, KeptHighlight[]>()
  for (const one of highlights) stories.set(storyPath(one), [...(stories.get(storyPath(one)) ?? []), one])
  const parts = [...stories].map(([path, own]) => {
    const [{ headline, source, edition } = { headline: '', source: '', edition: null }] = own
    const from = [source, edition].filter(Boolean).join(', ')
    const quoted = own.map((one) => {
      const lines = one.words.split('\n').map((line) => `> ${escapeMarkdown(line)}`)
      const note = one.note ? `\n\n${escapeMarkdown(one.note)}` : ''
      return `${lines.join('\n>\n')}\n>\n> [link](${absolute(highlightPath(one))})${note}`
    })
    return `## [${escapeMarkdown(headline)}](${absolute(path)})\n\n${from}\n\n${quoted.join('\n\n')}\n`
  })
  return `# Highlights\n\n${parts.join('\n')}`
}

/** Highlights as Web Annotations (W3C Recommendation of 2017), in an annotation page. */
export function highlightsAnnotations(highlights: readonly KeptHighlight[], absolute: Absolute): string {
  const items = highlights.map((one) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:standfirst:highlight:${one.id}`,
    type: 'Annotation',
    motivation: one.note ? 'commenting' : 'highlighting',
    created: new Date(one.made).toISOString(),
    ...(one.note && { body: { type: 'TextualBody', value: one.note, format: 'text/plain' } }),
    target: {
      source: absolute(storyPath(one)),
      selector: [
        { type: 'TextQuoteSelector', exact: one.words },
        { type: 'FragmentSelector', value: `p=${one.passage}` },
      ],
    },
  }))
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }
  return `${JSON.stringify(page, null, 2)}\n`
}

/** Where the words of a highlight stand. */
export function highlightPath(highlight: KeptHighlight): string {
  return passagePath(highlight, highlight.passage)
}
