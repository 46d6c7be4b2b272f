import { afterEach } from 'vitest'

// Most tests have no page, and what tests of pages need takes its time to load.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
