import { test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'
import { type FaultySite, openFaultySite } from './faultySite.ts'

/**
 * Gives each journey of a file a site of its own that can go wrong, and tells the torture's table what became of it.
 *
 * @returns The site of the journey that runs.
 */
export function onFaultySite(): () => FaultySite {
  let site: FaultySite | null = null
  test.slow()
  test.beforeEach(async () => {
    site = await openFaultySite()
  })
  test.afterEach(async () => {
    const { title, status, expectedStatus } = test.info()
    reportTrial({ fault: title, trials: 1, lost: status === expectedStatus ? 0 : 1 })
    await site?.close()
  })
  return () => {
    if (!site) throw new Error('The site is there while a journey runs only')
    return site
  }
}
