import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateRequests } from '../support/generate/requests.ts'
import { printRatios } from './report.ts'
import { medianOf } from './rounds.ts'
import { timedRun } from './timed-child.ts'

export interface CommandExtents { lines: number; rounds: number }

/** The same lines in every run. */
const seed = 2026
const distinctLines = 100_000
const readyAnswers = 5000
const decideCommand = [process.platform === 'win32' ? 'npm.cmd' : 'npm', 'run', '--silent', 'decide']

/**
 * Times `npm run --silent decide` beside a process that parses the same requests and writes out answers which it has
 * ready, streamed in the same way; false when a target is missed.
 */
export async function benchCommand({ lines, rounds }: CommandExtents): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-bench-'))
  try {
    return await measure(folder, lines, rounds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string, lines: number, rounds: number): Promise<boolean> {
  const [requests, sample, answers] = [join(folder, 'requests.ndjson'), join(folder, 'sample.ndjson'), join(folder, 'answers.ndjson')]
  const distinct = Array.from(generateRequests('klenota', seed, Math.min(lines, distinctLines), 'everyday'), (request) => `${JSON.stringify(request)}\n`)
  writeFileSync(sample, distinct.slice(0, readyAnswers).join(''))
  await writeTimes(requests, Buffer.from(distinct.join('')), lines / distinct.length)

  const first = await timedRun(decideCommand, sample, answers)
  const ready = readFileSync(answers, 'utf8').trimEnd().split('\n')
  if (first.code !== 0 || ready.length !== Math.min(lines, readyAnswers)) throw new Error(`The command ended with ${first.code} after ${ready.length} answers. ${first.stderr}`)

  const [command, loop, peaks]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const decided = await timedRun(decideCommand, requests, null)
    if (decided.code !== 0) throw new Error(`The command ended with ${decided.code}. ${decided.stderr}`)
    command.push(decided.ms)
    peaks.push(decided.peakMb)
    const looped = await timedRun([process.execPath, join(import.meta.dirname, 'ready-answers.ts'), answers], requests, null)
    // Its answers are ready-made: reading them in is none of its work.
    loop.push(looped.ms - Number(looped.stderr.split('\n')[0]))
  }
  const [decides, loops] = [medianOf(command), medianOf(loop)]
  const rate = (ms: number) => Math.round((lines / ms) * 1000).toLocaleString('en')
  console.log(`${lines.toLocaleString('en')} lines, Node ${process.versions.node}, medians of ${rounds} rounds in turn; start of the processes included.`)
  console.log(`npm run --silent decide    ${(decides / 1000).toFixed(2).padStart(8)} s  ${rate(decides).padStart(9)} lines a second`)
  console.log(`parse and stringify alone  ${(loops / 1000).toFixed(2).padStart(8)} s  ${rate(loops).padStart(9)} lines a second`)
  return printRatios([{ what: 'speed of the command / parse and stringify alone', is: loops / decides, atLeast: 0.4 }, { what: 'peak memory of the command, MB', is: Math.max(...peaks), atMost: 300 }])
}

async function writeTimes(file: string, content: Buffer, times: number): Promise<void> {
  const out = createWriteStream(file)
  for (let i = 0; i < times; i += 1) if (!out.write(content)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}
