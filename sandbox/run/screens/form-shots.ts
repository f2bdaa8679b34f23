import type { Page } from 'playwright-core'
import type { OrderOf, ShopperOrders } from './bring-shoppers.ts'
import type { ShopperShot } from './shopper-camera.ts'
import type { Words } from './words.ts'

const refusedForNow = /status of 503/

/** The ways to the pages of claims, the newest first. */
const ownClaim = (page: Page, words: Words) => page.getByRole('button', { name: new RegExp(`^${words('claim.openNumber', { number: 'R-\\d+' })}$`) })

/** The page "Return or claim" in every step and state. `toSend` hands out an order that may be claimed from, a new one each time. */
export function formShots({ plain, engraved, claimed, over, ended, pair, card, notShipped }: ShopperOrders, toSend: () => OrderOf): ShopperShot[] {
  const form = (state: string, { id, customerId }: OrderOf, first: ShopperShot['first'], more: Partial<ShopperShot> = {}): ShopperShot => ({ page: 'return-or-claim', state, of: 'accounts', path: `/klenota/orders/${id}/return-or-claim`, customer: customerId, first, ...more })
  const heading: ShopperShot['first'] = async ({ page, form: { words } }) => { await page.getByRole('heading', { name: words('step.items') }).waitFor() }
  return [
    form('loading', plain, async ({ page, form: { words } }) => { await page.getByRole('status', { name: words('loading') }).waitFor() }, { app: 'held' }),
    form('error', plain, async ({ page, form: { words } }) => { await page.getByText(words('failed.heading')).waitFor() }, { app: 'failing', ordered: refusedForNow }),
    form('1-items', plain, async ({ form: { at } }) => at('items')),
    form('1-items-chosen', pair, async ({ form: { choose } }) => choose()),
    form('1-items-fault', plain, async ({ page, form: { at, next, words } }) => { await at('items'); await next(); await page.getByText(words('fault.noItem')).first().waitFor() }),
    form('1-items-kept', plain, async ({ page, form: { choose, words } }) => { await choose(); await page.reload(); await page.getByText(words('restored.heading')).waitFor() }),
    form('1-claim-declined', over, async ({ form: { at } }) => at('items')),
    form('1-nothing-open', ended, heading),
    form('1-gift-card', card, heading),
    form('1-not-shipped', notShipped, heading),
    form('1-claims-under-way', claimed, async ({ page, form: { words } }) => { await ownClaim(page, words).first().waitFor() }),
    form('claim-to-send', claimed, async ({ page, form: { words } }) => { await ownClaim(page, words).nth(1).click(); await page.getByRole('button', { name: words('parcel.tell') }).waitFor() }),
    form('claim-withdraw', claimed, async ({ page, form: { words } }) => { await ownClaim(page, words).first().click(); await page.getByRole('button', { name: words('claim.withdraw') }).click(); await page.getByRole('dialog').waitFor() }, { asTheWindowIs: true }),
    form('1-clause', plain, async ({ page, form: { at, words } }) => { await at('items'); await page.getByRole('button', { name: new RegExp(words('clause.open', { heading: '' })) }).first().click(); await page.getByRole('dialog').waitFor() }, { asTheWindowIs: true }),
    form('2-empty', plain, async ({ form: { choose, next, at } }) => { await choose(2); await next(); await at('what-happened') }),
    form('2-questions', plain, async ({ form: { choose, next, tell } }) => { await choose(2); await next(); await tell(['change-of-mind', 'missing-on-delivery'], 'left') }),
    form('2-fault', plain, async ({ page, form: { choose, next, at, words } }) => { await choose(); await next(); await at('what-happened'); await next(); await page.getByText(words('fault.noGround')).first().waitFor() }),
    form('2-two-ways', plain, async ({ page, form: { choose, next, tell, words } }) => { await choose(); await next(); await tell(['defect'], 'answered'); await page.getByText(words('way.heading')).waitFor() }),
    form('3-allowed', plain, async ({ form: { choose, next, tell, at } }) => { await choose(); await next(); await tell(['change-of-mind'], 'answered'); await next(); await at('terms') }),
    form('3-claim', plain, async ({ form: { choose, next, tell, at } }) => { await choose(); await next(); await tell(['defect'], 'answered'); await next(); await at('terms') }),
    form('3-refused', engraved, async ({ form: { choose, next, tell, at } }) => { await choose(); await next(); await tell(['change-of-mind'], 'answered'); await next(); await at('terms') }),
    form('4-summary', plain, async ({ form: { toSummary } }) => toSummary(['change-of-mind', 'faulty-on-delivery'])),
    form('4-not-sent', plain, async ({ page, app, form: { toSummary, words } }) => {
      await toSummary(['change-of-mind'])
      await app('failing')
      await page.getByRole('button', { name: words('step.send'), exact: true }).click()
      await page.getByText(words('failed.text')).first().waitFor()
    }, { ordered: refusedForNow }),
    form('5-sent', plain, async ({ page, form: { toSummary, send } }) => {
      const { id } = toSend()
      await page.goto(new URL(page.url()).href.replace(/orders\/\d+/, `orders/${id}`))
      await toSummary(['change-of-mind', 'faulty-on-delivery'])
      await send()
    }),
  ]
}
