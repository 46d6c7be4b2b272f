/** Marks the one element of the page that is pointed at, which is set in that light; none where there is none. */
export function markTarget(target: Element | null): void {
  for (const old of document.querySelectorAll('[data-target]')) old.removeAttribute('data-target')
  target?.setAttribute('data-target', '')
}
