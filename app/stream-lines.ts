import { once } from 'node:events'
import type { Writable } from 'node:stream'

const lineFeed = 10
const blockSize = 64 * 1024

/**
 * Lines in, lines out, in the same order. Lines end with a line feed and nothing else: JSON may hold the other separators
 * of Unicode. Answers are gathered into blocks, and reading waits while whoever reads the answers is slow, so that a
 * million lines take no more memory than one.
 */
export async function streamLines(input: AsyncIterable<Buffer>, output: Writable, answer: (line: string) => string): Promise<void> {
  let block = ''
  const flush = async () => {
    const ready = output.write(block)
    block = ''
    if (!ready) await once(output, 'drain')
  }

  // What has come of a line whose end hasn't.
  let begun: Buffer[] = []
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      const line = begun.length ? Buffer.concat([...begun, chunk.subarray(from, end)]).toString() : chunk.toString('utf8', from, end)
      begun = []
      from = end + 1
      block += `${answer(line)}\n`
      if (block.length >= blockSize) await flush()
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length) block += `${answer(Buffer.concat(begun).toString())}\n`
  if (block !== '') await flush()
}
