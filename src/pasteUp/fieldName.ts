const NAMES: Readonly<Record<string, string>> = {
  paper: 'Newspaper',
  publication: 'Newspaper',
  edition: 'Date',
  language: 'Language',
  country: 'Country',
  section: 'Section',
  page: 'Page',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  people: 'People',
  quotations: 'Quotations',
  pullQuotes: 'Pull quotes',
}

/** A field of an article as people call it: `body.3.text` is “Part 4”, `byline.0.role` is “Role”. */
export function fieldName(path: string): string {
  const [field = '', place = '0', part] = path.split('.')
  const number = Number(place) + 1
  switch (field) {
    case 'byline':
      return part === 'role' ? 'Role' : 'Byline'
    case 'body':
      return part === 'items' ? `List ${number}` : `Part ${number}`
    case 'briefs':
      return `Brief ${number}`
    case 'source':
      return place === 'url' ? 'Address' : 'Rights'
    default:
      return NAMES[field] ?? field
  }
}
