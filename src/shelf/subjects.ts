/** What the facts of the shelf can be about; the rest of a subject names which one. */
export const subjects = {
  /** A list: its name. Nothing: it was removed. */
  list: (list: string) => `list/${list}`,
  listNote: (list: string) => `listNote/${list}`,
  /** The place of a list among the lists. */
  listPlace: (list: string) => `listPlace/${list}`,
  /** That a piece is in a list: its place there. */
  inList: (list: string, piece: string) => `in/${list}/${piece}`,
  /** What is known of a piece. */
  piece: (piece: string) => `piece/${piece}`,
  note: (piece: string) => `note/${piece}`,
  /** When a reader has finished a piece, or put it away, in milliseconds since 1970. */
  finished: (piece: string) => `finished/${piece}`,
  archived: (piece: string) => `archived/${piece}`,
  /** How far a reader has come. */
  progress: (piece: string) => `progress/${piece}`,
  /** Words that a reader has marked. */
  highlight: (id: string) => `highlight/${id}`,
  setting: (name: string) => `setting/${name}`,
}

/** The kind of a subject, `in`, and what it names: `to-read/morning-sheet/2018-03-14/the-harbour-opens`. */
export function partsOfSubject(subject: string): { kind: string; name: string } {
  const [kind = ''] = subject.split('/', 1)
  return { kind, name: subject.slice(kind.length + 1) }
}

/** The list and the piece that the name of an `in` fact holds. */
export function partsOfMembership(name: string): { list: string; piece: string } {
  const [list = ''] = name.split('/', 1)
  return { list, piece: name.slice(list.length + 1) }
}
