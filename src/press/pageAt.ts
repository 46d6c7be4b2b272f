import type { Params } from 'react-router-dom'
import type { PageNeeds } from '../app/arrivals.ts'
import { PAGES } from '../app/pages.ts'

type Place = { readonly words: readonly string[]; readonly needs: PageNeeds }

/** Pages whose words are fixed come before those that take any. */
const PLACES: readonly Place[] = PAGES.filter(({ path }) => path !== '*')
  .flatMap(({ path, needs }) => formsOf(path).map((form) => ({ words: wordsOf(form), needs })))
  .sort((a, b) => a.words.filter(isName).length - b.words.filter(isName).length)

/** The page that a path leads to, and what the path names; the router takes ten times as long to say so. */
export function pageAt(path: string): { needs: PageNeeds; params: Params } {
  const words = wordsOf(path)
  const place = PLACES.find(
    ({ words: own }) =>
      own.length === words.length && own.every((word, at) => isName(word) || word === words[at]),
  )
  if (!place) throw new Error(`No page has the address ${path}`)
  const named = place.words.flatMap((own, at) => (isName(own) ? [[own.slice(1), words[at]] as const] : []))
  return { needs: place.needs, params: Object.fromEntries(named) }
}

/** A path whose last word may be missing stands for two. */
function formsOf(path: string): string[] {
  return path.endsWith('?') ? [path.replace(/\/[^/]*$/, ''), path.slice(0, -1)] : [path]
}

function wordsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function isName(word: string): boolean {
  return word.startsWith(':')
}
