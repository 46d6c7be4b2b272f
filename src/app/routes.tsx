import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router-dom'
import { SiteBar } from '../furniture/SiteBar.tsx'
import {
  loadEdition,
  loadHome,
  loadPapers,
  loadPapersFrom,
  loadPapersIn,
  loadPart,
  loadPerson,
  loadPublication,
  loadStory,
} from './loaders.ts'
import { PageFault } from './PageFault.tsx'
import { Shell } from './Shell.tsx'

/**
 * Every address of the site with its page. Loaders start before the page's code has come, so that both travel
 * together; what they get lies in the newsstand, where the page finds it.
 */
export function routesFor(newsstand: QueryClient): RouteObject[] {
  return [
    {
      element: <Shell />,
      errorElement: <PageFault />,
      hydrateFallbackElement: <SiteBar />,
      children: [
        {
          errorElement: <PageFault />,
          children: [
            { path: '/', loader: loadHome(newsstand), lazy: () => import('./pages/HomePage.tsx') },
            { path: '/about', loader: loadPapers(newsstand), lazy: () => import('./pages/AboutPage.tsx') },
            { path: '/lists/:list?', lazy: () => import('./pages/ListsPage.tsx') },
            { path: '/search', lazy: () => import('./pages/SearchPage.tsx') },
            { path: '/papers', loader: loadPapers(newsstand), lazy: papersPage },
            { path: '/papers/in/:language', loader: loadPapersIn(newsstand), lazy: papersPage },
            { path: '/papers/from/:country', loader: loadPapersFrom(newsstand), lazy: papersPage },
            {
              path: '/:publication',
              loader: loadPublication(newsstand),
              lazy: () => import('./pages/PublicationPage.tsx'),
            },
            {
              path: '/:publication/:edition',
              loader: loadEdition(newsstand),
              lazy: () => import('./pages/EditionPage.tsx'),
            },
            {
              path: '/:publication/:edition/:slug',
              loader: loadStory(newsstand),
              lazy: () => import('./pages/StoryPage.tsx'),
            },
            {
              path: '/:publication/:edition/:slug/brief/:brief',
              loader: loadPart(newsstand),
              lazy: () => import('./pages/BriefPage.tsx'),
            },
            {
              path: '/:publication/:edition/:slug/quote/:number',
              loader: loadPart(newsstand),
              lazy: () => import('./pages/QuotePage.tsx'),
            },
            {
              path: '/people/:slug',
              loader: loadPerson(newsstand),
              lazy: () => import('./pages/PersonPage.tsx'),
            },
            { path: '*', lazy: () => import('./pages/NotFoundPage.tsx') },
          ],
        },
      ],
    },
  ]
}

function papersPage() {
  return import('./pages/PapersPage.tsx')
}
