import type { Plugin } from 'vite'

/** @see https://v8.dev/blog/explicit-compile-hints */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Has browsers that know how compile the code while it is fetched, beside the page. Else each function is compiled at its
 * first call: many of them within the first click.
 */
export function compileHints(): Plugin {
  return {
    name: 'standfirst:compile-hints',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = HINT + chunk.code
      },
    },
  }
}
