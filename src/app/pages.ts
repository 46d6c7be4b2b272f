import type { LoadPage, PageAt, PageNeeds } from './arrivals.ts'
import {
  loadBrief,
  loadEdition,
  loadHome,
  loadPapers,
  loadPapersFrom,
  loadPapersIn,
  loadPerson,
  loadPublication,
  loadQuote,
  loadStory,
} from './loaders.ts'

const cuttings = () => import('./pages/CuttingsPage.tsx')
const papers = () => import('./pages/PapersPage.tsx')

/** Every address of the site with its page. */
export const PAGES: readonly PageAt[] = [
  page('/', () => import('./pages/HomePage.tsx'), loadHome),
  page('/about', () => import('./pages/AboutPage.tsx'), loadPapers),
  page('/lists/:list?', () => import('./pages/ListsPage.tsx')),
  page('/desk', cuttings),
  page('/cutting/:cutting?', cuttings),
  page('/search', () => import('./pages/SearchPage.tsx')),
  page('/papers', papers, loadPapers),
  page('/papers/in/:language', papers, loadPapersIn),
  page('/papers/from/:country', papers, loadPapersFrom),
  page('/people/:slug', () => import('./pages/PersonPage.tsx'), loadPerson),
  page('/:publication', () => import('./pages/PublicationPage.tsx'), loadPublication),
  page('/:publication/:edition', () => import('./pages/EditionPage.tsx'), loadEdition),
  page('/:publication/:edition/:slug', () => import('./pages/StoryPage.tsx'), loadStory),
  page('/:publication/:edition/:slug/brief/:brief', () => import('./pages/BriefPage.tsx'), loadBrief),
  page('/:publication/:edition/:slug/quote/:number', () => import('./pages/QuotePage.tsx'), loadQuote),
  page('*', () => import('./pages/NotFoundPage.tsx')),
]

function page(path: string, code: PageNeeds['code'], load: LoadPage | null = null): PageAt {
  return { path, needs: { code, load } }
}
