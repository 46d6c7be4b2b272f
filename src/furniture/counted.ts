const plurals = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

/** A number with its noun in the right form: `1 brief`, `1,204 stories`. */
export function counted(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : many}`
}
