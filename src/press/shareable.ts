/** Lists of numbers behind each other: list `i` is `items` from `starts[i]` to `starts[i + 1]`. */
export type NumberLists = { readonly starts: Uint32Array; readonly items: Uint32Array }

/** Takes numbers, or whole lists of them, one after the other. */
export type ListsBuilder = {
  /** Adds a list behind the others. */
  readonly add: (items: readonly number[]) => void
  /** Everything that was added, readable from all threads. */
  readonly finish: () => NumberLists
}

/** A row of whole numbers that all threads read without copies of their own. */
export function sharedNumbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT))
}

/** A row of any numbers that threads share. */
export function shareAnyNumbers(numbers: ArrayLike<number>): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(numbers.length * Float64Array.BYTES_PER_ELEMENT))
  shared.set(numbers)
  return shared
}

/** A row that threads share, with these numbers. */
export function shareNumbers(numbers: ArrayLike<number>): Uint32Array {
  const shared = sharedNumbers(numbers.length)
  shared.set(numbers)
  return shared
}

/** Starts with no list. Millions of lists cost no more than their numbers. */
export function createLists(): ListsBuilder {
  const starts = growing()
  const items = growing()
  starts.push(0)
  return {
    add: (list) => {
      for (const item of list) items.push(item)
      starts.push(items.length())
    },
    finish: () => ({ starts: shareNumbers(starts.numbers()), items: shareNumbers(items.numbers()) }),
  }
}

/** Turns lists round: for each item, the places of the lists that have it, in order. @param count - Of items. */
export function invert({ starts, items }: NumberLists, count: number): NumberLists {
  const turned = { starts: sharedNumbers(count + 1), items: sharedNumbers(items.length) }
  for (const item of items) turned.starts[item + 1] = (turned.starts[item + 1] ?? 0) + 1
  for (let item = 0; item < count; item += 1) {
    turned.starts[item + 1] = (turned.starts[item + 1] ?? 0) + (turned.starts[item] ?? 0)
  }
  const next = turned.starts.slice()
  for (let list = 0; list < starts.length - 1; list += 1) {
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0
      const place = next[item] ?? 0
      turned.items[place] = list
      next[item] = place + 1
    }
  }
  return turned
}

/** One of the lists, without copying it. */
export function listAt({ starts, items }: NumberLists, index: number): Uint32Array {
  return items.subarray(starts[index], starts[index + 1])
}

/** A row of whole numbers that gets longer, four bytes each. */
function growing() {
  let row = new Uint32Array(1024)
  let length = 0
  return {
    push: (number: number) => {
      if (length === row.length) {
        const longer = new Uint32Array(row.length * 2)
        longer.set(row)
        row = longer
      }
      row[length] = number
      length += 1
    },
    length: () => length,
    numbers: () => row.subarray(0, length),
  }
}
