import type { CommandName } from '../claim/commands.ts'
import type { Permission } from './permissions.ts'

/** What a member of staff must be permitted to give each command. */
const permissionByCommand: Record<CommandName, Permission> = {
  approve: 'decide',
  extend: 'decide',
  'resolve-dispute': 'decide',
  withdraw: 'decide',
  decline: 'decide',
  cancel: 'decide',
  'ask-customer': 'message',
  message: 'message',
  'take-answer': 'message',
  note: 'note',
  assign: 'assign',
  reopen: 'merge',
  dispute: 'message',
  'send-label': 'receive',
  'record-sent': 'receive',
  'not-received': 'receive',
  receive: 'receive',
  'give-back': 'receive',
  'record-facts': 'inspect',
  'record-serials': 'inspect',
  inspect: 'inspect',
  'send-to-expert': 'repair',
  'record-report': 'repair',
  'start-repair': 'repair',
  'repair-ready': 'repair',
  'hand-back': 'repair',
  'quote-repair': 'repair',
  'answer-quote': 'repair',
  'raise-deduction': 'settle',
  'choose-remedy': 'settle',
  'give-up-remedy': 'settle',
  exchange: 'settle',
  replace: 'settle',
  'pay-back': 'settle',
  'pay-again': 'settle',
  refund: 'settle',
  settle: 'settle',
  // What Shopify refused may have been a refund: trying it again moves the same money.
  retry: 'settle',
  'skip-step': 'settle',
}

export const permissionOf = (command: CommandName): Permission => permissionByCommand[command]
