import type { ShopperLineAnswer } from '../../contracts/shopper.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { ReadFinding, ReadLine } from './read-line.ts'
import { sayToShopper } from './words.ts'

/**
 * What speaks for the request or against it, each sentence once: first what settles it, then the proofs that are wanted,
 * as long as they could help. Clauses that turned out not to apply say nothing to a shopper, nor do those that only the shop
 * can judge.
 */
export function reasonsOf({ decision, findings, deciding }: ReadLine): ShopperLineAnswer['reasons'] {
  const proofs = decision.verdict === 'ineligible' ? [] : findings.filter((finding) => !deciding.includes(finding) && (finding.code === 'evidence.required.unknown' || finding.code === 'evidence.required.no'))
  const told = [...deciding, ...proofs]
  return told.filter(({ text }, i) => told.findIndex((one) => one.text === text) === i).map((finding) => ({ text: finding.text, speaks: speaksOf(finding), clauseId: finding.clause }))
}

/** An exclusion speaks against a request where it holds, every other clause where it doesn't. */
function speaksOf({ code, outcome }: ReadFinding): ShopperLineAnswer['reasons'][number]['speaks'] {
  if (outcome === 'undetermined') return 'open'
  return (outcome === 'met') === code.startsWith('exclusion.') ? 'against' : 'for'
}

/** Who pays for sending the item in, where it is sent in, and what comes off a refund or may come off it, fees first. */
export function costsOf({ decision, answer, findings, headingOf }: ReadLine, ground: Ground, locale: string): ShopperLineAnswer['costs'] {
  const { returnShipping } = decision
  const carriage = returnShipping && ground !== 'missing-on-delivery' ? findings.filter((finding) => finding.outcome === 'met' && finding.code === `return-shipping.${returnShipping.paidBy}`) : []
  const shipping = carriage[0] ? [{ text: carriage[0].text, clauseIds: carriage.map((finding) => finding.clause) }] : []
  const fees = (answer.fees ?? []).map(({ text, clause }) => ({ text, clauseIds: [clause] }))
  const deducted = answer.deductions.map((deduction) => ({ text: deduction.text, clauseIds: findings.filter((finding) => finding.code === 'deduction.yes' && finding.rules.some((rule) => deduction.rules.includes(rule))).map((finding) => finding.clause) }))
  const possible = findings.filter((finding) => finding.code === 'deduction.unknown').map((finding) => ({ text: sayToShopper(locale, 'cost.possible', { heading: headingOf(finding.clause) }), clauseIds: [finding.clause] }))
  return [...shipping, ...fees, ...deducted, ...possible]
}

/** What can be wished for, open ones first. What the terms don't give at all is not worth a line, nor is what is closed where the request itself is ruled out. */
export function remediesOf({ decision, answer }: ReadLine): ShopperLineAnswer['remedies'] {
  const open = answer.remedies.filter((one) => one.open)
  const closed = answer.remedies.filter((one, i) => !one.open && decision.verdict !== 'ineligible' && !['remedy.not-offered', 'remedy.no-terms'].includes(decision.remedies[i]?.code ?? ''))
  return [...open, ...closed].map(({ kind, open, text }) => ({ kind, open, text }))
}

/** Proofs that the terms ask for or recommend and that nobody has seen yet, as long as they could help. */
export function wantedOf({ decision, findings }: ReadLine): ShopperLineAnswer['wanted'] {
  if (decision.verdict === 'ineligible') return []
  const open = findings.filter(({ code }) => code === 'evidence.required.unknown' || code === 'evidence.required.no' || code === 'evidence.recommended.unknown')
  return open.map(({ text, clause, code }) => ({ text, clauseId: clause, required: code.startsWith('evidence.required') }))
}
