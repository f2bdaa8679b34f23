import { factsThen } from '../../domain/automation/facts-then.ts'
import type { RuleFacts } from '../../domain/automation/rule-facts.ts'
import type { RuleActKind } from '../../domain/automation/rule.ts'
import { stateThen } from '../../domain/automation/state-then.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { decide } from '../../domain/decision/decide.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { StoredClaimLine } from '../claims/stored-claim.ts'
import { asWorkflow } from '../open-remedies.ts'
import { isSerialElsewhere, isUnseen, ofClaimLine, policyOf, ruleLine } from './rule-facts-of.ts'
import type { OnRecord, RuleFactsDeps } from './rule-facts-of.ts'

/** A past claim as a rule would have seen it when its act was due, and when that was; null where it never was. */
export interface ClaimThen { facts: RuleFacts; at: string }

/**
 * For an approval or a label: the claim as it came, weighed by what was known then. For a refund: its goods back, weighed
 * by what is known now, which their arrival and inspection have brought. Orders and products stand as they were last read.
 */
export async function claimThen(deps: RuleFactsDeps, onRecord: OnRecord, kind: RuleActKind, customer: RuleFacts['customer']): Promise<ClaimThen | null> {
  const { claim, events, record, products } = onRecord
  const told = events.map(({ event }) => event)
  const weighed = await Promise.all(claim.lines.map(async (line) => {
    const policy = await policyOf(deps, claim, line)
    const decision = kind === 'refund' ? line.decision : decidedThen(policy, line, claim.openedAt, told)
    return { line, policy, decision, serialElsewhere: await isSerialElsewhere(deps, claim, line.id) }
  }))
  const state = stateThen(kind, claim.state, weighed.map(({ line, decision }) => ({ id: line.id, ...asWorkflow(decision) })), told, record.lines)
  if (!state) return null
  const ids = state.lines.map(({ id }) => id)
  const lines = weighed.filter(({ line }) => ids.includes(line.id)).map(({ line, policy, decision, serialElsewhere }) => {
    const now = { ...ruleLine({ ...ofClaimLine(claim, line), decision, record: record.lines[line.id], policy, kept: products.get(line.request.lineItemId) }), serialElsewhere }
    return kind === 'refund' ? now : { ...now, labelled: false, inspection: 'none' as const, deducted: decision.deductions.length > 0 }
  })
  const received = kind === 'refund' ? events.findLast(({ event }) => event.type === 'received' && event.lineIds.some((id) => ids.includes(id)))?.at : undefined
  const at = received ?? claim.openedAt
  return { at, facts: { state, currency: claim.currencyCode, differs: false, unread: false, unseen: isUnseen(events.filter((one) => one.at <= at)), lines, customer } }
}

function decidedThen(policy: Parameters<typeof decide>[0], line: StoredClaimLine, openedAt: string, events: readonly ClaimEvent[]): Decision {
  const facts = factsThen(line.facts, events.filter((event) => (event.type === 'facts-recorded' ? event.lineId === line.id : event.type === 'extended' || ('lineIds' in event && (event.lineIds ?? []).includes(line.id)))))
  return decide(policy, { ...line.request, now: openedAt, facts }, Date.parse(openedAt))
}
