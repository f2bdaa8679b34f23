import { answerLine } from './decide-line.ts'
import { streamLines } from './stream-lines.ts'

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
