import { policyLibrary } from '../../app/policy-library/library.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { countCases, findTests } from './naming.ts'
import { printRegister } from './print.ts'
import { buildRegister, missingOf } from './register.ts'

// All rules of the seed texts with what carries them out and what tests them. Fails where one has neither.
const rules = buildRegister(Object.values(policyLibrary) as PolicySet[], await countCases(), findTests())
// Whoever reads only the first lines closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(rules, null, 2)}\n` : `${printRegister(rules).join('\n')}\n`)
if (rules.some((rule) => missingOf(rule).length)) process.exitCode = 1
