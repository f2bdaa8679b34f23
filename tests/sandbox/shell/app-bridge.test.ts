import { chromium } from 'playwright-core'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../sandbox/run/browser.ts'
import { frameApp } from './framed-app.ts'
import type { FramedApp } from './framed-app.ts'

/** A page as an embedded app writes it, with a button for each thing that it asks App Bridge for. */
const page = (path: string, routes: boolean) => `<!doctype html><title>App</title>
<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key="key"></script>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/claims">Claims</a><a href="/app/policies">Policies</a></ui-nav-menu>
<ui-title-bar title="At ${path}"><button variant="primary" onclick="pressed = 'new'">New claim</button></ui-title-bar>
<ui-modal id="modal"><p>Decline it?</p><ui-title-bar title="Decline"><button variant="primary" onclick="pressed = 'decline'">Decline</button></ui-title-bar></ui-modal>
<ui-save-bar id="bar" discardconfirmation><button variant="primary" onclick="pressed = 'save'; shopify.saveBar.hide('bar')">Save</button><button onclick="pressed = 'discard'; shopify.saveBar.hide('bar')">Discard</button></ui-save-bar>
<script>documentNumber = Math.random()${routes ? `; addEventListener('shopify:navigate', (event) => history.pushState(null, '', event.target.getAttribute('href')))` : ''}</script>`

let admin: FramedApp
let browser: Browser
let tab: Page
let complaints: string[]
let asked: { url: string; token: string | undefined }[]
let refuseOnce: boolean

beforeAll(async () => {
  admin = await frameApp((request, response, url) => {
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end()
    asked.push({ url: request.url ?? '', token: request.headers.authorization })
    if (url.pathname === '/data') {
      if (!refuseOnce) return response.end('{"fine":true}')
      refuseOnce = false
      return response.writeHead(401, { 'X-Shopify-Retry-Invalid-Session-Request': '1' }).end()
    }
    if (url.pathname === '/bounced' && !url.searchParams.has('id_token')) return response.writeHead(302, { location: `/auth/session-token?shop=klenota.myshopify.com&host=x&shopify-reload=${encodeURIComponent(`${admin.app}/bounced?a=1`)}` }).end()
    return response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'frame-ancestors https://klenota.myshopify.com;' }).end(page(url.pathname, !url.pathname.startsWith('/plain')))
  })
  browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
})
afterAll(async () => {
  await browser.close()
  await admin.stop()
})
beforeEach(async () => {
  asked = []
  complaints = []
  refuseOnce = false
  tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  tab.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  tab.on('pageerror', (error) => complaints.push(String(error)))
})
afterEach(() => tab.close())

const base = () => `${admin.shell}/store/klenota/apps/recourse`
async function open(path: string): Promise<Frame> {
  await tab.goto(`${base()}${path}`)
  await tab.waitForSelector('[data-title-bar] strong')
  return tab.frames()[1]!
}
const pressed = (frame: Frame) => frame.evaluate('window.pressed')

describe('the App Bridge stand-in', () => {
  it('draws menu and title bar around the app, and a press there presses the app’s own button', async () => {
    const frame = await open('/app/claims')
    expect(await tab.locator('[data-app-nav] a').allTextContents()).toEqual(['Claims', 'Policies'])
    expect(await tab.locator('[data-app-nav] a[aria-current]').textContent()).toBe('Claims')
    expect(await tab.locator('[data-title-bar] strong').textContent()).toBe('At /app/claims')
    await tab.getByRole('button', { name: 'New claim' }).click()
    // The press goes through two frames: it arrives a moment later.
    await expect.poll(() => pressed(frame)).toBe('new')
    expect(complaints).toEqual([])
  })

  it('adds a token to the app’s own requests only, and repeats one refused with a fresh token', async () => {
    const frame = await open('/app')
    refuseOnce = true
    expect(await frame.evaluate(`fetch('/data', { method: 'POST', body: 'x' }).then((answer) => answer.json())`)).toEqual({ fine: true })
    const tokens = asked.filter(({ url }) => url === '/data').map(({ token }) => token)
    expect(tokens).toHaveLength(2)
    expect(tokens[0]).toMatch(/^Bearer token-klenota-/)
    expect(tokens[1]).not.toBe(tokens[0])
    expect(await frame.evaluate('shopify.idToken()')).toMatch(/^token-klenota-/)
    await frame.evaluate(`fetch('${admin.shell}/app-bridge.js')`)
    expect(asked.some(({ url }) => url === '/app-bridge.js')).toBe(false)
  })

  it('navigates inside the app without a new document, and keeps the address true through back and reload', async () => {
    const frame = await open('/app/claims')
    const before = await frame.evaluate('documentNumber')
    await tab.locator('[data-app-nav]').getByText('Policies').click()
    await tab.waitForURL(`${base()}/app/policies`)
    expect(await frame.evaluate('documentNumber')).toBe(before)
    await tab.goBack()
    await tab.waitForURL(`${base()}/app/claims`)
    await frame.evaluate(`history.pushState(null, '', '/app/claims/7?tab=all&shop=x&id_token=y')`)
    await tab.waitForURL(`${base()}/app/claims/7?tab=all`)
    await tab.reload()
    await tab.waitForSelector('text=At /app/claims/7')
    expect(tab.url()).toBe(`${base()}/app/claims/7?tab=all`)
  })

  it('lets an app without client routing load its page', async () => {
    await open('/plain')
    await tab.locator('[data-app-nav]').getByText('Policies').click()
    await tab.waitForSelector('text=At /app/policies')
  })

  it('opens the page behind a bounce again with a fresh token', async () => {
    await open('/bounced')
    const last = asked.filter(({ url }) => url.startsWith('/bounced')).at(-1)!
    await tab.goto(`${base()}/app`)
    await tab.waitForSelector('[data-title-bar] strong')
    await tab.frames()[1]!.evaluate(`location.href = '/bounced?a=1'`)
    await expect.poll(() => asked.filter(({ url }) => url.startsWith('/bounced?a=1&') && url.includes('id_token=token-klenota')).length).toBeGreaterThan(0)
    expect(last.url).toContain('id_token=')
  })

  it('shows toasts with an action, and calls the app back', async () => {
    const frame = await open('/app')
    await frame.evaluate(`shopify.toast.show('Claim approved', { action: 'Undo', onAction: () => { pressed = 'undo' }, onDismiss: () => { dismissed = true } })`)
    await tab.getByRole('status').getByText('Claim approved').waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => pressed(frame)).toBe('undo')
    await expect.poll(() => frame.evaluate('window.dismissed')).toBe(true)
    expect(await tab.locator('.toast').count()).toBe(0)
  })

  it('holds unsaved work: the save bar saves, discarding asks, leaving asks', async () => {
    const frame = await open('/app')
    await frame.evaluate(`shopify.saveBar.show('bar')`)
    await tab.getByText('Unsaved changes', { exact: true }).waitFor()
    await tab.locator('[data-app-nav]').getByText('Claims').click()
    await tab.getByRole('button', { name: 'Stay' }).click()
    expect(tab.url()).toBe(`${base()}/app`)
    await tab.getByRole('button', { name: 'Discard', exact: true }).click()
    await tab.getByRole('button', { name: 'Discard changes' }).click()
    await expect.poll(() => pressed(frame)).toBe('discard')
    await frame.evaluate(`shopify.saveBar.show('bar')`)
    await tab.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => pressed(frame)).toBe('save')
    expect(await tab.locator('[data-save-bar-slot]').isHidden()).toBe(true)
  })

  it('shows a modal over the app with its buttons, and dims the admin', async () => {
    const frame = await open('/app')
    expect(await frame.getByText('Decline it?').isVisible()).toBe(false)
    await frame.evaluate(`shopify.modal.show('modal')`)
    await frame.getByText('Decline it?').waitFor()
    expect(await tab.locator('.sidebar[inert]').count()).toBe(1)
    await frame.locator('dialog').getByRole('button', { name: 'Decline' }).click()
    await expect.poll(() => pressed(frame)).toBe('decline')
    await tab.keyboard.press('Escape')
    await expect.poll(() => tab.locator('.sidebar[inert]').count()).toBe(0)
  })

  it('opens links into the admin in the admin', async () => {
    const frame = await open('/app')
    await frame.evaluate(`window.open('https://admin.shopify.com/store/klenota/orders/K2001', '_parent')`)
    await tab.waitForURL(`${admin.shell}/store/klenota/orders/K2001`)
  })

  it('says what it has not built', async () => {
    const frame = await open('/app')
    expect(await frame.evaluate('typeof shopify.resourcePicker')).toBe('undefined')
    expect(complaints).toEqual(['The App Bridge stand-in has not built shopify.resourcePicker.'])
  })

  it('is framed by the admin’s origin only', async () => {
    await tab.goto(`${base()}/app`.replace('localhost', '127.0.0.1'))
    await expect.poll(() => complaints.join()).toContain('frame-ancestors')
    expect(await tab.locator('[data-title-bar] strong').count()).toBe(0)
  })

  it('brings the app into the admin when it was opened outside', async () => {
    await tab.goto(`${admin.app}/app/claims?shop=klenota.myshopify.com&embedded=1&tab=all`)
    await tab.waitForURL(`${base()}/app/claims?tab=all`)
  })
})
