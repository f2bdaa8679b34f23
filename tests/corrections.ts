import { parseArgs } from 'node:util'
import { worseCorrections } from './support/worse-corrections.ts'

// Prints corrections that the comparison lets pass although a request is answered worse under them, each kind with its smallest pair of sets; ends with 1 where there are any.
const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, requests: { type: 'string', default: '100' }, from: { type: 'string', default: '0' } } })
const [count, seed, requests, from] = [values.count, values.seed, values.requests, values.from].map(Number) as [number, number, number, number]
if (![count, seed, requests, from].every(Number.isSafeInteger)) {
  console.error('Usage: npm run corrections -- [--count 100000] [--seed 1] [--requests 100] [--from 0]')
  process.exit(2)
}

const started = Date.now()
const { accepted, worse } = worseCorrections(seed, from, count, requests)
const kinds = new Map<string, { times: number; example: string }>()
for (const { number, changes, worse: members, request, correction } of worse) {
  const kind = `${changes.map((one) => one.replace(/ \S+ /, ' ')).join(', ')}: ${members.join(', ')}`
  const example = JSON.stringify({ number, changes, request, touched: correction.touched, before: correction.before.documents.map(({ document, clauses }) => ({ document, clauses: clauses.map(({ id, kind: of, tier, appliesTo, overrides, law, params }) => ({ id, kind: of, tier, appliesTo, overrides, law, params })) })) })
  const known = kinds.get(kind)
  kinds.set(kind, { times: (known?.times ?? 0) + 1, example: known && known.example.length <= example.length ? known.example : example })
}
console.log(`${count} corrections of seed ${seed}, ${accepted} let pass, ${worse.length} of them worse for somebody, of ${kinds.size} kinds, ${Math.round((Date.now() - started) / 1000)} s`)
for (const [kind, one] of [...kinds].sort(([, a], [, b]) => b.times - a.times)) console.log(`  ${one.times}x ${kind}\n     ${one.example}`)
process.exitCode = worse.length ? 1 : 0
