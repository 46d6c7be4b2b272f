import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, createBuilder } from 'vite'
import { onTestFinished } from 'vitest'
import { type PrintOrder, type PrintResult, printSite } from '../../src/press/printSite.ts'
import type { printWithLibraries } from './libraryPage.tsx'

/** The least that pages can be printed into. */
export const SHELL = {
  base: '/',
  html: '<html><head><!--head--></head><body><div id="app"><!--app--></div><!--state--><noscript><!--noscript--></noscript></body></html>',
  manifest: {},
}

/**
 * Builds the code that prints pages, once for all tests of a file.
 *
 * @returns The module that threads run, and what takes it away again.
 */
export async function buildPrinter(): Promise<{ printer: string; remove: () => void }> {
  // Within the project, so that what is not bundled is found.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.printer-'))
  const builder = await createBuilder({
    logLevel: 'silent',
    environments: { ssr: { build: { outDir: folder } } },
  })
  const { ssr } = builder.environments
  if (ssr) await builder.build(ssr)
  return {
    printer: join(folder, 'printWorker.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Builds what prints pages with the libraries themselves, without the stand-ins that the press puts in their place. */
export async function buildLibraryPrinter(): Promise<{
  print: typeof printWithLibraries
  remove: () => void
}> {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.printer-'))
  await build({
    logLevel: 'silent',
    configFile: false,
    mode: 'production',
    css: { modules: { generateScopedName: '[hash:base64:5]' } },
    ssr: { noExternal: true },
    build: { outDir: folder, ssr: 'test/builders/libraryPage.tsx', copyPublicDir: false, minify: false },
  })
  const { printWithLibraries: print } = await import(/* @vite-ignore */ join(folder, 'libraryPage.js'))
  return { print, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Prints an archive into a folder that is gone when the test is. One thread is what small sites are printed by soonest. */
export function aPress(printer: string, archive: string, more: Partial<PrintOrder> = {}) {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.printed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const site = join(folder, 'site')
  const print = (now: Partial<PrintOrder> = {}): Promise<PrintResult> =>
    printSite({
      archive,
      site,
      state: join(folder, 'state'),
      statics: [],
      serviceWorker: null,
      shell: SHELL,
      origin: null,
      pictures: null,
      printer,
      threads: 1,
      key: 'key',
      part: { number: 1, of: 1 },
      progress: () => {},
      ...more,
      ...now,
    })
  return { site, print }
}
