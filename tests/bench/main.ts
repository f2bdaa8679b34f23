import { parseArgs } from 'node:util'
import { benchCommand } from './command.ts'
import { benchEngines } from './engines.ts'
import { benchImpact } from './impact.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false }, million: { type: 'boolean', default: false } } })
const [what] = positionals

if (what !== undefined && what !== 'decide' && what !== 'impact') {
  console.error('There are: bench, bench -- --quick, bench -- decide, bench -- decide --million, bench -- impact, bench -- impact --quick.')
  process.exitCode = 2
} else {
  const kept = what === 'impact'
    ? await benchImpact({ lines: values.quick ? 100_000 : 1_000_000 })
    : what === 'decide'
    ? await benchCommand({ lines: values.million ? 1_000_000 : values.quick ? 50_000 : 100_000, rounds: values.million ? 1 : values.quick ? 3 : 5 })
    : await benchEngines(values.quick ? { lines: 10_000, peerLines: 1000, rounds: 3 } : { lines: 100_000, peerLines: 10_000, rounds: 7 })
  process.exitCode = kept ? 0 : 1
}
