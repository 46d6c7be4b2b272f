import { FrontBriefs } from '../../brief/FrontBriefs.tsx'
import { splitBriefs } from '../../brief/splitBriefs.ts'
import { FrontPage } from '../../frontPage/FrontPage.tsx'
import { Region } from '../../furniture/Region.tsx'
import type { Front } from '../../paper/printed.ts'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'

type FrontWithBriefsProps = { front: Front; section: string | null }

/** A front page with its briefs; one section is shown without them, since they belong to none. */
export function FrontWithBriefs({ front, section }: FrontWithBriefsProps) {
  const [beside, beneath] = splitBriefs(section ? [] : front.briefs)
  return (
    <Region name="the front page">
      <FrontPage
        front={front}
        section={section}
        actionsFor={(summary) => (
          <SaveSlot saveable={{ kind: 'summary', summary, paper: front.publication.name }} isMain={false} />
        )}
        briefs={beside.length > 0 && <FrontBriefs front={front} title="In brief" briefs={beside} />}
        moreBriefs={
          beneath.length > 0 && <FrontBriefs front={front} title="More in brief" briefs={beneath} />
        }
      />
    </Region>
  )
}
