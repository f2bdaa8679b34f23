import type { CommandName } from '../../../domain/claim/commands.ts'
import type { SentCommand } from './sent-command.ts'

/** What a command is called on its button, and what the toast says once it is taken: Shopify's part may still be under way. */
export const commandWords: Record<CommandName, { label: string; done: string; grave: boolean }> = {
  approve: { label: 'Approve', done: 'Approval recorded', grave: false },
  decline: { label: 'Decline', done: 'Refusal recorded', grave: true },
  receive: { label: 'Record goods as received', done: 'Goods recorded', grave: false },
  refund: { label: 'Refund', done: 'Refund ordered', grave: false },
  settle: { label: 'Settle without a refund', done: 'Claim settled', grave: false },
  'record-facts': { label: 'Record facts', done: 'Facts recorded', grave: false },
  cancel: { label: 'Cancel claim', done: 'Cancellation recorded', grave: true },
  'ask-customer': { label: 'Ask the customer', done: 'Question sent', grave: false },
  'take-answer': { label: 'I have what I asked for', done: 'Question settled', grave: false },
  message: { label: 'Write to the customer', done: 'Message sent', grave: false },
  note: { label: 'Add a note', done: 'Note added', grave: false },
  assign: { label: 'Assign', done: 'Assignment changed', grave: false },
  'send-label': { label: 'Send a return label', done: 'Label recorded', grave: false },
  'record-sent': { label: 'Record goods as sent', done: 'Parcel recorded', grave: false },
  'not-received': { label: 'Report what did not come', done: 'Recorded', grave: false },
  'give-back': { label: 'Give the item back', done: 'Recorded', grave: false },
  inspect: { label: 'Inspect', done: 'Inspection recorded', grave: false },
  'record-serials': { label: 'Record serial numbers', done: 'Serial numbers recorded', grave: false },
  'raise-deduction': { label: 'Set a deduction', done: 'Deduction set', grave: false },
  'send-to-expert': { label: 'Send to an expert', done: 'Expert recorded', grave: false },
  'record-report': { label: 'Record the expert’s report', done: 'Report recorded', grave: false },
  'start-repair': { label: 'Start the repair', done: 'Repair started', grave: false },
  'repair-ready': { label: 'Repair is ready', done: 'Repair recorded as ready', grave: false },
  'hand-back': { label: 'Hand the item back', done: 'Claim settled', grave: false },
  'quote-repair': { label: 'Quote a paid repair', done: 'Quote sent', grave: false },
  'answer-quote': { label: 'Record the answer to the quote', done: 'Answer recorded', grave: false },
  'choose-remedy': { label: 'Choose the remedy', done: 'Remedy chosen', grave: false },
  'give-up-remedy': { label: 'Give up a remedy', done: 'Recorded', grave: false },
  exchange: { label: 'Exchange', done: 'Exchange ordered', grave: false },
  replace: { label: 'Send a replacement', done: 'Replacement ordered', grave: false },
  'pay-again': { label: 'Pay again', done: 'Payment ordered again', grave: false },
  'pay-back': { label: 'Pay money back', done: 'Payment ordered', grave: false },
  extend: { label: 'Agree on a later day', done: 'Agreement recorded', grave: false },
  dispute: { label: 'Record a dispute', done: 'Dispute recorded', grave: false },
  'resolve-dispute': { label: 'Resolve the dispute', done: 'Dispute resolved', grave: false },
  reopen: { label: 'Reopen', done: 'Reopened', grave: false },
  withdraw: { label: 'Withdrawn by the customer', done: 'Withdrawal recorded', grave: true },
  retry: { label: 'Try again', done: 'Trying again', grave: false },
  'skip-step': { label: 'Go on without this step', done: 'Step left out', grave: true },
}

/** What the toast says once this command is taken. What was paid without Shopify was only written down. */
export function doneWords(command: SentCommand): string {
  if (command.name === 'refund' && command.outside) return 'Refund recorded as paid outside Shopify'
  if ((command.name === 'pay-back' || command.name === 'pay-again') && command.outside) return 'Payment recorded as made outside Shopify'
  return commandWords[command.name].done
}

/** Everything that can be done, by what it is about, as the menu lists it. */
export const commandAreas: Array<{ title: string; commands: CommandName[] }> = [
  { title: 'Decision', commands: ['retry', 'skip-step', 'pay-again', 'approve', 'decline', 'record-facts', 'choose-remedy', 'give-up-remedy', 'extend'] },
  { title: 'Parcel', commands: ['send-label', 'record-sent', 'receive', 'not-received', 'give-back'] },
  { title: 'Inspection and expert', commands: ['inspect', 'record-serials', 'raise-deduction', 'send-to-expert', 'record-report'] },
  { title: 'Repair', commands: ['start-repair', 'repair-ready', 'hand-back', 'quote-repair', 'answer-quote'] },
  { title: 'Settlement', commands: ['refund', 'exchange', 'replace', 'pay-back', 'settle'] },
  { title: 'Customer', commands: ['ask-customer', 'dispute', 'resolve-dispute'] },
  { title: 'Claim', commands: ['reopen', 'withdraw', 'cancel'] },
]
