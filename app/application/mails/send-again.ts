import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Stores } from '../store-ports.ts'

/** Has a mail of a claim, or about none, tried anew that was given up, by staff whose role may write to customers. */
export async function sendMailAgain(deps: { stores: Pick<Stores, 'mails'> }, context: StaffContext, claimId: string | null, mailId: string): Promise<Result<null, Refusal>> {
  const refused = notPermitted(context, 'message')
  if (refused) return err(refused)
  if (await deps.stores.mails.again(context.shop, claimId, mailId)) return ok(null)
  return err({ kind: 'conflict', sentence: 'This mail is no longer one that was given up: it is on its way, or was sent. The list shows how it stands.' })
}
