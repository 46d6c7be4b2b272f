import { queryOptions } from '@tanstack/react-query'
import {
  articleFile,
  briefSurroundingsFile,
  catalogueFile,
  editionsFile,
  frontFile,
  neighboursFile,
  personFile,
} from '../links/files.ts'
import type { StoryAddress } from '../links/paths.ts'
import { parseArticle } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import {
  parseBriefSurroundings,
  parseCatalogue,
  parseEditions,
  parseFront,
  parseNeighbours,
  parsePerson,
} from '../paper/printed.ts'
import { readPrintedFile } from './printedFile.ts'

/** One article. Loader, press and page share these options, and so one copy. */
export function articleQuery(address: StoryAddress) {
  return queryOptions({
    queryKey: ['article', address.publication, address.edition, address.slug],
    queryFn: (context) => readPrintedFile(articleFile(address), parseArticle, context),
  })
}

/** What stands round a story: its newspaper, the stories before and after it. */
export function neighboursQuery(address: StoryAddress) {
  return queryOptions({
    queryKey: ['neighbours', address.publication, address.edition, address.slug],
    queryFn: (context) => readPrintedFile(neighboursFile(address), parseNeighbours, context),
  })
}

/** What stands round the briefs of a story. */
export function briefSurroundingsQuery(address: StoryAddress) {
  return queryOptions({
    queryKey: ['briefs', address.publication, address.edition, address.slug],
    queryFn: (context) => readPrintedFile(briefSurroundingsFile(address), parseBriefSurroundings, context),
  })
}

/** The front page of an edition; null is the undated one. */
export function frontQuery(publication: string, edition: CivilDate | null) {
  return queryOptions({
    queryKey: ['front', publication, edition],
    queryFn: (context) => readPrintedFile(frontFile(publication, edition), parseFront, context),
  })
}

/** The editions of a newspaper in a year; without one, in the newest. */
export function editionsQuery(publication: string, year?: string) {
  return queryOptions({
    queryKey: ['editions', publication, year ?? null],
    queryFn: (context) => readPrintedFile(editionsFile(publication, year), parseEditions, context),
  })
}

/** All newspapers. */
export function catalogueQuery() {
  return queryOptions({
    queryKey: ['catalogue'],
    queryFn: (context) => readPrintedFile(catalogueFile, parseCatalogue, context),
  })
}

/** A page of a person's stories and briefs. @param page - From 1. */
export function personQuery(slug: string, page: number) {
  return queryOptions({
    queryKey: ['person', slug, page],
    queryFn: (context) => readPrintedFile(personFile(slug, page), parsePerson, context),
  })
}
