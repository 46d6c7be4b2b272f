import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trial } from './report.ts'

/**
 * The proofs that take too long for every day, by the same code: `npm run torture`. They want a built site only
 * because all journeys share one server. What was found stands in a table at the end, also where a proof failed.
 */
const RUNS = '20000'
const KILLS = '50'
const LINKS = '20'
const REPORT = join(mkdtempSync(join(tmpdir(), 'standfirst-torture-')), 'trials.jsonl')

/** Every parser is fed this often with anything. */
const FUZZ = '10000'
/** How long the server is under load, in seconds. */
const LOAD = '30'

const statuses = [
  run('vitest', [
    'run',
    'test/shelf/shelfModel.test.ts',
    'test/links',
    'test/hostile',
    'test/offline',
    'test/search/sealedBytes.test.ts',
    'test/shelf/exchange',
  ]),
  run('playwright', [
    'test',
    '-c',
    'test/playwright.config.ts',
    'e2e/shelfKills',
    'e2e/shelfTabs',
    'e2e/shelfFirefox',
    'e2e/hostile',
    'e2e/offline',
    'e2e/network',
    'e2e/searchFaults',
    'e2e/deploy',
    'e2e/stores',
    'e2e/faultsFirefox',
  ]),
  // By themselves: they are about what the machine can do.
  run('playwright', [
    'test',
    '-c',
    'test/playwright.config.ts',
    '--workers',
    '1',
    'e2e/memory',
    'e2e/load',
    'e2e/longStory',
  ]),
]
process.stdout.write(`\n${tableOf(trials())}\n`)
process.exitCode = statuses.find((status) => status !== 0) ?? 0

function run(command: string, args: readonly string[]): number {
  const env = {
    ...process.env,
    SHELF_RUNS: RUNS,
    SHELF_KILLS: KILLS,
    LINK_RUNS: LINKS,
    FUZZ_RUNS: FUZZ,
    LOAD_SECONDS: LOAD,
    REGEX_CHECK: '1',
    HOSTILE: 'all',
    FAULTS: 'all',
    TORTURE_REPORT: REPORT,
  }
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

function trials(): Trial[] {
  if (!existsSync(REPORT)) return []
  const lines = readFileSync(REPORT, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Trial)
}

/** A line for each fault, with all its trials. */
function tableOf(all: readonly Trial[]): string {
  const rows = [...new Set(all.map(({ fault }) => fault))].map((fault) => {
    const some = all.filter((trial) => trial.fault === fault)
    const sum = (key: 'trials' | 'lost' | 'ran' | 'leaked') =>
      some.reduce((total, trial) => total + (trial[key] ?? 0), 0)
    return `| ${fault} | ${sum('trials').toLocaleString('en')} | ${sum('lost')} | ${sum('ran')} | ${sum('leaked')} |`
  })
  return ['| fault | trials | lost | ran | leaked |', '|---|---:|---:|---:|---:|', ...rows].join('\n')
}
