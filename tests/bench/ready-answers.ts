import { readFileSync } from 'node:fs'
import { streamLines } from '../../app/stream-lines.ts'

// What the decide command can't do without: it parses the requests and writes out answers, which are ready here.
const before = performance.now()
const answers = readFileSync(process.argv[2] ?? '', 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)
process.stderr.write(`${performance.now() - before}\n`)

let next = 0
await streamLines(process.stdin, process.stdout, (line) => {
  if (typeof JSON.parse(line) !== 'object') throw new Error('A request is an object.')
  const answer = JSON.stringify(answers[next])
  next = (next + 1) % answers.length
  return answer
})
