import { parseArgs } from 'node:util'
import type { DecisionRequest } from '../app/domain/decision/request.ts'
import type { DecisionAnswer } from '../app/domain/decision/answer.ts'
import { answerLine } from '../app/decide-line.ts'
import { generateRequest } from './support/generate/requests.ts'
import { setNames } from './support/generate/shops.ts'
import { differences } from './support/reference/compare.ts'
import { referenceAnswer } from './support/reference/reference.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, set: { type: 'string' } } })
const count = Number(values.count)
const seed = Number(values.seed)

const ask = (request: DecisionRequest): DecisionAnswer => JSON.parse(answerLine(JSON.stringify(request), () => 0).answer) as DecisionAnswer

let total = 0
for (const set of setNames.filter((one) => values.set === undefined || one === values.set)) {
  const kinds = new Map<string, { times: number; size: number; example: string }>()
  const started = Date.now()
  for (let number = 0; number < count; number += 1) {
    const request = generateRequest(set, seed, number)
    for (const { member, reference, engine } of differences(referenceAnswer(request), ask(request))) {
      const kind = `${request.ask.ground} ${member}: texts ${JSON.stringify(reference)}, engine ${JSON.stringify(engine)}`.replace(/\d{4}-\d\d-\d\d/g, 'D')
      const text = JSON.stringify(request)
      const known = kinds.get(kind)
      if (!known) kinds.set(kind, { times: 1, size: text.length, example: text })
      else {
        known.times += 1
        if (text.length < known.size) Object.assign(known, { size: text.length, example: text })
      }
    }
  }
  total += kinds.size
  console.log(`${set}: ${count} requests of seed ${seed}, ${[...kinds.values()].reduce((sum, kind) => sum + kind.times, 0)} disagreements of ${kinds.size} kinds, ${Math.round((Date.now() - started) / 1000)} s`)
  for (const [kind, { times, example }] of [...kinds].sort(([, a], [, b]) => b.times - a.times)) console.log(`  ${times}x ${kind}\n     ${example}`)
}
process.exitCode = total ? 1 : 0
