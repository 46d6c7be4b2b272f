const plurals = new Intl.PluralRules('en')

/** A number with its noun in the right form: `1 brief`, `1,204 stories`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${plurals.select(count) === 'one' ? one : many}`
}
