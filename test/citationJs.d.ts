/** The part of the library that tests read citations back with; it brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly chain: (
        text: string,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ) => unknown
    }
  }
}
