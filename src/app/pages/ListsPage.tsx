import { useParams } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { Lists } from '../../readingList/Lists.tsx'

/** A reader's lists. They are in the reader's browser, so that the printed page is empty. */
export function Component() {
  const { list } = useParams()
  return (
    <>
      <PageHead
        title="Reading lists"
        description="The stories, briefs and quotes that you have saved in this browser."
      />
      <noscript>
        <p>Reading lists are kept in your browser and need JavaScript.</p>
      </noscript>
      <Lists id={list} />
    </>
  )
}
