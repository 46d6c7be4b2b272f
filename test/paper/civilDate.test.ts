import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatCivilDate, isCivilDate } from '../../src/paper/civilDate.ts'

describe('isCivilDate', () => {
  it.each(['2018-03-14', '2016-02-29', '1702-03-11', '2000-02-29'])('knows %s', (date) => {
    expect(isCivilDate(date)).toBe(true)
  })

  it.each([
    '2018-02-30',
    '2018-02-29',
    '1900-02-29',
    '2018-13-01',
    '2018-00-10',
    '2018-3-4',
    '20180314',
    '',
    'today',
  ])('refuses “%s”', (date) => {
    expect(isCivilDate(date)).toBe(false)
  })
})

describe('addDays', () => {
  it.each([
    ['2018-03-14', 1, '2018-03-15'],
    ['2018-03-01', -1, '2018-02-28'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2017-12-31', 1, '2018-01-01'],
    ['2018-03-25', 1, '2018-03-26'],
  ])('counts from %s by %i to %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
  })

  it('comes back by the same number of days', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 })
    fc.assert(fc.property(days, (count) => addDays(addDays('2018-03-14', count), -count) === '2018-03-14'))
  })
})

describe('formatCivilDate', () => {
  it('prints the day first, as the papers here do', () => {
    expect(formatCivilDate('2018-03-14', 'en')).toBe('Wednesday 14 March 2018')
    expect(formatCivilDate('2018-03-14', 'en', 'day')).toBe('14 March')
    expect(formatCivilDate('2018-03-14', 'en', 'short')).toBe('14 Mar 2018')
  })

  it('prints it in the language of the paper', () => {
    expect(formatCivilDate('2018-03-14', 'fr')).toBe('mercredi 14 mars 2018')
    expect(formatCivilDate('2018-03-14', 'ar')).toMatch(/مارس/u)
  })
})
