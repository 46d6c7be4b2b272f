import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reportTrial } from '../torture/report.ts'
import { ShelfModel, stepsArbitrary } from '../torture/shelfModel.ts'

/** `npm run torture` asks for many more. */
const RUNS = Number(process.env.SHELF_RUNS ?? 1000)

const STORY = 'tabs, kills, evictions, quotas, damage and clocks, at random'

it('loses nothing that was acknowledged, whatever tabs, clocks, kills, quotas and damage do', {
  timeout: 60_000 + RUNS * 60,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stepsArbitrary, fc.boolean(), async (steps, isKilled) => {
      const model = new ShelfModel()
      await model.play(steps)
      const lost = await model.reckon(isKilled)
      if (lost.length > 0) reportTrial({ fault: STORY, trials: 1, lost: lost.length })
      expect(lost).toEqual([])
    }),
    { numRuns: RUNS },
  )
  reportTrial({ fault: STORY, trials: RUNS, lost: 0 })
})
