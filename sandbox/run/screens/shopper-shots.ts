import type { OrderOf, ShopperOrders } from './bring-shoppers.ts'
import type { Seat, ShopperShot } from './shopper-camera.ts'
import { wordsOf } from './words.ts'

const refusedForNow = /status of 503/
const block = ({ page, language }: Seat, path: string) => page.getByText(wordsOf('order-terms', language)(path)).first().waitFor()

/** The order's page once the app has answered, with something to say or with nothing. */
const settled = async ({ page, language, answered }: Seat) => {
  await answered
  await page.getByRole('status', { name: wordsOf('order-terms', language)('loading') }).waitFor({ state: 'hidden' })
}

/** Sign-in, list of orders, the page of an order with the app's block, and the pages of the sandbox around them. */
export function accountShots({ plain, claimed, over, late, ended, card, notShipped }: ShopperOrders): ShopperShot[] {
  const order = (state: string, { id, customerId }: OrderOf, first: ShopperShot['first'], more: Partial<ShopperShot> = {}): ShopperShot => ({ page: 'account-order', state, of: 'accounts', path: `/klenota/orders/${id}`, customer: customerId, first, ...more })
  const shown = async ({ page }: Seat) => { await page.getByRole('heading', { level: 1 }).waitFor() }
  return [
    { page: 'accounts', state: 'shops', of: 'accounts', path: '/', first: shown },
    { page: 'accounts', state: 'signed-out', of: 'accounts', path: '/klenota/orders', first: shown },
    { page: 'account-orders', state: 'full', of: 'accounts', path: '/klenota/orders', customer: plain.customerId, first: shown },
    { page: 'account-orders', state: 'menu', of: 'accounts', path: '/klenota/orders', customer: plain.customerId, asTheWindowIs: true, first: async ({ page, language }) => { await page.locator('details[data-actions] summary').first().click(); await page.getByRole('link', { name: wordsOf('return-or-claim-action', language)('action'), exact: true }).first().waitFor() } },
    order('open-rights', plain, (seat) => block(seat, 'start')),
    order('with-claims', claimed, (seat) => seat.page.getByText(/R-\d+/).first().waitFor()),
    order('claim-declined', over, settled),
    order('return-over', late, (seat) => block(seat, 'start')),
    order('nothing-open', ended, settled),
    order('gift-card', card, settled),
    order('not-shipped', notShipped, settled),
    order('loading', plain, async ({ page }) => { await page.getByRole('status', { name: /./ }).first().waitFor() }, { app: 'held' }),
    order('app-down', plain, (seat) => block(seat, 'retry'), { app: 'failing', ordered: refusedForNow }),
    { page: 'account-order', state: 'by-mail-link', of: 'accounts', path: `/klenota/mail-link?order=${plain.id}`, first: (seat) => block(seat, 'signIn.action') },
    { page: 'admin-order', state: 'with-claims', of: 'admin', path: `/store/klenota/orders/${claimed.id}`, languages: ['en'], first: async ({ page }) => { await page.getByRole('region', { name: 'Returns and claims' }).getByRole('link', { name: /^R-/ }).first().waitFor() } },
    { page: 'admin-order', state: 'without-claims', of: 'admin', path: `/store/klenota/orders/${plain.id}`, languages: ['en'], first: async ({ page }) => { await page.getByText('Nothing of this order has been returned or claimed.').waitFor() } },
    { page: 'sandbox', state: 'full', of: 'admin', path: '/sandbox', languages: ['en'], first: shown },
    { page: 'sandbox', state: 'stores', of: 'admin', path: '/', languages: ['en'], first: shown },
  ]
}
