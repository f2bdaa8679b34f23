import { parseArgs } from 'node:util'
import { disagreements } from './support/compare-with-engine.ts'
import { setNames } from './support/generate/shops.ts'

// Prints where the engine and the slow reference differ, each kind with its smallest request; ends with 1 where they do.
const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, set: { type: 'string' } } })
const count = Number(values.count)
const seed = Number(values.seed)
const sets = setNames.filter((one) => values.set === undefined || one === values.set)
if (!sets.length || !Number.isSafeInteger(count) || !Number.isSafeInteger(seed)) {
  console.error(`Usage: npm run reference -- [--count 100000] [--seed 1] [--set ${setNames.join('|')}]`)
  process.exit(2)
}

let kindsInAll = 0
for (const set of sets) {
  const started = Date.now()
  const kinds = new Map<string, { times: number; example: string }>()
  for (const { request, differences } of disagreements(set, seed, count)) {
    const text = JSON.stringify(request)
    for (const { member, reference, engine } of differences) {
      // Days differ from request to request; the kind is the same.
      const kind = `${request.ask.ground} ${member}: reference ${JSON.stringify(reference)}, engine ${JSON.stringify(engine)}`.replace(/\d{4}-\d\d-\d\d/g, 'D')
      const known = kinds.get(kind)
      kinds.set(kind, { times: (known?.times ?? 0) + 1, example: known && known.example.length <= text.length ? known.example : text })
    }
  }
  kindsInAll += kinds.size
  const times = [...kinds.values()].reduce((sum, kind) => sum + kind.times, 0)
  console.log(`${set}: ${count} requests of seed ${seed}, ${times} disagreements of ${kinds.size} kinds, ${Math.round((Date.now() - started) / 1000)} s`)
  for (const [kind, one] of [...kinds].sort(([, a], [, b]) => b.times - a.times)) console.log(`  ${one.times}x ${kind}\n     ${one.example}`)
}
process.exitCode = kindsInAll ? 1 : 0
