import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { textOfFile } from './domain/kernel/utf8.ts'
import { compareSets } from './domain/policy/compare/compare-sets.ts'
import { changeWords } from './domain/policy/compare/words.ts'
import type { PolicySet } from './domain/policy/document.ts'
import { readPolicyFile, setInFile, writePolicyFile } from './domain/policy/file/policy-file.ts'
import { lintPolicySet } from './domain/policy/lint/lint.ts'
import type { LintIssue } from './domain/policy/lint/lint-issue.ts'
import { parsePolicySet } from './domain/policy/parse.ts'
import { templates } from './policy-library/templates.ts'

/**
 * `lint FILE [--json]`: what is wrong with a policy in a file, sealed or bare, or with one of the library by its name. Exit
 * status 0 without errors (there may be warnings), 1 with errors, 2 when there was nothing to look at.
 * `export FILE`: the same policy as Recourse exports it, sealed with its hash as it is now.
 * `compare FILE FILE`: what the second says otherwise than the first; exit status 1 where something is worse for the shopper.
 */
const usage = `Usage: npm run policy -- lint FILE [--json], export FILE, or compare FILE FILE. FILE is a policy as JSON, as Recourse exports it or as a bare set, or the name of one in the library: ${templates.map(({ name }) => name).join(', ')}.`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

type Found = { text: string } | { refusal: string }

function read(name: string): Found {
  const template = templates.find((one) => one.name === name)
  if (template) return { text: JSON.stringify(template.in(template.languages[0] ?? 'en')) }
  let text: string | null
  try {
    text = textOfFile(readFileSync(name))
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'ENOENT') return { refusal: `There is no file "${name}", and no set of that name in the library.` }
    return { refusal: `The file "${name}" can't be read (${code ?? String(fault)}).` }
  }
  if (text === null) return { refusal: `The file "${name}" is no text in UTF-8, so that letters in it would be lost: save it in UTF-8.` }
  try {
    JSON.parse(text)
    return { text }
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

function lint(name: string, text: string, json: boolean): number {
  const file = readPolicyFile(text, sha256)
  const issues: LintIssue[] = file.ok ? lintPolicySet(file.value.set) : [{ ...file.error, severity: 'error' }]
  if (json) console.log(JSON.stringify(issues, null, 2))
  else report(name, issues)
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0
}

function compare(before: PolicySet, after: PolicySet): number {
  const changes = compareSets(before, after)
  for (const change of changes) {
    const { place } = change
    console.log(`${change.effect.padEnd(7)}  ${place ? `${place.document}${place.clause ? `/${place.clause.id}` : ''}` : 'set'}  ${changeWords(change)}`)
  }
  if (changes.length === 0) console.error('They say the very same.')
  return changes.some(({ effect }) => effect === 'worse') ? 1 : 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

/** The set in a file, whatever its seal says, whose form is right; a sentence where it is not. */
function setOf(name: string, text: string): PolicySet | string {
  const held = setInFile(text)
  if (!held.ok) return `"${name}" can't be read: at ${held.error.path}, ${held.error.message}`
  const parsed = parsePolicySet(held.value)
  const [first] = parsed.ok ? [] : parsed.error
  return parsed.ok ? parsed.value : `"${name}" is no policy set: at ${first?.path ?? '$'}, ${first?.message ?? ''} "npm run policy -- lint" says all that is wrong.`
}

function main(words: string[]): number {
  const json = words.includes('--json')
  const [command = '', ...names] = words.filter((word) => word !== '--json')
  const wanted = { lint: 1, export: 1, compare: 2 }[command]
  if (wanted === undefined || names.length !== wanted) return refuse(usage)
  const files = names.map((name) => ({ name, ...read(name) }))
  for (const file of files) if ('refusal' in file) return refuse(file.refusal)
  const [first, second] = files as Array<{ name: string; text: string }>
  if (!first) return refuse(usage)
  if (command === 'lint') return lint(first.name, first.text, json)
  const before = setOf(first.name, first.text)
  const after = second ? setOf(second.name, second.text) : before
  if (typeof before === 'string' || typeof after === 'string') return refuse(typeof before === 'string' ? before : String(after))
  if (command === 'compare') return compare(before, after)
  process.stdout.write(writePolicyFile(before, sha256))
  return 0
}

process.exitCode = main(process.argv.slice(2))
