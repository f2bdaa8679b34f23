import { addressKind } from './address/address.ts'
import { clockKind } from './clock/clock.ts'
import { costKind } from './cost/cost.ts'
import { coverageKind } from './coverage/coverage.ts'
import { deductionKind } from './deduction/deduction.ts'
import { evidenceKind } from './evidence/evidence.ts'
import { exceptionKind } from './exception/exception.ts'
import { exclusionKind } from './exclusion/exclusion.ts'
import type { ClauseKind } from './kind.ts'
import { noticeKind } from './notice/notice.ts'
import { orderTermKind } from './order-term/order-term.ts'
import { refundKind } from './refund/refund.ts'
import { refusalKind } from './refusal/refusal.ts'
import { remedyKind } from './remedy/remedy.ts'
import { returnShippingKind } from './return-shipping/return-shipping.ts'
import { slaKind } from './sla/sla.ts'
import { windowKind } from './window/window.ts'
import { windowAnchorKind } from './window-anchor/window-anchor.ts'
import { windowSeasonKind } from './window-season/window-season.ts'

/** The closed list of what a clause can be. */
export const clauseKinds = {
  coverage: coverageKind,
  window: windowKind,
  'window-anchor': windowAnchorKind,
  'window-season': windowSeasonKind,
  clock: clockKind,
  exclusion: exclusionKind,
  exception: exceptionKind,
  evidence: evidenceKind,
  remedy: remedyKind,
  deduction: deductionKind,
  'return-shipping': returnShippingKind,
  refund: refundKind,
  refusal: refusalKind,
  sla: slaKind,
  address: addressKind,
  cost: costKind,
  'order-term': orderTermKind,
  notice: noticeKind,
}

export type ClauseKindName = keyof typeof clauseKinds
export type ParamsOf<K extends ClauseKindName> = (typeof clauseKinds)[K] extends ClauseKind<infer Params, infer _Compiled> ? Params : never
export type CompiledOf<K extends ClauseKindName> = (typeof clauseKinds)[K] extends ClauseKind<infer _Params, infer Compiled> ? Compiled : never

export const clauseKindNames = Object.keys(clauseKinds) as ClauseKindName[]
