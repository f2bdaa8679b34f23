import type { CommandName } from '../../../domain/claim/commands.ts'
import type { Stage } from '../../../domain/claim/state.ts'

/** What a command is called on its button, and what the toast says once it is taken: Shopify's part may still be under way. */
export const commandWords: Record<CommandName, { label: string; done: string; grave: boolean }> = {
  approve: { label: 'Approve', done: 'Approval recorded', grave: false },
  decline: { label: 'Decline', done: 'Refusal recorded', grave: true },
  receive: { label: 'Record goods as received', done: 'Goods recorded', grave: false },
  refund: { label: 'Refund', done: 'Refund ordered', grave: false },
  settle: { label: 'Settle without a refund', done: 'Claim settled', grave: false },
  'record-facts': { label: 'Record facts', done: 'Facts recorded', grave: false },
  cancel: { label: 'Cancel claim', done: 'Cancellation recorded', grave: true },
  retry: { label: 'Try again', done: 'Trying again', grave: false },
}

/** The order of work: the first that is allowed is what to do next. */
export const commandOrder: CommandName[] = ['retry', 'approve', 'receive', 'refund', 'settle', 'decline', 'record-facts', 'cancel']

/** What staff would look for at a stage: where it is not possible, the reason stands there unasked. */
export const expectedAt: Record<Stage, CommandName[]> = {
  'to-decide': ['approve'],
  'awaiting-goods': ['refund', 'settle'],
  'to-settle': ['refund', 'settle'],
  settling: [],
  settled: [],
  declined: [],
  canceled: [],
  failed: [],
}
