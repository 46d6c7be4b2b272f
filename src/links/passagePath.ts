import { type StoryAddress, storyPath } from './paths.ts'

/** Words of a story in their place. @param passage - What names them behind `#p=`. */
export function passagePath(story: StoryAddress, passage: string): string {
  return `${storyPath(story)}#p=${passage}`
}
