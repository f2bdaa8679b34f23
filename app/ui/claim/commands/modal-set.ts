import type { ClaimView } from '../../../application/claims/claim-view.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import type { ModalProps } from './CommandModal.tsx'
import type { SentCommand } from './sent-command.ts'

/** What the modals of one area are given: which command is open, the claim, and how to send. */
export interface ModalSet { open: CommandName; view: ClaimView; modal: Omit<ModalProps<CommandName>, 'onSend'> & { onSend: (command: SentCommand) => void } }
