// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ShelfModel, stepsArbitrary } from '../torture/shelfModel.ts'

/** `npm run torture` asks for many more. */
const RUNS = Number(process.env.SHELF_RUNS ?? 1000)

it('loses nothing that was acknowledged, whatever tabs, clocks, kills, quotas and damage do', {
  timeout: 60_000 + RUNS * 60,
}, async () => {
  await fc.assert(
    fc.asyncProperty(stepsArbitrary, fc.boolean(), async (steps, isKilled) => {
      const model = new ShelfModel()
      await model.play(steps)
      expect(await model.reckon(isKilled)).toEqual([])
    }),
    { numRuns: RUNS },
  )
})
