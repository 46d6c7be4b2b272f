import type { ComponentType, ReactNode } from 'react'
import type { Params, RouteObject } from 'react-router-dom'

/** A page of the routes with all that stands round it. */
export type Leaf = {
  readonly words: readonly string[]
  /** How many of its words are names for whatever stands there. */
  readonly names: number
  readonly layouts: readonly ReactNode[]
  readonly load: (params: Params, address: string) => Promise<unknown>
  readonly component: () => Promise<ComponentType>
  readonly loaderData: Record<string, unknown>
}

/** The pages of routes, those whose words are fixed before those that take any. */
export function leavesOf(routes: readonly RouteObject[]): Leaf[] {
  return leavesWithin(routes, [], '').sort((a, b) => a.names - b.names)
}

/** The page that a path leads to, and what the path names. */
export function leafAt(leaves: readonly Leaf[], path: string): { leaf: Leaf; params: Params } {
  const words = wordsOf(path)
  const leaf = leaves.find(
    (one) =>
      one.words.length === words.length && one.words.every((own, at) => isName(own) || own === words[at]),
  )
  if (!leaf) throw new Error(`No route has the address ${path}`)
  const named = leaf.words.flatMap((own, at) => (isName(own) ? [[own.slice(1), words[at]] as const] : []))
  return { leaf, params: Object.fromEntries(named) }
}

function leavesWithin(routes: readonly RouteObject[], layouts: readonly ReactNode[], parent: string): Leaf[] {
  return routes.flatMap((route, place) => {
    const id = parent === '' ? String(place) : `${parent}-${place}`
    const { children, element, path } = route
    if (children) return leavesWithin(children, element ? [...layouts, element] : layouts, id)
    return path === undefined || path === '*' ? [] : [leafOf(route, path, layouts, id)]
  })
}

function leafOf(
  { loader, lazy }: RouteObject,
  path: string,
  layouts: readonly ReactNode[],
  id: string,
): Leaf {
  let component: Promise<ComponentType> | null = null
  const words = wordsOf(path)
  return {
    words,
    names: words.filter(isName).length,
    layouts,
    load: async (params, address) => typeof loader === 'function' && loader(argumentsOf(params, address)),
    component: () => {
      component ??= componentOf(lazy)
      return component
    },
    loaderData: loader ? { [id]: null } : {},
  }
}

async function componentOf(lazy: RouteObject['lazy']): Promise<ComponentType> {
  const { Component } = typeof lazy === 'function' ? await lazy() : {}
  if (!Component) throw new Error('A route has no component to print')
  return Component
}

/** What a loader is called with. Few look at the request, and making one takes as long as a small page. */
function argumentsOf(params: Params, address: string) {
  const url = () => new URL(address, 'http://localhost')
  return {
    params,
    context: {},
    pattern: '',
    get url() {
      return url()
    },
    get request() {
      return new Request(url())
    },
  }
}

function wordsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function isName(word: string): boolean {
  return word.startsWith(':')
}
