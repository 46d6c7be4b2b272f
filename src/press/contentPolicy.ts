/**
 * What a page may do, for the browser to hold it to: run the site's own code, and load from the site alone. Text that has
 * slipped through every door would still not run, and nobody else learns what is read.
 *
 * @see https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types standfirst',
].join('; ')

/** The policy as an element, for hosts that send no headers; it stands before anything that it is about. */
export const POLICY_ELEMENT = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`

/** Headers as Netlify and Cloudflare Pages read them from the site's root; only a header can forbid frames. */
export function headersFile(base: string): string {
  return `${base}*
  Content-Security-Policy: ${CONTENT_POLICY}; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
`
}
