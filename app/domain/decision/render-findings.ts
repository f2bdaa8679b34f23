import type { Operand } from '../kernel/catalogue.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { RenderedFinding } from './answer.ts'
import type { Decision, Finding } from './decision.ts'
import { renderMessage } from './messages.ts'

interface Kept { finding: Finding; words: RenderedFinding }
interface ClauseWords { beside: Readonly<{ heading: Operand }>; said: Map<string, Kept> }
type Languages = Map<string, Map<string, ClauseWords>>

// Decisions by the same versions share the list of these, and most of their findings. What is said of such a finding is
// put into words once: there are thirty in every answer.
const known = new WeakMap<Decision['governing'], { policy: CompiledPolicySet; languages: Languages }>()
const mostLanguages = 40

/** Puts a finding into the words of a locale, with the heading of its clause in the versions that govern. */
export function findingRenderer(policy: CompiledPolicySet, governing: Decision['governing'], locale: string): (finding: Finding) => RenderedFinding {
  const clauses = clausesIn(policy, governing, locale)
  return (finding) => {
    const { clause: id, rules, outcome, code, args } = finding
    let clause = clauses.get(id)
    if (!clause) {
      const version = governing.find(({ document }) => id.startsWith(`${document}/`))
      clauses.set(id, (clause = { beside: { heading: policy.clause(id, version?.effectiveFrom)?.clause.heading ?? '' }, said: new Map() }))
    }
    let kept = clause.said.get(code)
    if (kept?.finding !== finding) clause.said.set(code, (kept = { finding, words: { clause: id, rules, outcome, text: renderMessage(locale, code, args, clause.beside) } }))
    return kept.words
  }
}

function clausesIn(policy: CompiledPolicySet, governing: Decision['governing'], locale: string): Map<string, ClauseWords> {
  let versions = known.get(governing)
  if (versions?.policy !== policy) known.set(governing, (versions = { policy, languages: new Map() }))
  const { languages } = versions
  let clauses = languages.get(locale)
  if (!clauses) {
    if (languages.size >= mostLanguages) languages.clear()
    languages.set(locale, (clauses = new Map()))
  }
  return clauses
}
