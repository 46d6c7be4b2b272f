import { describe, expect, it } from 'vitest'
import { CONTENT_POLICY, headersFile, POLICY_ELEMENT } from '../../src/press/contentPolicy.ts'

describe('what a page may do', () => {
  it('is to use the site’s own files, and no code that is not one', () => {
    expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:|blob:/)
    expect(CONTENT_POLICY).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(CONTENT_POLICY).toContain("require-trusted-types-for 'script'")
  })

  it('can stand in an attribute', () => {
    expect(POLICY_ELEMENT).toMatch(/^<meta http-equiv="Content-Security-Policy" content="[^"<>]+">$/)
  })

  it('is in the headers too, under the site’s base', () => {
    expect(headersFile('/reader/')).toContain('/reader/*\n  Content-Security-Policy: default-src')
    expect(headersFile('/reader/')).toContain("frame-ancestors 'none'")
  })
})
