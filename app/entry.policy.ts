import { readFileSync } from 'node:fs'
import { lintPolicySet } from './domain/policy/lint/lint.ts'
import type { LintIssue } from './domain/policy/lint/lint-issue.ts'
import { isLibrarySetName, policyLibrary } from './policy-library/library.ts'

/**
 * `lint FILE [--json]`: what is wrong with a policy set in a file, or with one of the library by its name. Exit status 0
 * without errors (there may be warnings), 1 with errors, 2 when there was no set to look at.
 */
const usage = `Usage: npm run policy -- lint FILE [--json]. FILE is a whole policy set as JSON, or the name of one in the library: ${Object.keys(policyLibrary).join(', ')}.`

function read(name: string): { set: unknown } | { refusal: string } {
  if (isLibrarySetName(name)) return { set: policyLibrary[name] }
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'ENOENT') return { refusal: `There is no file "${name}", and no set of that name in the library.` }
    return { refusal: `The file "${name}" can't be read (${code ?? String(fault)}).` }
  }
  try {
    return { set: JSON.parse(text) }
  } catch (fault) {
    return { refusal: `The file "${name}" is no JSON: ${(fault as Error).message}` }
  }
}

function report(name: string, issues: LintIssue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  for (const { path, code, severity, message } of issues) console.log(`${path}  ${code}${severity === 'warning' ? ' (warning)' : ''}  ${message}`)
  const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`
  console.error(issues.length ? `${name}: ${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}.` : `${name}: nothing is wrong.`)
}

function main(words: string[]): number {
  const json = words.includes('--json')
  const [command, name, ...more] = words.filter((word) => word !== '--json')
  if (command !== 'lint' || name === undefined || more.length > 0) {
    console.error(usage)
    return 2
  }
  const found = read(name)
  if ('refusal' in found) {
    console.error(found.refusal)
    return 2
  }
  const issues = lintPolicySet(found.set)
  if (json) console.log(JSON.stringify(issues, null, 2))
  else report(name, issues)
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0
}

process.exitCode = main(process.argv.slice(2))
