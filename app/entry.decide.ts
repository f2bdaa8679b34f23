import { setFlagsFromString } from 'node:v8'
import { answerLine } from './decide-line.ts'
import { streamLines } from './stream-lines.ts'

// An answer is garbage as soon as it is written. Left to itself V8 gives garbage 128 MB of room, which saves no time here.
setFlagsFromString('--semi-space-growth-factor=1')

let failed = false

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the answers has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await streamLines(process.stdin, process.stdout, (line) => {
  const { answer, error } = answerLine(line, Date.now)
  failed ||= error
  return answer
})
process.exitCode = failed ? 2 : 0
