import type { Summary } from '../paper/summary.ts'

/** A section of an edition with how many stories it has. */
export type SectionCount = { readonly name: string; readonly stories: number }

/** The sections of an edition in the order in which their first stories come. */
export function sectionsOf(stories: readonly Summary[]): SectionCount[] {
  const counts = new Map<string, number>()
  for (const { section } of stories) {
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, stories: count }))
}

/** The stories of one section, in their order. @param name - As the section is printed. */
export function inSection(stories: readonly Summary[], name: string): Summary[] {
  return stories.filter(({ section }) => section === name)
}
