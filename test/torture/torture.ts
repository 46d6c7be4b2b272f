import { spawnSync } from 'node:child_process'

/**
 * The proofs that take too long for every day, by the same code: `npm run torture`. They want a built site only
 * because all journeys share one server.
 */
const RUNS = '20000'
const KILLS = '50'

run('vitest', ['run', 'test/shelf/shelfModel.test.ts'])
run('playwright', ['test', '-c', 'test/playwright.config.ts', 'e2e/shelfKills', 'e2e/shelfTabs'])

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, SHELF_RUNS: RUNS, SHELF_KILLS: KILLS }
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
