import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { anArticleFile, aParagraph } from '../builders/anArticle.ts'
import { reportTrial } from '../torture/report.ts'
import { openLive, STORY } from './pages.ts'

/** Frames a second. */
const LEAST_RATE = 50
const SENTENCE =
  'The harbour at Penwick opened again on Monday, and half of the town stood on the quay to see the boats come in. '
/** 20,000 words in 500 paragraphs, 300 of them with a pull quote. */
const LONG = anArticleFile({
  publication: 'morning-sheet',
  edition: '2018-03-15',
  slug: 'a-week-to-pack-for-russian-envoys',
  headline: 'Everything that was said on the quay',
  body: Array.from({ length: 500 }, () => aParagraph(SENTENCE.repeat(2).trim())),
  pullQuotes: Array.from({ length: 300 }, (_, paragraph) => ({
    paragraph,
    start: 0,
    end: 46,
    speaker: 'Ada Trent',
  })),
  briefs: Array.from({ length: 500 }, (_, number) => ({
    slug: `b-${number}`,
    text: SENTENCE.trim(),
    people: [],
  })),
})

test('a story of 20,000 words, 500 briefs and 300 pull quotes leaves time for 50 frames a second', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.route(`**/archive${STORY.slice(0, -1)}.json`, (route) => route.fulfill({ json: LONG }))
  await openLive(page, '/morning-sheet/2018-03-15/')
  await page.locator(`main a[href="${STORY}"]`).first().click()
  await expect(page.locator('#p500')).toBeAttached({ timeout: 30_000 })
  await page.waitForTimeout(3000)
  const wire = await page.context().newCDPSession(page)
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await threadMs(wire)
  const frames = await framesWhileScrolling(page)
  const busyMs = ((await threadMs(wire)) - before) / frames.length
  const rate = Math.round((1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0))
  reportTrial({
    fault: `frame of a long story (${busyMs.toFixed(1)} ms of the page’s thread; ${rate} a second came)`,
    trials: frames.length,
    lost: frames.filter((frame) => frame > 50).length,
  })
  // How many come in fact is also a matter of what else the machine does; what one takes is the page's.
  expect(busyMs).toBeLessThanOrEqual(1000 / LEAST_RATE)
})

/** What the page's thread has done so far, in milliseconds of processor time. */
async function threadMs(wire: CDPSession): Promise<number> {
  const { metrics } = await wire.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** How long each frame took, in milliseconds, while the page was scrolled from its top to its end. */
function framesWhileScrolling(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = []
        let last = performance.now()
        const step = (document.documentElement.scrollHeight - innerHeight) / 360
        scrollTo({ top: 0, behavior: 'instant' })
        const next = (now: number): void => {
          frames.push(now - last)
          last = now
          scrollBy({ top: step, behavior: 'instant' })
          if (frames.length < 360) requestAnimationFrame(next)
          else resolve(frames.slice(1))
        }
        requestAnimationFrame(next)
      }),
  )
}
