import type { ShopperLineAnswer } from '../../contracts/shopper.ts'
import type { ReadFinding, ReadLine } from './read-line.ts'

type Outcome = ShopperLineAnswer['reasons'][number]['outcome']

/**
 * What speaks for the request or against it: first what settles it, then proofs that are wanted, then what is not known.
 * Clauses that turned out not to apply say nothing to a shopper.
 */
export function reasonsOf({ findings, deciding }: ReadLine): ShopperLineAnswer['reasons'] {
  const rest = findings.filter((finding) => !deciding.includes(finding))
  const proofs = rest.filter((finding) => finding.code === 'evidence.required.unknown' || finding.code === 'evidence.required.no')
  const open = rest.filter((finding) => finding.code === 'exclusion.undetermined')
  return [...deciding, ...proofs, ...open].flatMap((finding) => (isTold(finding) ? [{ text: finding.text, outcome: finding.outcome, clauseId: finding.clause }] : []))
}

const isTold = (finding: ReadFinding): finding is ReadFinding & { outcome: Outcome } => finding.outcome !== 'not-applicable'

/** Who pays for sending the item in, and what comes off a refund or may come off it. */
export function costsOf({ decision, answer, findings }: ReadLine): ShopperLineAnswer['costs'] {
  const { returnShipping } = decision
  const carriage = returnShipping ? findings.filter((finding) => finding.outcome === 'met' && finding.code === `return-shipping.${returnShipping.paidBy}`) : []
  const shipping = carriage[0] ? [{ text: carriage[0].text, clauseIds: carriage.map((finding) => finding.clause) }] : []
  const deducted = answer.deductions.map((deduction) => ({ text: deduction.text, clauseIds: findings.filter((finding) => finding.code === 'deduction.yes' && finding.rules.some((rule) => deduction.rules.includes(rule))).map((finding) => finding.clause) }))
  const possible = findings.filter((finding) => finding.code === 'deduction.unknown').map((finding) => ({ text: finding.text, clauseIds: [finding.clause] }))
  return [...shipping, ...deducted, ...possible]
}

/** What can be wished for, open ones first; what the terms don't give at all, or only because the request is ruled out, is not worth a line. */
export function remediesOf({ decision, answer }: ReadLine): ShopperLineAnswer['remedies'] {
  const told = answer.remedies.filter((_, i) => !['remedy.refused', 'remedy.not-offered', 'remedy.no-terms'].includes(decision.remedies[i]?.code ?? ''))
  return [...told.filter((one) => one.open), ...told.filter((one) => !one.open)].map(({ kind, open, text }) => ({ kind, open, text }))
}
