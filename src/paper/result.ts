/** One thing that is wrong with some input, said so that the person who wrote it can mend it. */
export type Fault = {
  /** Where: a dotted path such as `byline.0.name`; empty for the whole input. */
  readonly path: string
  /** What is wrong and what should stand there: one whole sentence. */
  readonly message: string
}

/** What a parse gives: the value, or every fault at once. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] }
