import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { Stores } from '../store-ports.ts'

export interface SendAgainDeps { stores: Pick<Stores, 'mails'>; shopify: Pick<ShopifyAdmin, 'readShop'> }

/**
 * Has a mail of a claim, or about none, tried anew that was given up, by staff whose role may write to customers. What
 * tells the merchant of a customer's request for their data goes to the address that the shop has in Shopify by now.
 */
export async function sendMailAgain(deps: SendAgainDeps, context: StaffContext, claimId: string | null, mailId: string): Promise<Result<null, Refusal>> {
  const refused = notPermitted(context, 'message')
  if (refused) return err(refused)
  const to = claimId === null ? await addressByNow(deps, context.shop, mailId) : ok(null)
  if (!to.ok) return to
  if (await deps.stores.mails.again(context.shop, claimId, mailId, to.value)) return ok(null)
  return err({ kind: 'conflict', sentence: 'This mail is no longer one that was given up: it is on its way, or was sent. The list shows how it stands.' })
}

/** Null: where it went before. */
async function addressByNow({ stores, shopify }: SendAgainDeps, shop: string, mailId: string): Promise<Result<string | null, Refusal>> {
  const mail = await stores.mails.load(mailId)
  if (mail?.shop !== shop || mail.kind !== 'data-request') return ok(null)
  try {
    return ok((await shopify.readShop(shop)).email)
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err({ kind: 'conflict', sentence: `${error.sentence} Where this mail goes is read there, so nothing was sent. Try again in a moment.` })
    if (error instanceof ShopifyAccessLost) return err({ kind: 'conflict', sentence: 'Shopify no longer lets Recourse read this shop, so nothing was sent. Open Recourse once more from the Shopify admin.' })
    throw error
  }
}
