/** The name of the meta element that lists the code of a printed page, separated by spaces. */
const CODE_META = 'standfirst:code'

/**
 * Starts the app once the page has been painted: the text, its type and its pictures come first, and reading
 * needs no script. Links are plain links until then. Where no page was printed there is nothing to wait for.
 */
function boot(): void {
  const isPrinted = document.getElementById('state') !== null
  if (!isPrinted || document.readyState === 'complete') start()
  else addEventListener('load', () => requestAnimationFrame(() => setTimeout(start)), { once: true })
}

function start(): void {
  const code = document.querySelector<HTMLMetaElement>(`meta[name="${CODE_META}"]`)?.content ?? ''
  for (const href of code.split(' ').filter(Boolean)) {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      href,
      crossOrigin: '',
    })
    document.head.append(link)
  }
  void import('./main.tsx')
}

boot()
