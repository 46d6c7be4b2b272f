/**
 * When a fact was made, and in which tab: `0mfz3k2a1-0000-x8d2k1qz`. Texts of one length, so that the later of two
 * is the greater text. The time is a hybrid logical clock's: never behind what the tab has seen.
 */
export type Stamp = string

/** Gives stamps, each greater than all that it has given or been shown. */
export type Clock = {
  readonly next: () => Stamp
  /** Shows the clock a stamp of another tab or session. */
  readonly see: (stamp: Stamp) => void
}

const TIME_DIGITS = 9
const COUNT_DIGITS = 4
/** How many letters and digits name a tab. */
export const TAB_DIGITS = 8
const MOST_COUNTED = 36 ** COUNT_DIGITS - 1
const LENGTH = TIME_DIGITS + COUNT_DIGITS + TAB_DIGITS + 2
const FORM = new RegExp(`^[0-9a-z]{${TIME_DIGITS}}-[0-9a-z]{${COUNT_DIGITS}}-[0-9a-z]{${TAB_DIGITS}}$`)
/** Past this, the year 4000, a time is no clock's: one such stamp would leave no room for later ones. */
const LAST_TIME = 64_060_588_800_000
const LAST_STAMP = `${LAST_TIME.toString(36).padStart(TIME_DIGITS, '0')}-zzzz-${'z'.repeat(TAB_DIGITS)}`

/**
 * @param tab - Eight letters or digits that no other tab has.
 * @param now - Milliseconds since 1970, as the device believes; it may jump.
 */
export function createClock(tab: string, now: () => number): Clock {
  let time = 0
  let count = 0
  return {
    next: () => {
      const present = Math.min(LAST_TIME, Math.max(0, Math.trunc(now())))
      if (present > time) [time, count] = [present, 0]
      else if (count < MOST_COUNTED) count += 1
      else [time, count] = [time + 1, 0]
      return `${digits(time, TIME_DIGITS)}-${digits(count, COUNT_DIGITS)}-${tab}`
    },
    see: (stamp) => {
      const [seenTime, seenCount] = partsOf(stamp)
      if (seenTime > time) [time, count] = [seenTime, seenCount]
      else if (seenTime === time) count = Math.max(count, seenCount)
    },
  }
}

/** Whether a text is a stamp that some clock can have given. */
export function isStamp(text: string | undefined): text is Stamp {
  return text !== undefined && text.length === LENGTH && text <= LAST_STAMP && FORM.test(text)
}

function partsOf(stamp: Stamp): [time: number, count: number] {
  const countStart = TIME_DIGITS + 1
  return [
    Number.parseInt(stamp.slice(0, TIME_DIGITS), 36),
    Number.parseInt(stamp.slice(countStart, countStart + COUNT_DIGITS), 36),
  ]
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0')
}
