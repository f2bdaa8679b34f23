import { afterEach, expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { holdClaim, until } from './support/database.ts'
import { claimOn, give, intact, press, stage } from './support/desk.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { kill, start } from './support/processes.ts'
import { clearFaults, fault, held, placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop)
afterEach(async ({ task }) => {
  await clearFaults()
  if (task.result?.state !== 'fail') return
  // It may have failed with the worker dead, and the tests after it need one.
  await kill('worker')
  await start('worker')
})

/** Orders a step, and kills the worker when Shopify has acted and answered but nothing of it is written down yet. */
async function killBetween(claim: string, operation: string, orderStep: () => Promise<void>, hasActed: () => Promise<boolean>): Promise<void> {
  await fault(shop, operation, 'delay', 1, 2500)
  await orderStep()
  const row = await holdClaim(shop, claim)
  await until(hasActed)
  await row.waitedFor()
  await kill('worker')
  await row.release()
  expect(await hasActed()).toBe(true)
  await desk.merchant.app.getByText('Waiting for Shopify').waitFor()
  await start('worker')
}

it('a worker killed between Shopify\'s answer and our commit of an approval leaves the claim approved once', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await merchant.app.getByRole('button', { name: 'Approve', exact: true }).waitFor()
  await killBetween(claim, 'returnApproveRequest', () => press(merchant, 'Approve'), async () => (await held(shop, order)).returns[0] === 'OPEN')
  await stage(merchant, 'Awaiting goods')
  expect(await held(shop, order)).toEqual({ returns: ['OPEN'], processed: ['0 of 1'], refunds: 0, refunded: 0, remaining: [1] })
  expect(await merchant.app.getByRole('list', { name: 'Timeline' }).getByText('Approved', { exact: true }).count()).toBe(1)
  await expectMails('Kestia', claim, ['We have your claim', 'Your claim is approved'])
})

it('a worker killed between Shopify\'s answer and our commit of a refund leaves one refund and a settled claim', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Changed their mind' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await killBetween(claim, 'returnProcess', () => give(merchant, 'Refund', 'Refund £58.00'), async () => (await held(shop, order)).refunds === 1)
  await stage(merchant, 'Settled')
  expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [0] })
  expect(await merchant.app.getByRole('list', { name: 'Timeline' }).getByText(/^Refunded/).count()).toBe(1)
  await expectMails('Kestia', claim, mailsOf.refund)
})

it('a worker killed while a return is being made for a warranty refund makes no second return', async () => {
  const { merchant } = desk
  const order = await placeDelivered(shop, [{ product: 'Moonstone Ring' }])
  const claim = await claimOn(merchant, shop, { order, ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect' }, wish: 'Repair' })
  await press(merchant, 'Approve')
  await give(merchant, 'Record goods as received', 'Record as received', intact)
  await killBetween(claim, 'returnCreate', () => give(merchant, 'Refund', 'Refund £58.00'), async () => (await held(shop, order)).returns.length === 1)
  await stage(merchant, 'Settled')
  expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [0] })
  await expectMails('Kestia', claim, mailsOf.refund)
})
