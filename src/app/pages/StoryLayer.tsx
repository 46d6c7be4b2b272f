import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { findPassage } from '../../links/findPassage.ts'
import { formatPassage, passageOf, readPassageHash, wordsOfSpan } from '../../links/passage.ts'
import type { Article } from '../../paper/article.ts'
import { HighlightButton } from '../../readingList/HighlightButton.tsx'
import { Highlights } from '../../readingList/Highlights.tsx'
import { SavePassage } from '../../readingList/SavePassage.tsx'
import { Arrived } from '../../share/Arrived.tsx'
import { SelectionTools } from '../../share/SelectionTools.tsx'
import { type StoryTexts, storyTexts } from '../../share/storyTexts.ts'
import { Surroundings } from './Surroundings.tsx'

/** What a story's page needs once it is read, not to be read. */
export type StoryLayerProps = { article: Article; paper: string | undefined }

/** Words of the story: links that lead to them, links that are made, and what the reader has marked. */
export function StoryLayer({ article, paper }: StoryLayerProps) {
  const texts = useMemo(() => storyTexts(article), [article])
  const rangesOf = useMemo(() => passageFinder(texts), [texts])
  const { hash, key } = useLocation()
  return (
    <>
      <Surroundings article={article} />
      <Arrived texts={texts} hash={hash} visit={key} />
      <Highlights article={article} rangesOf={rangesOf} />
      <SelectionTools
        article={article}
        paper={paper}
        texts={texts}
        actionsFor={(span, onDone) => {
          const passage = passageOf(texts.flow, span)
          if (!passage) return null
          const words = wordsOfSpan(texts.flow, span)
          const mark = { article, paper, passage: formatPassage(passage), words }
          return (
            <>
              <SavePassage passage={mark} onDone={onDone} />
              <HighlightButton mark={mark} onDone={onDone} />
            </>
          )
        }}
      />
    </>
  )
}

/** Finds what is set of a passage, as it stands behind `#p=`; nothing where the words are gone. */
function passageFinder({ flow, rangesOf }: StoryTexts): (passage: string) => Range[] {
  return (passage) => {
    const read = readPassageHash(`#p=${passage}`)
    const found = read?.ok ? findPassage(flow, read.value.directive, read.value.seal) : null
    return found ? rangesOf(found.span) : []
  }
}
