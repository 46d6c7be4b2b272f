/** As far as it is used here; TypeScript’s own library does not know it yet. @see https://www.w3.org/TR/trusted-types/ */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => URL }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * The address of code of ours, as browsers want it where the page’s policy asks for trusted types.
 *
 * @throws {TypeError} If it is not on this site.
 */
export function trustedUrl(address: string): URL {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin) throw new TypeError(`${url.href} is no code of this site`)
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (!trustedTypes) return url
  policy ??= trustedTypes.createPolicy('standfirst', { createScriptURL: (text) => text })
  return policy.createScriptURL(url.href)
}
