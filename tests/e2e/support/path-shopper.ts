import { openClaimPage, patience } from './desk.ts'
import type { Step } from './path.ts'
import { openOwnClaim, takeAction } from './shopper.ts'

/** The shopper accepts what a repair would cost, on the claim's page in their account. */
export const acceptsQuote: Step = async ({ desk, handle, order, claim, merchant }) => {
  const shopper = await desk.shopper(order, { width: 390, language: 'en' })
  await takeAction(shopper)
  await openOwnClaim(shopper, claim)
  await shopper.page.getByRole('button', { name: shopper.words('quote.accept'), exact: true }).click()
  await shopper.page.getByRole('dialog').getByRole('button', { name: /^Accept for / }).click()
  await shopper.page.getByText(shopper.words('quote.accepted')).waitFor({ timeout: patience })
  await openClaimPage(merchant, handle, claim)
}
