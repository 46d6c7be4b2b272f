import { NotPrinted } from '../../newsstand/printedFile.ts'

/** No page at all: the words for it stand in one place, where pages fail. */
export function Component(): never {
  throw new NotPrinted('No page has this address')
}
