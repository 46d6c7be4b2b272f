import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { Papers } from '../../catalogue/Papers.tsx'
import { countryName, languageName } from '../../furniture/names.ts'
import { PageHead } from '../../furniture/PageHead.tsx'
import { papersFromPath, papersInPath, papersPath } from '../../links/paths.ts'
import { catalogueQuery } from '../../newsstand/queries.ts'

/** All newspapers, or those in one language, or those from one country. */
export function Component() {
  const { language, country } = useParams()
  const { data: catalogue } = useQuery(catalogueQuery())
  if (!catalogue) return null
  const title = titleOf(language, country)
  return (
    <>
      <PageHead title={title} description={`${title}, with their editions by date.`} />
      <Papers
        catalogue={catalogue}
        title={title}
        isShown={(paper) =>
          (!language || paper.language.toLowerCase() === language.toLowerCase()) &&
          (!country || paper.country?.toLowerCase() === country.toLowerCase())
        }
        current={language ? papersInPath(language) : country ? papersFromPath(country) : papersPath}
      />
    </>
  )
}

function titleOf(language: string | undefined, country: string | undefined): string {
  if (language) return `Newspapers in ${languageName(language)}`
  return country ? `Newspapers from ${countryName(country)}` : 'Newspapers'
}
