type PageHeadProps = {
  /** What the page is, without the site's name. */
  title: string
  /** One or two sentences for search results and previews; left out when there is nothing to say. */
  description?: string | undefined
}

/** The page's title and description; React puts them into the document's head. */
export function PageHead({ title, description }: PageHeadProps) {
  return (
    <>
      <title>{title === 'Standfirst' ? title : `${title} · Standfirst`}</title>
      {description && <meta name="description" content={description} />}
    </>
  )
}
