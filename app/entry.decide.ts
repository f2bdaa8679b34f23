import { once } from 'node:events'
import { answerLine } from './decide-line.ts'

// Lines in, lines out, in the same order. Answers are gathered into blocks, and reading waits while the reader of the
// answers is slow, so that a million lines take no more memory than one.
const blockSize = 64 * 1024
let block = ''
let failed = false

/** Lines end with a line feed and nothing else: JSON may hold the other separators of Unicode. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string[]> {
  input.setEncoding('utf8')
  let rest = ''
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length) yield lines
  }
  if (rest !== '') yield [rest]
}

async function flush(): Promise<void> {
  const ready = process.stdout.write(block)
  block = ''
  if (!ready) await once(process.stdout, 'drain')
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the answers has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

for await (const lines of linesOf(process.stdin)) {
  for (const line of lines) {
    const { answer, error } = answerLine(line, Date.now)
    failed ||= error
    block += `${answer}\n`
    if (block.length >= blockSize) await flush()
  }
}
await flush()
process.exitCode = failed ? 2 : 0
