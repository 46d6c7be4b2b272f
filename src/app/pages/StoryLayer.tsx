import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import type { Article } from '../../paper/article.ts'
import { Arrived } from '../../share/Arrived.tsx'
import { SelectionTools } from '../../share/SelectionTools.tsx'
import { storyTexts } from '../../share/storyTexts.ts'
import { Surroundings } from './Surroundings.tsx'

/** What a story's page needs once it is read, not to be read. */
export type StoryLayerProps = { article: Article; paper: string | undefined }

/** Links to words of the story: those that lead here, and those that are made here. */
export function StoryLayer({ article, paper }: StoryLayerProps) {
  const texts = useMemo(() => storyTexts(article), [article])
  const { hash } = useLocation()
  return (
    <>
      <Surroundings article={article} />
      <Arrived texts={texts} hash={hash} />
      <SelectionTools article={article} paper={paper} texts={texts} />
    </>
  )
}
