import { stdout } from 'node:process'
import cliProgress from 'cli-progress'
import { formatArchiveFaults } from './archive.ts'
import type { PrintProgress, PrintResult } from './printSite.ts'

const STAGES: Record<Parameters<PrintProgress>[0], string> = {
  read: 'editions read',
  printed: 'stories printed',
  people: 'people printed',
}

/** Without a terminal, a line is written each time that so many more hundredths are done. */
const STEP = 25

/** Shows how far the press is: a bar on a terminal, now and then a line elsewhere. */
export function showProgress(): { progress: PrintProgress; stop: () => void } {
  return stdout.isTTY ? progressBar() : progressLines()
}

/** What was done, in lines for a terminal. @param seconds - How long it took. */
export function formatResult({ stories, pages, tally, faults }: PrintResult, seconds: number): string {
  const lines = [
    `Printed ${counted(pages, 'page')} of ${counted(stories, 'story', 'stories')} in ${seconds.toFixed(1)} s: ` +
      `${counted(tally.written, 'file')} written (${megabytes(tally.bytes)}), ${tally.same} already right, ` +
      `${tally.removed} taken out.`,
  ]
  if (faults.length > 0)
    lines.push(`\nLeft out, ${counted(faults.length, 'fault')}:`, formatArchiveFaults(faults))
  return lines.join('\n')
}

function progressBar(): ReturnType<typeof showProgress> {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} {stage}',
    stream: stdout,
    clearOnComplete: true,
  })
  let shown: string | null = null
  return {
    progress: (stage, done, all) => {
      if (shown !== stage) bar.start(all, 0, { stage: STAGES[stage] })
      shown = stage
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

function progressLines(): ReturnType<typeof showProgress> {
  let next = STEP
  let shown: string | null = null
  return {
    progress: (stage, done, all) => {
      if (shown !== stage) next = STEP
      shown = stage
      if ((done / all) * 100 < next) return
      next = Math.floor((done / all) * 100) + STEP
      stdout.write(`${done} of ${all} ${STAGES[stage]}\n`)
    },
    stop: () => {},
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
