import type { Screen, Shot } from './app-camera.ts'

const serverFailed = /status of 500/
const notThere = /status of 404/

/** Opens another page by a link of the app, while its data is held back or fails. */
const onTheWay = (how: 'held' | 'failing', link: (screen: Screen) => Promise<void>) => async (screen: Screen) => {
  await screen.app.getByRole('heading', { level: 1 }).waitFor()
  await screen.data(how)
  await link(screen)
}

/** The menu of the admin stands behind a button on a phone, so the app's own links are used where they lead there. */
const byLink = (name: string | RegExp) => async ({ app }: Screen) => { await app.getByRole('link', { name }).first().click() }
const byMenu = (name: string) => async ({ page }: Screen) => {
  const menu = page.getByRole('button', { name: 'Navigation', exact: true })
  if (await menu.isVisible()) await menu.click()
  // The admin has an Orders of its own: the app's stand in a list below its name, which comes with the app.
  const own = page.locator('[data-app-nav]')
  await own.getByRole('link').first().waitFor({ state: 'attached' })
  await (name === 'Recourse' ? page.getByRole('navigation', { name: 'Admin' }) : own).getByRole('link', { name, exact: true }).click()
}

const failed = (page: string, path: string, link: (screen: Screen) => Promise<void>): Shot => ({ page, state: 'error', shop: 'klenota', path, shows: 'Something went wrong on our side', first: onTheWay('failing', link), ordered: serverFailed })
const loading = (page: string, path: string, link: (screen: Screen) => Promise<void>): Shot => ({
  page, state: 'loading', shop: 'klenota', path, shows: '',
  first: async (screen) => { await onTheWay('held', link)(screen); await screen.app.getByRole('status', { name: 'Loading' }).first().waitFor() },
})

/** Chooses a command by its button, or in the menu of what else can be done. */
async function choose(app: Screen['app'], command: string): Promise<void> {
  const button = app.getByRole('button', { name: command, exact: true })
  const menu = app.getByRole('button', { name: 'More actions', exact: true })
  await button.or(menu).first().waitFor()
  if (await button.count()) return button.click()
  await menu.click()
  await app.getByRole('menuitem', { name: command, exact: true }).click()
}

/** The first two claims of the list; on a phone choosing begins with a button. */
async function chooseTwo({ app, page }: Screen): Promise<void> {
  await app.getByText('R-1001').first().waitFor()
  const begin = app.getByRole('button', { name: 'Select', exact: true })
  if ((page.viewportSize()?.width ?? 0) < 500) await begin.click()
  const boxes = app.getByRole('checkbox', { name: /^Select R-/ })
  for (const at of [0, 1]) await boxes.nth(at).click()
}

/** Before the worker has taken in a shop's orders, and before there is any claim. */
export const beforeImport: Shot[] = [
  { page: 'home', state: 'importing', shop: 'izlato', path: '/app', shows: 'Your orders are being taken in' },
  { page: 'orders', state: 'empty', shop: 'izlato', path: '/app/orders', shows: 'Your orders are being taken in' },
]

export const withoutClaims: Shot[] = [
  { page: 'home', state: 'empty', shop: 'kestia', path: '/app', shows: 'No claims yet' },
  { page: 'claims', state: 'empty', shop: 'kestia', path: '/app/claims', shows: 'No open claims' },
  { page: 'set-up', state: 'template', shop: 'lumen', path: '/app/set-up/template', shows: 'Choose your terms' },
  { page: 'set-up', state: 'read-a-template', shop: 'lumen', path: '/app/set-up/templates/eu-default', shows: 'As your customers would read it' },
  { page: 'reasons', state: 'empty', shop: 'kestia', path: '/app/settings/reasons', shows: 'Why things come back' },
]

export interface Claims { toDecide: string; pending: string; awaiting: string; toSettle: string; failed: string; settled: string; declined: string; ruledOut: string; inRepair: string; goodwill: string; disputed: string; twice: string }

/** The forms of commands that have none above: where, by which command, and words that stand in it. */
const forms = (claims: Claims): Array<[page: string, path: string, command: string, shows: string]> => [
  ['label', claims.awaiting, 'Send a return label', 'Label as a file'], ['sent', claims.awaiting, 'Record goods as sent', 'proof of posting'], ['not-received', claims.awaiting, 'Report what did not come', 'What happened'],
  ['inspect', claims.toSettle, 'Inspect', 'What becomes of it'], ['deduction', claims.toSettle, 'Set a deduction', 'never more than was paid'], ['expert', claims.toSettle, 'Send to an expert', 'Ordered by'], ['quote', claims.toSettle, 'Quote a paid repair', 'Holds until'],
  ['exchange', claims.toSettle, 'Exchange', 'in stock'], ['pay-back', claims.toSettle, 'Pay money back', 'was paid for it'], ['repair-ready', claims.inRepair, 'Repair is ready', 'Ready on'], ['give-up', claims.inRepair, 'Give up a remedy', 'What was found'],
  ['choose-remedy', claims.toDecide, 'Choose the remedy', 'What the terms leave open'], ['resolve-dispute', claims.disputed, 'Resolve the dispute', 'The outcome stands'], ['ask-customer', claims.toDecide, 'Ask the customer', 'What you need to know'], ['extend', claims.toDecide, 'Agree on a later day', 'How it was agreed'],
  ['reopen', claims.declined, 'Reopen', 'It is decided anew'], ['skip-step', claims.failed, 'Go on without this step', 'by hand'],
]

export function fullShots(claims: Claims, orders: { twoLines: number; engraved: number; claimed: number }): Shot[] {
  const claim = (state: string, path: string, shows: string): Shot => ({ page: 'claim', state, shop: 'klenota', path, shows })
  const modal = (page: string, path: string, command: string, shows: string): Shot => ({ page, state: 'open', shop: 'klenota', path, shows, asTheWindowIs: true, first: async ({ app }) => { await choose(app, command) } })
  const asked = (words: string) => async ({ app }: Screen) => {
    await app.getByRole('checkbox').first().check()
    await app.getByText(words, { exact: true }).first().click()
    await app.getByText(/^Decided by/).first().waitFor()
  }
  return [
    { page: 'home', state: 'full', shop: 'klenota', path: '/app', shows: 'Claims by ground', first: async ({ app }) => { await app.locator('.recharts-surface').nth(3).waitFor() } },
    { page: 'people', state: 'full', shop: 'klenota', path: '/app/settings/people', shows: 'What each role may do' },
    { page: 'people', state: 'changed', shop: 'klenota', path: '/app/settings/people', shows: 'Undo last change', first: async ({ app }) => { await app.getByRole('checkbox', { name: 'Viewer may export data' }).check() } },
    { page: 'mails', state: 'full', shop: 'klenota', path: '/app/settings/mails?mail=declined&language=cs', shows: 'How it looks' },
    { page: 'mails', state: 'broken', shop: 'klenota', path: '/app/settings/mails?mail=declined&language=en', shows: 'A brace has no partner', first: async ({ app }) => { await app.getByLabel('Subject').fill('About your claim {number'); await app.getByLabel('Text', { exact: true }).fill('Dear {customer},\n\n{reasons}') } },
    { page: 'grades', state: 'full', shop: 'klenota', path: '/app/settings/grades', shows: 'Grades of inspected pieces' },
    { page: 'waits', state: 'full', shop: 'klenota', path: '/app/settings/waits', shows: 'How long claims wait' },
    { page: 'grades', state: 'wrong', shop: 'klenota', path: '/app/settings/grades', shows: 'Two grades have this name.', first: async ({ app }) => { await app.getByLabel('Short name').nth(1).fill('A') } },
    { page: 'policies', state: 'full', shop: 'klenota', path: '/app/policies', shows: 'Version 1' },
    { page: 'policy-import', state: 'empty', shop: 'klenota', path: '/app/policies/import', shows: 'Policy file' },
    { page: 'routing', state: 'one-policy', shop: 'klenota', path: '/app/policies/routing', shows: 'placed today is bound by' },
    { page: 'simulator', state: 'empty', shop: 'klenota', path: '/app/policies/simulator', shows: 'Ask a question on any order' },
    { page: 'impact', state: 'empty', shop: 'klenota', path: '/app/policies/impact', shows: 'Terms to compare' },
    { page: 'history', state: 'full', shop: 'klenota', path: '/app/settings/history', shows: 'Past orders' },
    { page: 'automatic-acts', state: 'empty', shop: 'klenota', path: '/app/settings/automation', shows: 'Nothing happens by itself' },
    { page: 'automatic-acts', state: 'new rule', shop: 'klenota', path: '/app/settings/automation/new', shows: 'What no rule does' },
    { page: 'audit-log', state: 'full', shop: 'klenota', path: '/app/settings/audit', shows: 'Export as CSV' },
    loading('home', '/app/claims', byMenu('Recourse')), failed('home', '/app/claims', byMenu('Recourse')),
    { page: 'claims', state: 'full', shop: 'klenota', path: '/app/claims?tab=all', shows: 'R-1001' },
    { page: 'claims', state: 'nothing-found', shop: 'klenota', path: '/app/claims?tab=all&search=nobody', shows: 'No claim here matches' },
    { page: 'claims', state: 'choosing', shop: 'klenota', path: '/app/claims?tab=all', shows: '2 selected', asTheWindowIs: true, first: chooseTwo },
    { page: 'claim-without-order', state: 'empty', shop: 'klenota', path: '/app/claims/new', shows: 'Claim without an order' },
    loading('claims', '/app', byMenu('Claims')), failed('claims', '/app', byMenu('Claims')),
    claim('to-decide', claims.toDecide, 'The customer is waiting'), claim('ruled-out', claims.ruledOut, 'Not allowed'), claim('pending', claims.pending, 'Waiting for Shopify'),
    claim('awaiting-goods', claims.awaiting, 'on their way back'), claim('to-settle', claims.toSettle, 'If refunded'), claim('failed', claims.failed, 'Shopify refused the last step.'),
    claim('settled', claims.settled, 'This claim is settled'), claim('declined', claims.declined, 'This claim was declined'),
    claim('in-repair', claims.inRepair, 'The item is being repaired.'), claim('goodwill', claims.goodwill, 'A customer of ten years.'), claim('disputed', claims.disputed, 'I only tried it on.'), claim('two-on-one-order', claims.twice, 'earlier claims'),
    loading('claim', '/app/claims?tab=all', byLink(/R-1001/)), failed('claim', '/app/claims?tab=all', byLink(/R-1001/)),
    modal('decline', claims.ruledOut, 'Decline', 'The customer will be told'), modal('receive', claims.awaiting, 'Record goods as received', 'Condition of the goods'),
    modal('refund', claims.toSettle, 'Refund', 'Money goes back'), modal('record-facts', claims.toDecide, 'Record facts', 'weighed anew'), modal('cancel', claims.awaiting, 'Cancel claim', 'can’t be undone'),
    ...forms(claims).map(([page, path, command, shows]) => modal(page, path, command, shows)),
    { page: 'orders', state: 'full', shop: 'klenota', path: '/app/orders', shows: '#K20' },
    { page: 'orders', state: 'nothing-found', shop: 'klenota', path: '/app/orders?search=nobody', shows: 'No order matches' },
    loading('orders', '/app', byMenu('Orders')), failed('orders', '/app', byMenu('Orders')),
    { page: 'order', state: 'full', shop: 'klenota', path: `/app/orders/${orders.twoLines}`, shows: 'Items' },
    { page: 'order', state: 'all-claimed', shop: 'klenota', path: `/app/orders/${orders.claimed}`, shows: 'Claims on this order' },
    loading('order', '/app/orders', byLink(/#K20/)), failed('order', '/app/orders', byLink(/#K20/)),
    { page: 'open-claim', state: 'empty', shop: 'klenota', path: `/app/orders/${orders.twoLines}/claim`, shows: 'No item chosen yet' },
    { page: 'open-claim', state: 'allowed', shop: 'klenota', path: `/app/orders/${orders.twoLines}/claim`, shows: 'In time until', first: asked('Changed their mind') },
    { page: 'open-claim', state: 'warranty', shop: 'klenota', path: `/app/orders/${orders.twoLines}/claim`, shows: 'Warranty', first: asked('A defect showed later') },
    { page: 'open-claim', state: 'not-allowed', shop: 'klenota', path: `/app/orders/${orders.engraved}/claim`, shows: 'Not allowed', first: asked('Changed their mind') },
    loading('open-claim', `/app/orders/${orders.twoLines}`, byLink('Open a claim')), failed('open-claim', `/app/orders/${orders.twoLines}`, byLink('Open a claim')),
    { page: 'not-found', state: 'full', shop: 'klenota', path: '/app/claims/00000000-0000-4000-8000-000000000000', shows: 'There is no such claim', ordered: notThere },
  ]
}
