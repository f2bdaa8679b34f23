import { coverages, missingOf } from './register.ts'
import type { RegisteredRule } from './register.ts'

/** The register as lines for a terminal: a rule a block, then the counts, what waits, and what is missing. */
export function printRegister(rules: RegisteredRule[]): string[] {
  const missing = rules.filter((rule) => missingOf(rule).length)
  const counts = coverages.map((kind) => `${rules.filter((rule) => rule.coverage.includes(kind)).length} ${kind}`)
  return [
    ...rules.flatMap(printRule),
    '',
    `${rules.length} rules: ${counts.join(', ')} (a rule may be covered in several ways)`,
    `${rules.reduce((sum, rule) => sum + rule.clauses.length, 0)} citations, ${rules.reduce((sum, rule) => sum + rule.cases, 0)} namings by cases`,
    ...missing.map((rule) => `${rule.id} ${rule.label}: ${missingOf(rule).join(', ')}`),
  ]
}

function printRule(rule: RegisteredRule): string[] {
  const tested = [rule.cases === 1 ? '1 case' : `${rule.cases} cases`, ...rule.tests]
  const facts = rule.namedFacts.map(({ path, by, evidence }) => `${path} by ${by.join(' or ')}${evidence.length ? ` with ${evidence.join(', ')}` : ''}`)
  return [
    `${rule.id.padEnd(6)} ${rule.tags.map((tag) => `[${tag}]`).join('').padEnd(10)} ${rule.label}`,
    `       ${rule.coverage.join(', ') || 'not covered'}: ${rule.clauses.join(', ') || 'no clause'}${rule.places.length ? `; said at ${rule.places.join(', ')}` : ''}`,
    ...(rule.coverage.includes('fact') ? [`       facts: ${facts.join('; ')}`] : []),
    `       tests: ${tested.join(', ')}`,
  ]
}
