import type { ShopperQuestion } from '../../contracts/shopper.ts'
import { clauseIn } from '../../domain/decision/explain-standing.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import type { PolicyClause } from '../../domain/policy/document.ts'
import type { ReadLine } from './read-line.ts'
import { questionOf } from './shopper-facts.ts'
import type { ShopperFacts } from './shopper-facts.ts'

/**
 * What is still worth asking the shopper: the facts that the decision misses, and those on which a deduction or a remedy
 * that is not settled hangs. Of a request that is ruled out only what could still turn it.
 */
export function questionsOf(line: ReadLine, policy: CompiledPolicySet, ground: Ground, answered: ShopperFacts): ShopperQuestion[] {
  // Of goods that haven't come nobody can say how they are.
  if (line.deciding.some((finding) => finding.code === 'window.pending')) return []
  const open = line.decision.verdict === 'ineligible' ? [] : line.findings.filter((finding) => finding.outcome === 'undetermined').flatMap((finding) => factsOf(clauseIn(line.decision, policy, finding.clause)?.clause))
  const paths = [...new Set([...line.decision.missingFacts, ...open])]
  return paths.flatMap((path) => {
    const question = questionOf(path, ground)
    return question && answered[question.fact] === undefined ? [question] : []
  })
}

/** Paths of the facts that a deduction or remedy asks for. */
function factsOf(clause: PolicyClause | undefined): string[] {
  const cases = clause?.kind === 'deduction' ? clause.params.when : clause?.kind === 'remedy' ? (clause.params.when ?? []) : []
  return cases.flatMap((all) => all.flatMap((criterion) => ('fact' in criterion ? [criterion.fact] : [])))
}
