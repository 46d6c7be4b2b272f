import { useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { useHref } from '../furniture/Link.tsx'
import { MadeLink } from '../furniture/MadeLink.tsx'
import { saveFile } from '../furniture/saveFile.ts'
import { CARRIED_CUTTING, cuttingPath } from '../links/cuttingPaths.ts'
import { fitsInLink, packText } from '../shelf/browser/packedText.ts'
import { type Cutting, formatCarriedCutting, parseCarriedCutting } from '../shelf/cutting.ts'

/** A link that carries a cutting: made of it, or why it cannot be. */
type Made = { readonly of: Cutting; readonly link: string | null }

/** The ways out for a cutting: a link that carries all of it, and the file that an archive takes. */
export function CuttingWays({ cutting }: { cutting: Cutting }) {
  const [made, setMade] = useState<Made | null>(null)
  const path = useHref(cuttingPath())
  const make = async () => {
    const text = formatCarriedCutting(cutting)
    const packed = await packText(text)
    // Nobody is given a link that this site itself would refuse.
    const link =
      fitsInLink(packed) && parseCarriedCutting(text).ok
        ? location.origin + path + CARRIED_CUTTING + packed
        : null
    setMade({ of: cutting, link })
  }
  return (
    <>
      <button type="button" onClick={() => void make()}>
        Make a link
      </button>
      <button type="button" onClick={() => downloadArticle(cutting)}>
        Download JSON
      </button>
      {made?.of === cutting &&
        (made.link === null ? (
          <p role="status">This text is too long for a link. Download it instead.</p>
        ) : (
          <MadeLink link={made.link} label="A link to this cutting" onClose={() => setMade(null)}>
            The link carries the whole story in {counted(made.link.length, 'character', 'characters')}. It
            goes through no server; whoever has it can read it.
            {made.link.length > LONG && ' Some programs cut links of this length.'}
          </MadeLink>
        ))}
    </>
  )
}

/** From this many characters on, programs are known that cut a link. */
const LONG = 8000

/** Gives the browser the article as its file stands in an archive: `<slug>.json`. */
function downloadArticle({ article }: Cutting): void {
  const text = `${JSON.stringify(article, null, 2)}\n`
  saveFile(new Blob([text], { type: 'application/json' }), `${article.slug}.json`)
}
