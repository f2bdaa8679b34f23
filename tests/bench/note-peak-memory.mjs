// Preloaded into every Node process of a measured command: on its way out it notes the most memory it held, in kilobytes.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const file = process.env.RECOURSE_PEAK_MEMORY
  if (file) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`)
})
