import type { CommandName } from '../claim/commands.ts'
import type { Permission } from './permissions.ts'

/** What a member of staff must be permitted to give each command. */
const permissionByCommand: Record<CommandName, Permission> = {
  approve: 'decide',
  decline: 'decide',
  cancel: 'decide',
  receive: 'receive',
  'record-facts': 'inspect',
  refund: 'settle',
  settle: 'settle',
  // What Shopify refused may have been a refund: trying it again moves the same money.
  retry: 'settle',
}

export const permissionOf = (command: CommandName): Permission => permissionByCommand[command]
