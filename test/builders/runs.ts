/** How often a property is tried: some in every test, many more in torture. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 200)
