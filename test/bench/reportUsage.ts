import { writeFileSync } from 'node:fs'
import { env, resourceUsage } from 'node:process'

// Loaded in front of a command that is measured: says at its end what it has used, all of its threads together.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = resourceUsage()
  if (env.BENCH_USAGE) {
    writeFileSync(
      env.BENCH_USAGE,
      JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }),
    )
  }
})
