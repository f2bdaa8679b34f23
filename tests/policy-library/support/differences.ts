import type { DecisionAnswer } from '../../../app/domain/decision/answer.ts'
import type { ExpectedAnswer } from './rule-case.ts'

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/** Where an answer differs from what a case expects, a sentence each; none where it holds. `clause` is the one whose outcome is meant. */
export function differencesOf(answer: DecisionAnswer, expected: ExpectedAnswer, clause: string): string[] {
  const found: string[] = []
  const same = (what: string, actual: unknown, wanted: unknown) => {
    if (JSON.stringify(actual ?? null) !== JSON.stringify(wanted)) found.push(`${what} is ${shown(actual)} instead of ${shown(wanted)}`)
  }
  const among = (what: string, all: readonly string[], wanted: readonly string[] = []) => wanted.filter((one) => !all.includes(one)).forEach((one) => found.push(`${what} lack ${one}: ${shown(all)}`))

  if (expected.verdict) same('the verdict', answer.verdict, expected.verdict)
  among('the determining rules', answer.determining, expected.determining)
  for (const rule of expected.notDetermining ?? []) if (answer.determining.includes(rule)) found.push(`${rule} is determining: ${shown(answer.determining)}`)
  for (const [rule, day] of Object.entries(expected.lastDay ?? {})) {
    const period = answer.periods.find((one) => one.rules.includes(rule))
    if (period) same(`the last day by ${rule}`, period.lastDay, day)
    else found.push(`no period rests on ${rule}: ${shown(answer.periods.map((one) => one.rules))}`)
  }
  const remedies = new Map(answer.remedies.map((one) => [one.kind, one]))
  for (const kind of expected.open ?? []) if (!remedies.get(kind)?.open) found.push(`${kind} is closed by ${shown(remedies.get(kind)?.rules)}`)
  for (const kind of expected.closed ?? []) if (remedies.get(kind)?.open) found.push(`${kind} is open by ${shown(remedies.get(kind)?.rules)}`)
  for (const [kind, rules] of Object.entries(expected.remedyRules ?? {})) among(`the rules of ${kind}`, remedies.get(kind as 'refund')?.rules ?? [], rules)
  for (const [kind, rule] of Object.entries(expected.firstRule ?? {})) same(`the first rule of ${kind}`, remedies.get(kind as 'refund')?.rules[0], rule)
  if (expected.outcome) same(`the outcome of ${clause}`, answer.findings.find((one) => one.clause === clause)?.outcome ?? 'not-applicable', expected.outcome)
  if (expected.refusal) same('what a refusal must carry', [...answer.refusal.requires].sort(), [...expected.refusal].sort())
  among('the rules of a refusal', answer.refusal.rules, expected.refusalRules)
  if (expected.deductions) {
    const taken = Object.fromEntries(answer.deductions.map(({ kind, amount }) => [kind, amount && `${amount.amount} ${amount.currencyCode}`]))
    same('what is deducted', sorted(taken), sorted(expected.deductions))
  }
  if (expected.returnShipping !== undefined) same('who pays for sending in', answer.returnShipping?.paidBy ?? null, expected.returnShipping)
  for (const [name, day] of Object.entries(expected.deadlines ?? {})) same(name, answer.deadlines[name as 'refundBy'], day)
  if (expected.gate) same('the gate of the refund', answer.refund?.gate, expected.gate)
  if (expected.payee) same('the payee', answer.refund?.payee, expected.payee)
  if (expected.includesOutboundShipping !== undefined) same('that shipping is refunded too', answer.refund?.includesOutboundShipping, expected.includesOutboundShipping)
  if (expected.sendTo) same('the address', answer.sendTo?.lines, expected.sendTo)
  for (const [cost, wanted] of Object.entries(expected.costs ?? {})) same(`the cost ${cost}`, costWords(answer, cost, wanted), wanted)
  among('the missing facts', answer.missingFacts, expected.missingFacts)
  if (expected.governing) same('what governs', answer.governing.map(({ document, effectiveFrom }) => (effectiveFrom ? `${document} ${effectiveFrom}` : document)).sort(), [...expected.governing].sort())
  return found
}

const sorted = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))

/** `merchant ask-by 2028-03-11`, with as many of its parts as the case names; `none` where nobody is said to bear it. */
function costWords({ costs }: DecisionAnswer, cost: string, wanted: string): string {
  const found = costs.find((one) => one.kind === cost)
  if (!found) return 'none'
  const day = (word: string, value: string | null) => (wanted.includes(word) && value ? [`${word} ${value}`] : [])
  return [found.paidBy, ...day('ask-by', found.askBy), ...day('pay-by', found.payBy)].join(' ')
}
