import type { ClaimTab } from '../../application/claims/claims-view.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { Ground, Remedy } from '../../domain/decision/request.ts'
import type { Assessment, Authorization, QuoteState, Reception, RepairState, Settlement, Stage } from '../../domain/claim/state.ts'

/** The words of the trade as people on the shop's side say them. One list, so that every screen says the same. */
export const groundWords: Record<Ground, { label: string; help: string }> = {
  'change-of-mind': { label: 'Changed their mind', help: 'A return without giving a reason' },
  'faulty-on-delivery': { label: 'Arrived faulty, damaged or wrong', help: 'It was so when the parcel was opened' },
  'missing-on-delivery': { label: 'Something is missing', help: 'Less arrived than was ordered' },
  defect: { label: 'A defect showed later', help: 'A warranty claim' },
}

export const remedyWords: Record<Remedy | 'paid-repair', string> = {
  refund: 'Refund',
  repair: 'Repair',
  replacement: 'Replacement',
  'price-reduction': 'Price reduction',
  'missing-items': 'Send what is missing',
  'paid-repair': 'Paid repair',
}

export type Tone = 'info' | 'success' | 'attention' | 'warning' | 'critical' | undefined

export const stageWords: Record<Stage, { label: string; tone: Tone; now: string }> = {
  'to-decide': { label: 'To decide', tone: 'attention', now: 'The customer is waiting for your decision.' },
  'awaiting-customer': { label: 'Waiting for customer', tone: 'info', now: 'The customer has been asked and has not answered yet.' },
  'awaiting-goods': { label: 'Awaiting goods', tone: 'info', now: 'Approved. The goods are on their way back to you.' },
  'to-settle': { label: 'To settle', tone: 'attention', now: 'The goods are here. Settle the claim.' },
  'with-expert': { label: 'With an expert', tone: 'info', now: 'An expert is looking at the item.' },
  'in-repair': { label: 'In repair', tone: 'info', now: 'The item is being repaired.' },
  'to-give-back': { label: 'To give back', tone: 'attention', now: 'Decided. What is left is the customer’s own item: give it back to them.' },
  disputed: { label: 'Disputed', tone: 'critical', now: 'The customer disputes the outcome.' },
  settling: { label: 'Settling', tone: 'info', now: 'The settlement is under way.' },
  settled: { label: 'Settled', tone: 'success', now: 'This claim is settled. Nothing is left to do.' },
  declined: { label: 'Declined', tone: undefined, now: 'This claim was declined. The customer has been told why.' },
  canceled: { label: 'Canceled', tone: undefined, now: 'This claim was canceled.' },
  failed: { label: 'Needs attention', tone: 'critical', now: 'Shopify refused the last step.' },
}

export const deadlineWords: Record<DeadlineName, string> = {
  sendBackBy: 'Customer sends back by',
  refundBy: 'Refund by',
  decideBy: 'Decide by',
  settleBy: 'Settle by',
  payCostsBy: 'Pay costs back by',
}

/** In the order in which the tabs stand: what has to be done first. */
export const tabWords: Record<ClaimTab, { label: string; empty: string; hint: string }> = {
  open: { label: 'Open', empty: 'No open claims', hint: 'Every claim is settled, declined or canceled.' },
  'to-decide': { label: 'To decide', empty: 'Nothing to decide', hint: 'New claims appear here until they are approved or declined.' },
  'to-settle': { label: 'To settle', empty: 'Nothing to settle', hint: 'Claims come here once the goods are received.' },
  failed: { label: 'Needs attention', empty: 'Nothing needs attention', hint: 'A claim comes here when Shopify refuses a step, or money paid back does not arrive.' },
  'follow-up': { label: 'To follow up', empty: 'Nothing to follow up', hint: 'A claim comes here when somebody it waits for takes too long: no answer, a late parcel, a late expert.' },
  unread: { label: 'Customer has written', empty: 'Every customer has been read', hint: 'A claim comes here when its customer has written and nobody has looked after it since, closed claims too.' },
  mine: { label: 'Mine', empty: 'No claim is assigned to you', hint: 'Open claims that you take, or that somebody gives you, stand here.' },
  unassigned: { label: 'Unassigned', empty: 'Every open claim is somebody’s', hint: 'Open claims that nobody has taken yet stand here.' },
  'awaiting-customer': { label: 'Waiting for customer', empty: 'No customer has to answer', hint: 'Claims wait here once you have asked their customer something.' },
  'awaiting-goods': { label: 'Awaiting goods', empty: 'No goods on their way', hint: 'Approved claims wait here until the parcel arrives.' },
  'in-work': { label: 'In work', empty: 'Nothing in work', hint: 'Claims stand here while their item is with an expert or in repair.' },
  disputed: { label: 'Disputed', empty: 'Nothing is disputed', hint: 'A claim comes here when its customer disputes the outcome.' },
  closed: { label: 'Closed', empty: 'No closed claims yet', hint: 'Settled, declined and canceled claims are kept here.' },
  all: { label: 'All', empty: 'No claims yet', hint: 'Open one from an order.' },
}

export const authorizationWords: Record<Authorization, string> = {
  requested: 'Requested', authorized: 'Approved', declined: 'Declined', canceled: 'Canceled', withdrawn: 'Withdrawn',
}

export const receptionWords: Record<Reception, string> = {
  'not-required': 'Goods stay with the customer', held: 'Not asked for yet', awaiting: 'Waiting for the goods', 'in-transit': 'On the way back', received: 'Received',
  short: 'Part arrived', 'wrong-item': 'Another item arrived', lost: 'Lost on the way', expired: 'Not sent back in time', 'to-give-back': 'To be given back to the customer', 'given-back': 'Given back to the customer', 'left-here': 'Left here by the customer',
}

export const settlementWords: Record<Settlement, string> = {
  none: 'Not settled', planned: 'Settlement planned', performing: 'Settlement under way', settled: 'Settled', failed: 'Settlement failed',
}

export const verdictWords: Record<'eligible' | 'ineligible' | 'needs-review' | 'needs-information', { label: string; tone: Tone }> = {
  eligible: { label: 'Allowed', tone: 'success' },
  ineligible: { label: 'Not allowed', tone: 'critical' },
  'needs-review': { label: 'Needs review', tone: 'attention' },
  'needs-information': { label: 'Needs information', tone: 'attention' },
}

export const assessmentWords: Record<Assessment, string> = { undetermined: 'Open', 'awaiting-expert': 'With an expert', accepted: 'Speaks for the claim', rejected: 'Speaks against the claim' }

export const repairStateWords: Record<RepairState, string> = { none: 'None', 'in-work': 'In work', ready: 'Ready' }

export const quoteStateWords: Record<QuoteState, string> = { none: 'None', offered: 'Offered', accepted: 'Accepted', declined: 'Declined', lapsed: 'Ran out' }
