import { test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'
import { type FaultySite, openFaultySite } from './faultySite.ts'

/**
 * Gives the journeys of a file a site that can go wrong, whole again for each, and tells the torture's table what became
 * of it.
 *
 * @param isChanged - Whether journeys change the files of the site, so that each needs one of its own.
 * @returns The site of the journey that runs.
 */
export function onFaultySite({ isChanged = false } = {}): () => FaultySite {
  let site: FaultySite | null = null
  const close = async () => {
    await site?.close()
    site = null
  }
  test.slow()
  test.beforeEach(async () => {
    site ??= await openFaultySite()
    site.heal()
  })
  test.afterEach(async () => {
    const { title, status, expectedStatus } = test.info()
    reportTrial({ fault: title, trials: 1, lost: status === expectedStatus ? 0 : 1 })
    if (isChanged) await close()
  })
  test.afterAll(close)
  return () => {
    if (!site) throw new Error('The site is there while a journey runs only')
    return site
  }
}
