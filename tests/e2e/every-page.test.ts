import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { wrongByTab } from './support/by-tab.ts'
import { frameOf, graveFaults, overhang } from './support/checks.ts'
import { openClaimPage, patience, stage } from './support/desk.ts'
import type { Stage } from './support/desk.ts'
import { rows } from './support/database.ts'
import { claimInEveryStage, stages } from './support/every-stage.ts'
import type { Merchant } from './support/merchant.ts'
import { heldOrder, placeDelivered, shopOf } from './support/shopify.ts'
import { choose, goOn, itemCard, openOrder, openOwnClaim, sendRequest, takeAction, tell } from './support/shopper.ts'
import type { Look } from './support/shopper.ts'
import { statusBlock, takeComplaints, wrongWith } from './support/shopper-checks.ts'
import { ask, tokenOf } from './support/wire.ts'

const shop = 'klenota'
const [ring, bracelet] = ['Zásnubní prsten Alma s morganitem', 'Perlový náramek']
const desk = atDesk(shop)
const sizes = [{ width: 1280, height: 900 }, { width: 390, height: 844 }]

/** A page of the admin app: the file that makes it, its address, and words that stand on it once it is there. */
interface Place { route: string; path: () => string; shows: string | RegExp }

let order: string
let orderId: number
let version: string
let draft: string
let claims: Map<Stage, string>
const places: Place[] = [
  { route: 'app._index', path: () => '/app', shows: 'Claims by ground' },
  { route: 'app.claims._index', path: () => '/app/claims?tab=all', shows: /R-\d+/ },
  { route: 'app.claims.new', path: () => '/app/claims/new', shows: 'Claim without an order' },
  { route: 'app.orders._index', path: () => '/app/orders', shows: /#K\d+/ },
  { route: 'app.orders.$key', path: () => `/app/orders/${orderId}`, shows: 'Items' },
  { route: 'app.orders.$key_.claim', path: () => `/app/orders/${orderId}/claim`, shows: 'No item chosen yet' },
  { route: 'app.settings.people', path: () => '/app/settings/people', shows: 'What each role may do' },
  { route: 'app.settings.mails', path: () => '/app/settings/mails?mail=declined&language=cs', shows: 'How it looks' },
  { route: 'app.settings.automation', path: () => '/app/settings/automation', shows: 'Nothing happens by itself' },
  { route: 'app.settings.automation_.$id', path: () => '/app/settings/automation/new', shows: 'What no rule does' },
  { route: 'app.settings.grades', path: () => '/app/settings/grades', shows: 'Grades of inspected pieces' },
  { route: 'app.settings.waits', path: () => '/app/settings/waits', shows: 'How long claims wait' },
  { route: 'app.settings.history', path: () => '/app/settings/history', shows: 'Past orders' },
  { route: 'app.policies._index', path: () => '/app/policies', shows: 'KLENOTA' },
  { route: 'app.policies.versions.$id', path: () => `/app/policies/versions/${version}`, shows: 'Public page' },
  { route: 'app.policies.import', path: () => '/app/policies/import', shows: 'Policy file' },
  { route: 'app.policies.compare', path: () => '/app/policies/compare', shows: 'Compare versions' },
  { route: 'app.policies.drafts.$id', path: () => `/app/policies/drafts/${draft}`, shows: 'Draft of KLENOTA' },
  { route: 'app.policies.routing', path: () => '/app/policies/routing', shows: 'What binds an order' },
  { route: 'app.policies.simulator', path: () => '/app/policies/simulator', shows: 'Simulator' },
  { route: 'app.policies.impact._index', path: () => '/app/policies/impact', shows: 'Impact' },
  { route: 'app.policies.law.$name', path: () => '/app/policies/law/klenota', shows: 'Law that stands beside these terms' },
  { route: 'app.set-up.$step', path: () => '/app/set-up/template', shows: 'Choose your terms' },
  { route: 'app.set-up.templates.$name', path: () => '/app/set-up/templates/eu-default', shows: 'As your customers would read it' },
  { route: 'app.settings.reasons', path: () => '/app/settings/reasons', shows: 'Why things come back' },
  { route: 'app.settings.audit', path: () => '/app/settings/audit', shows: 'Export as CSV' },
]
/** Pages with a test of their own below, or with the stories they belong to; `app` is what stands around every page of the admin app. */
const elsewhere = ['app', 'app.claims.$id', 'app.policies.impact.$id._index', 'app.policies.impact.$id.lines', 'auth.login', 'proxy.terms.$', 'upload']
const targets = ['admin.order-details.block.render', 'customer-account.order-status.block.render', 'customer-account.order.action.menu-item.render', 'customer-account.order.page.render']

beforeAll(async () => {
  order = await placeDelivered(shop, [{ product: ring, quantity: 2 }, { product: bracelet }])
  orderId = (await heldOrder(shop, order)).id
  version = String((await rows('select "id" from "PolicyVersion" where "shop" = $1 and "name" = $2 order by "number" limit 1', [shopOf(shop), shop]))[0]?.id)
  await ask(await tokenOf(shop), { path: '/app/policies/act', route: 'routes/app.policies.act', form: { intent: 'draft', versionId: version } })
  draft = String((await rows('select "id" from "PolicyDraft" where "shop" = $1', [shopOf(shop)]))[0]?.id)
  claims = await claimInEveryStage()
}, 240_000)

/** Everything wrong with the app's page as it stands in the admin. */
async function wrongInApp(merchant: Merchant): Promise<string[]> {
  const over = await overhang(merchant)
  return [...(await graveFaults(merchant)), ...(over ? [`${over} pixels wider than the screen`] : []), ...(await wrongByTab(merchant.page, await frameOf(merchant)))]
}

it('no page of the app and no place of an extension is forgotten here', () => {
  const pages = readdirSync('app/routes', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? readdirSync(`app/routes/${entry.name}`).includes('route.tsx') ? [entry.name] : [] : entry.name.endsWith('.tsx') ? [entry.name.slice(0, -4)] : []))
  expect([...new Set([...places.map(({ route }) => route), ...elsewhere])].sort()).toEqual(pages.sort())
  const configured = readdirSync('extensions').flatMap((name) => {
    const toml = `extensions/${name}/shopify.extension.toml`
    try {
      return (parse(readFileSync(toml, 'utf8')) as { extensions: Array<{ targeting: Array<{ target: string }> }> }).extensions.flatMap(({ targeting }) => targeting.map(({ target }) => target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return []
      throw error
    }
  })
  expect(targets).toEqual(configured.sort())
})

describe.each(sizes)('for eyes, fingers and keyboard alike, at $width pixels,', (size) => {
  it.each(places)('$route', async ({ path, shows }) => {
    const merchant = await desk.another(size)
    await merchant.open(path())
    await merchant.app.getByText(shows).first().waitFor({ timeout: patience })
    expect(await wrongInApp(merchant)).toEqual([])
  })

  it.each(stages)('a claim: %s', async (reached) => {
    const merchant = await desk.another(size)
    await openClaimPage(merchant, shop, claims.get(reached) ?? '')
    await stage(merchant, reached)
    expect(await wrongInApp(merchant)).toEqual([])
  })

  it('what is not there', async () => {
    const merchant = await desk.another(size)
    await merchant.open('/app/claims/00000000-0000-4000-8000-000000000000')
    await merchant.app.getByText('There is no such claim').waitFor({ timeout: patience })
    takeComplaints(merchant, /404/)
    expect(await wrongInApp(merchant)).toEqual([])
  })

  it('the page for whoever opens the app outside the admin', async () => {
    const { page } = await desk.another(size)
    await page.goto(`${inject('stack').app}/auth/login`)
    await page.getByText('Open Recourse from your Shopify admin').waitFor({ timeout: patience })
    expect([...(await wrongWith(page)), ...(await wrongByTab(page))]).toEqual([])
  })

  it('the order in the admin, with the app’s block', async () => {
    const { page } = await desk.another(size)
    await page.goto(`${inject('stack').admin}/store/${shop}/orders/${orderId}`)
    await page.getByRole('region', { name: 'Returns and claims' }).getByRole('link', { name: 'Open a claim' }).waitFor({ timeout: patience })
    expect([...(await wrongWith(page)), ...(await wrongByTab(page))]).toEqual([])
  })
})

it.each<Look>([{ width: 1280, language: 'en' }, { width: 390, language: 'cs' }])('a shopper’s way from the order to the claim, and the page for files: %o', async (look) => {
  const bought = await placeDelivered(shop, [{ product: ring, quantity: 2 }, { product: bracelet }])
  const shopper = await desk.shopper(bought, look)
  const { page, words } = shopper
  const fine = async (where: string, of = page) => expect([where, ...(await wrongWith(of)), ...(await wrongByTab(of))]).toEqual([where])

  await openOrder(shopper)
  await statusBlock(shopper).getByRole('link').first().waitFor({ timeout: patience })
  await fine('the order')
  await takeAction(shopper)
  await fine('the items')
  await choose(shopper, ring, 2)
  await choose(shopper, bracelet)
  await goOn(shopper, 'what-happened')
  await tell(shopper, ring, { ground: 'change-of-mind' })
  await tell(shopper, bracelet, { ground: 'defect', answers: { 'fault.cause': 'manufacturing' } })
  await fine('what happened')
  const card = itemCard(shopper, bracelet)
  const [upload] = await Promise.all([page.context().waitForEvent('page'), card.getByRole('link', { name: words('evidence.page') }).click()])
  await upload.locator('input[type=file]').waitFor({ state: 'attached', timeout: patience })
  await upload.setViewportSize({ width: look.width, height: 860 })
  await fine('the page for files', upload)
  await upload.close()
  await goOn(shopper, 'terms')
  await itemCard(shopper, ring).getByRole('button').first().waitFor()
  await fine('what the terms allow')
  await goOn(shopper, 'summary')
  await fine('the summary')
  const claim = await sendRequest(shopper)
  await fine('what was sent')
  await openOrder(shopper)
  await takeAction(shopper)
  await openOwnClaim(shopper, claim)
  await fine('a claim')
}, 240_000)
