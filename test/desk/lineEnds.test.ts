import { describe, expect, it } from 'vitest'
import { joinLines } from '../../src/desk/lineEnds.ts'
import { spreadOut } from '../../src/desk/sheet.ts'

/** A column that cuts its words at its lines' ends. */
const COLUMN = `The council of the town has said to all in one long state-
ment that it would not give to anybody any more infor-
mation and that the men who were there for their educa-
tion had seen the whole of it, and more, in their parlia-
ment and that was that, as one could read in the whole of
it on the very same day, when it was all said once more.`

function joined(halves: string): string {
  const [first = '', second = ''] = halves.split(/(?<=-)(?=[^-]*$)/u)
  const sheet = spreadOut(
    `${COLUMN}\n\nIt was then, to the whole of them, the ${first}\n${second} that they spoke.\n`,
  )
  const { isCut, printed, set } = joinLines(`the ${first}`, `${second} that they spoke.`, sheet, false)
  return isCut ? set : printed
}

const COMPOUNDS =
  'so-called long-term decision-making high-speed left-wing right-wing full-time part-time ex-minister by-election ' +
  'co-operate co-author re-elected re-enter pre-war cost-cutting wide-ranging blue-collar far-reaching hard-working ' +
  'mother-tongue e-mail record-breaking multi-storey counter-terrorism Jean-Luc US-led cross-party middle-class ' +
  'year-old first-class world-famous trade-union low-paid deputy-leader two-year twenty-three self-made non-stop ' +
  'vice-president well-known soft-spoken Oslo-based energy-intensive duty-free follow-up kick-off third-floor'
const CUT_WORDS =
  'inter-national yester-day gov-ernments Brit-ish high-light high-way long-itude short-age hard-ship soft-ware ' +
  'so-ciety so-lution counter-part by-pass mid-night cross-ing well-ness half-way part-ner part-ner-ship non-sense ' +
  'anti-cipate co-llapse re-port re-main pre-sent pro-gramme ex-ample state-ment world-wide ten-ant six-teen ' +
  'under-taking with-out through-out draw-ings follow-ing possi-bility reason-able nation-al pub-licity'

describe('a hyphen at a line’s end, in a column that cuts words', () => {
  it.each(COMPOUNDS.split(' '))('stays in %s', (word) => {
    expect(joined(word)).toBe(word)
  })

  it.each(CUT_WORDS.split(' ').filter((word) => word.split('-').length === 2))('goes from %s', (word) => {
    expect(joined(word)).toBe(word.replace('-', ''))
  })

  it('stays between letters that stand for names, and in addresses', () => {
    expect(joined('CNDD-FDD')).toBe('CNDD-FDD')
    expect(joined('old-infra.example.org')).toBe('old-infra')
  })
})
