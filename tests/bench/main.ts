import { parseArgs } from 'node:util'
import { benchCommand } from './command.ts'
import { benchEngines } from './engines.ts'
import { benchHistory } from './history/main.ts'
import { benchImpact } from './impact.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false }, million: { type: 'boolean', default: false } } })

/** What can be measured, by the word that asks for it; each answers false when a target is missed. */
const benches: Record<string, () => Promise<boolean>> = {
  engines: () => benchEngines(values.quick ? { lines: 10_000, peerLines: 1000, rounds: 3 } : { lines: 100_000, peerLines: 10_000, rounds: 7 }),
  decide: () => benchCommand({ lines: values.million ? 1_000_000 : values.quick ? 50_000 : 100_000, rounds: values.million ? 1 : values.quick ? 3 : 5 }),
  impact: () => benchImpact({ lines: values.quick ? 100_000 : 1_000_000 }),
  history: () => benchHistory(values.quick ? { lines: 100_000, peerLines: 10_000 } : { lines: 1_000_000, peerLines: 30_000 }),
}

const bench = benches[positionals[0] ?? 'engines']
if (!bench) {
  console.error('There are: bench, bench -- decide, bench -- decide --million, bench -- impact, bench -- history; each takes --quick.')
  process.exitCode = 2
} else process.exitCode = (await bench()) ? 0 : 1
