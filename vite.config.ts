import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compileHints } from './src/press/compileHints.ts'
import { FONT_FOLDER } from './src/press/cutFonts.ts'
import { leanRouter } from './src/press/leanRouter.ts'
import { CLIENT_FOLDER, PRINTER_FOLDER, WORKER_FOLDER } from './src/press/places.ts'
import { press } from './src/press/plugin.ts'

/** The files that the app starts with. */
const STARTED = /\/(?:index|libraries|main|rolldown-runtime|shared)-[\w-]{8}\.js$/

export default defineConfig({
  base: process.env.BASE ?? '/',
  plugins: [react(), leanRouter(), compileHints(), press()],
  resolve: {
    alias: {
      '@fonts': at(FONT_FOLDER),
      // Of itself the package gives everybody its development build, warnings and all.
      'react-router/dom': at('node_modules/react-router/dist/production/dom-export.mjs'),
      'react-router': at('node_modules/react-router/dist/production/index.mjs'),
    },
  },
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: CLIENT_FOLDER,
        copyPublicDir: false,
        manifest: true,
        cssCodeSplit: false,
        rolldownOptions: {
          input: { index: at('index.html'), main: at('src/app/main.tsx') },
          output: {
            codeSplitting: {
              groups: [
                // What only the shelf needs travels with it, after the page.
                {
                  name: 'libraries',
                  test: /node_modules\/(?!@sindresorhus\/|idb\/|fractional-indexing\/|@dnd-kit\/|approx-string-match\/|uqr\/)/,
                  priority: 2,
                },
                {
                  name: 'shared',
                  test: /src\/(?:app\/pages\/ShareSlot|brief|furniture(?!\/(?:LinkField|MadeLink|Piece|copy|qrCode|saveFile|shortened))|links\/(?:files|paths)|newsstand(?!\/cuttings)|paper(?!\/(?:slug|asPrinted|fnv1a))|people\/PersonChips|readingList\/Save(?:Slot|\.module))(?:\/|\.)/,
                  priority: 1,
                  minShareCount: 2,
                },
                // A cutting is set with what sets a story.
                {
                  name: 'story',
                  test: /src\/(?:app\/pages\/(?:pullQuoteInsets|RepairsSlot)|pullQuote\/(?:PullQuote|ordinal)|story\/(?:Body|BodyParagraph|Story|StoryFacts|StoryFigure|dropCap|textRuns))(?:\/|\.)/,
                  priority: 1,
                },
                { name: 'share', test: /src\/share\//, priority: 1, minShareCount: 2 },
                // What a reader keeps, for whichever page asks first: many small files would each be named by the app.
                {
                  name: 'shelf',
                  test: /src\/(?:shelf\/(?!exchange)|readingList\/(?!Save(?:Slot|\.module))|app\/keep(?:Saved|Paths)|links\/(?:refused|cuttingPaths|passagePath|markdown)|paper\/(?:asPrinted|fnv1a)|newsstand\/cuttings|furniture\/(?:MadeLink|LinkField|copy|qrCode|saveFile|shortened))|node_modules\/(?:idb|uqr)\//,
                  priority: 1,
                  minShareCount: 2,
                },
              ],
            },
          },
        },
        assetsInlineLimit: 0,
        modulePreload: {
          polyfill: false,
          // A page names the files that the app starts with; the others need not name them again, nor themselves.
          resolveDependencies: (name, files) => files.filter((file) => file !== name && !STARTED.test(file)),
        },
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      },
    },
    offline: {
      consumer: 'client',
      build: {
        outDir: WORKER_FOLDER,
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        modulePreload: false,
        rolldownOptions: {
          input: at('src/offline/serviceWorker.ts'),
          // One file at an address that never changes: a better version must always be found.
          output: { format: 'iife', entryFileNames: 'service-worker.js' },
        },
      },
    },
    ssr: {
      // Node starts one file sooner than it finds its way through hundreds.
      resolve: { noExternal: true, external: ['@resvg/resvg-js'] },
      build: {
        outDir: PRINTER_FOLDER,
        ssr: 'src/press/printWorker.ts',
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
      },
    },
  },
  test: {
    // A page is made for the few files that name `jsdom` themselves.
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // Most of the time of small tests is that of reading the code anew for each file.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000, // a busy machine is slow, not wrong
    hookTimeout: 60_000,
  },
})

function at(path: string): string {
  return new URL(path, import.meta.url).pathname
}
