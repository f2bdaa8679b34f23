import type { Prisma } from '@prisma/client'
import type { Fees } from '../../domain/claim/fees.ts'
import type { FailedPayment } from '../../domain/claim/particulars.ts'
import type { ClaimState, StepKind } from '../../domain/claim/state.ts'
import type { WaitName } from '../../domain/claim/waits.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { DecisionRequest, Facts } from '../../domain/decision/request.ts'
import { asWorkflow } from '../../application/open-remedies.ts'
import type { ReturnPicture } from '../../application/claims/return-picture.ts'
import type { Actor } from '../../application/actor.ts'
import type { StoredClaim, StoredPiece, StoredStep } from '../../application/claims/stored-claim.ts'
import { paymentsOf } from '../../application/orders/payments-of.ts'
import { pricePaid } from '../../application/orders/price-paid.ts'
import { claimNumber } from './open-claim.server.ts'
import { toStoredDeadline } from './stored-deadline.server.ts'

/** A line's pieces in their order, each with the one that took its place. */
export const piecesOfLine = { orderBy: { unit: { ordinal: 'asc' } }, include: { unit: { select: { serial: true, replacedBy: { select: { serial: true, line: { select: { title: true } } } } } } } } as const

/** A claim's lines as they were asked for; a part that was parted from one has its position, and stands behind it. */
export const linesInOrder: Prisma.ClaimLineOrderByWithRelationInput[] = [{ position: 'asc' }, { id: 'asc' }]

type ClaimRecord = Prisma.ClaimGetPayload<{ include: { order: { select: { name: true; currencyCode: true } }; lines: { include: { line: true; units: typeof piecesOfLine } }; steps: true; returns: true } }>

/** A claim's rows as the use cases see them. The step under way is read off the steps, not stored twice. */
export function toStoredClaim(row: ClaimRecord): StoredClaim {
  const steps: StoredStep[] = row.steps.map((step) => ({ id: step.id, kind: step.kind as StepKind, ordinal: step.ordinal, key: step.key, state: step.state as StoredStep['state'], input: step.input as unknown as StoredStep['input'], attempts: step.attempts, lastError: step.lastError, result: step.result as StoredStep['result'] }))
  const pending = row.failure ? null : (steps.find((step) => step.state === 'waiting' || step.state === 'performing')?.kind ?? null)
  const state: ClaimState = {
    payments: paymentsOf(row.orderId, row.lines.map((line) => line.decisionRequest as unknown as DecisionRequest)),
    pendingStep: pending,
    failure: row.failure,
    disputed: row.disputed,
    awaitingAnswer: row.awaitingAnswer,
    failedPayments: row.failedPayments as unknown as FailedPayment[],
    lines: row.lines.map((line) => ({
      id: line.id, lineItemId: line.orderLineId, quantity: line.quantity, ground: line.ground as never, wish: line.remedyWish as never, authorization: line.authorization as never, reception: line.reception as never, assessment: line.assessment as never,
      settlement: line.settlement as never, repair: line.repair as never, quote: line.quote as never, costsBack: line.costsBack, remedy: line.remedy as never, goodwill: line.goodwill, returnId: line.returnId, ...asWorkflow(line.decision as unknown as Decision), ...feesOf(line), moneyDueSince: line.moneyDueSince?.toISOString(), ...provenBy(line.facts as Facts | null),
    })),
  }
  return {
    id: row.id, shop: row.shop, number: claimNumber(row.number), version: row.version, orderId: row.orderId, orderName: row.order.name, openedAt: row.openedAt.toISOString(),
    customer: { name: row.customerName, email: row.customerEmail, locale: row.customerLocale }, currencyCode: row.order.currencyCode, state, steps,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' }, unread: row.unread, nextDeadline: toStoredDeadline(row), followUp: row.followUp as WaitName | null,
    lines: row.lines.map((line) => ({
      id: line.id, orderLineId: line.orderLineId, title: line.line.title, variantTitle: line.line.variantTitle, imageUrl: line.line.imageUrl, unitPriceMinor: pricePaid(line.decisionRequest as unknown as DecisionRequest, line.line), remedyWish: line.remedyWish as never,
      note: line.note, reason: (line.reason ?? null) as never, facts: line.facts as never, policyVersionId: line.policyVersionId, request: line.decisionRequest as never, decision: line.decision as never, pieces: line.units.map(({ unit }) => toPiece(unit, line)),
    })),
    returns: row.returns.map(({ id, name, status, seen }) => ({ id, name, status, seen: seen as unknown as ReturnPicture | null })),
  }
}

/** Fees are the line's own from its opening on: those of the decision may have been lowered since. */
const feesOf = ({ fees, feesInReturn }: { fees: unknown; feesInReturn: unknown }) => ({ fees: (fees as Fees | null) ?? undefined, feesInReturn: (feesInReturn as Fees | null) ?? undefined })

/** Whether it was proven that a line was sent is a fact of it, which the terms read too. */
const provenBy = (facts: Facts | null) => (facts?.received?.proofOfDispatchAt === undefined ? {} : { dispatchProven: true })

/** A piece that an earlier or a later claim replaced was not handed out by this line. */
function toPiece({ serial, replacedBy }: ClaimRecord['lines'][number]['units'][number]['unit'], { settlement, remedy }: { settlement: string; remedy: string | null }): StoredPiece {
  const given = settlement === 'settled' && remedy === 'replacement' ? replacedBy : null
  return { serial, given: given && { serial: given.serial, title: given.line.title } }
}

export const toEventActor = (actor: unknown) => actor as Actor
