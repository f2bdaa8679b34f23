import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { customerToken, kestia, orderPath, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

let app: ShopperApp
// The bracelet came on 4 November: its thirty days must not depend on the day of the test.
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
  app = await startShopperApp()
})
afterAll(async () => {
  await app.stop()
  vi.useRealTimers()
})

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', facts: {} }
const body = (locale = 'en') => ({ locale, requestKey: crypto.randomUUID(), version: 1, lines: [bracelet], text: 'Hello', accepted: true, carrier: 'Post', lineIds: ['x'] })
const doors = (key = '100', claim = crypto.randomUUID()): Array<[string, string]> => [['GET', `/extensions/shopper/orders/${key}`], ['POST', `/extensions/shopper/orders/${key}/preview`], ['POST', `/extensions/shopper/orders/${key}/claims`], ['GET', `/extensions/shopper/claims/${claim}`], ...['message', 'quote', 'parcel', 'dispute', 'withdraw'].map((one): [string, string] => ['POST', `/extensions/shopper/claims/${claim}/${one}`])]
const knock = (door: [string, string], token: string | null, locale = 'en') => app.ask(door[0], `${door[1]}?locale=${locale}`, token, door[0] === 'POST' ? body(locale) : undefined)
const isReadable = (answer: Response) => answer.headers.get('access-control-allow-origin') === '*' && answer.headers.get('cache-control') === 'no-store'
const seconds = () => Math.floor(Date.now() / 1000)
const claims = async () => (await app.line.fresh.query('select count(*)::int as count from "Claim"'))[0]?.count

describe('a session token', () => {
  it('that is genuine opens the doors, whatever the browser calls itself', async () => {
    const answer = await app.ask('GET', orderPath, await customerToken())
    expect([answer.status, isReadable(answer)]).toEqual([200, true])
    expect(await answer.json()).toMatchObject({ order: { name: '#1001' }, items: [{}, {}] })
    expect((await app.ask('POST', `${orderPath}/preview`, await customerToken({ dest: `https://${kestia}` }), body())).status).toBe(200)
  })

  it.each<[string, () => Promise<string | null>]>([
    ['missing', async () => null],
    ['no token', async () => 'Zm9v'],
    ['signed by another secret', () => customerToken({}, 'somebody-else')],
    ['changed after signing', async () => { const [head, , signature] = (await customerToken()).split('.'); return [head, (await customerToken({ sub: 'gid://shopify/Customer/21' })).split('.')[1], signature].join('.') }],
    ['without a signature', async () => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${(await customerToken()).split('.')[1]}.`],
    ['made for another app', () => customerToken({ aud: 'another-app' })],
    ['made for several apps', async () => customerToken({ aud: ['client-of-the-tests', 'another-app'] })],
    ['without a customer', () => customerToken({ sub: undefined })],
    ['of a member of staff', async () => app.line.platform.idToken()],
    ['of something else than a customer', () => customerToken({ sub: 'gid://shopify/Order/100' })],
    ['expired', () => customerToken({ exp: seconds() - 11 })],
    ['without an end', () => customerToken({ exp: undefined })],
    ['of tomorrow', () => customerToken({ nbf: seconds() + 86_400 })],
    ['of a shop that has not installed the app', () => customerToken({ dest: 'nowhere.myshopify.com' })],
    ['of no shop', () => customerToken({ dest: 'https://kestia.myshopify.com.evil.example' })],
    ['without a shop', () => customerToken({ dest: undefined })],
  ])('%s opens no door, and every refusal is the same', async (_, forge) => {
    const answers = await Promise.all(doors().map(async (door) => knock(door, await forge(), 'cs')))
    expect(answers.map((answer) => [answer.status, isReadable(answer)])).toEqual(doors().map(() => [401, true]))
    expect([...new Set(await Promise.all(answers.map((answer) => answer.text())))]).toEqual(['{"kind":"unauthorized","sentence":"Přihlaste se prosím znovu."}'])
    expect(await claims()).toBe(0)
  })

  it('is good for ten seconds more than it says', async () => {
    expect((await app.ask('GET', orderPath, await customerToken({ exp: seconds() - 5 }))).status).toBe(200)
    expect((await app.ask('GET', orderPath, await customerToken({ nbf: seconds() + 5 }))).status).toBe(200)
  })

  it('of a customer opens no door of staff', async () => {
    for (const dest of [kestia, `https://${kestia}`]) {
      const answer = await app.ask('GET', '/extensions/staff/orders/100', await customerToken({ dest }))
      expect([answer.status, isReadable(answer), await answer.text()]).toEqual([401, true, '{"sentence":"Reload this page to sign in to Recourse again."}'])
    }
  })

  it('of a shop that has uninstalled the app opens none any more', async () => {
    await app.line.fresh.query('update "Shop" set "uninstalledAt" = now()')
    expect((await app.ask('GET', orderPath, await customerToken())).status).toBe(401)
    await app.line.fresh.query('update "Shop" set "uninstalledAt" = null')
  })
})

describe('a refusal', () => {
  it('is the same byte for byte for another’s order, none, another shop’s and no number', async () => {
    await app.line.fresh.stores.shops.install('izlato.myshopify.com', { name: 'iZlato', email: null, currencyCode: 'EUR', timeZone: 'Europe/Bratislava', countryCode: 'SK' }, '', 'izlato', new Date())
    const { access_token: token } = (await (await app.line.platform.post('/admin/oauth/access_token', { client_id: 'client-of-the-tests', client_secret: 'secret-of-the-tests', grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: app.line.platform.idToken('izlato.myshopify.com'), subject_token_type: 'urn:ietf:params:oauth:token-type:id_token', requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token', expiring: '1' }, {}, 'izlato.myshopify.com')).json()) as { access_token: string }
    await app.session('izlato.myshopify.com', token)
    // The other shop of the sandbox holds an order and a customer of the very same numbers: its customer may see that one.
    const cases: Array<[Record<string, unknown>, string]> = [[{ sub: 'gid://shopify/Customer/21' }, '100'], [{}, '101'], [{ dest: 'izlato.myshopify.com', sub: 'gid://shopify/Customer/21' }, '100'], [{}, 'x'], [{}, '1e2'], [{}, '%00'], [{}, '..%2f100']]
    const told = new Set<string>()
    for (const [change, key] of cases) {
      for (const door of doors(key)) {
        const answer = await knock(door, await customerToken(change))
        told.add(`${answer.status} ${[...answer.headers].map(String).sort().join(' ')} ${await answer.text()}`)
      }
    }
    expect([...told]).toEqual(['404 access-control-allow-origin,* cache-control,no-store content-type,application/json; charset=utf-8 {"kind":"not-found","sentence":"There is nothing here that you could see. Open the order from your account again."}'])
    expect(await claims()).toBe(0)
  })

  it('of what can’t be read is told as such', async () => {
    const token = await customerToken()
    const told = async (sent: string) => { const answer = await app.ask('POST', `${orderPath}/preview`, token, sent); return [answer.status, isReadable(answer), ((await answer.json()) as { kind: string }).kind] }
    for (const sent of ['', '{', '"x"', 'null', '[]', '{"lines":[null]}', `{"lines":${'['.repeat(20_000)}`]) expect(await told(sent)).toEqual([400, true, 'invalid'])
  })

  it('comes for a body of more than 64 KB, and not for one of 64', async () => {
    const token = await customerToken()
    const of = (bytes: number) => { const sent = JSON.stringify({ ...body(), pad: '' }); return sent.replace('"pad":""', `"pad":"${'x'.repeat(bytes - sent.length)}"`) }
    expect((await app.ask('POST', `${orderPath}/preview`, token, of(65_536))).status).toBe(200)
    const answer = await app.ask('POST', `${orderPath}/preview`, token, of(65_537))
    expect([answer.status, await answer.json()]).toEqual([400, { kind: 'invalid', sentence: 'What was sent is too large. Shorten your notes, or send fewer items at once.' }])
  })

  it('of another method names the one there is', async () => {
    for (const [method, path] of doors()) for (const wrong of [method === 'GET' ? 'POST' : 'GET', 'PUT', 'DELETE']) {
      const answer = await app.ask(wrong, path, await customerToken())
      expect([answer.status, isReadable(answer), answer.headers.get('allow')]).toEqual([405, true, `${method}, OPTIONS`])
    }
  })

  it('can be read at an address that there is none of, and when we fail ourselves', async () => {
    const nowhere = await app.ask('GET', '/extensions/shopper/nothing', null)
    expect([nowhere.status, isReadable(nowhere)]).toEqual([404, true])
    const written: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => { written.push(String(text)); return true })
    const failing = vi.spyOn(app.composed.application, 'shopperOrder').mockRejectedValue(new Error('emma@shopper.example'))
    const failed = await app.ask('GET', orderPath, await customerToken())
    failing.mockRestore()
    vi.restoreAllMocks()
    expect([failed.status, isReadable(failed), await failed.json()]).toEqual([500, true, { kind: 'unavailable', sentence: 'Something went wrong on our side. Try again in a few minutes.' }])
    expect(written.filter((text) => text.includes('"where":"shopper"')).length).toBe(1)
    expect(written.join('')).not.toContain('emma')
  })

  it('of Shopify’s silence is to be tried again', async () => {
    await app.line.fault('order', 'http-503', doors().length)
    const answers = await Promise.all(doors().map(async (door) => knock(door, await customerToken())))
    expect(answers.map((answer) => [answer.status, isReadable(answer)])).toEqual(doors().map(() => [503, true]))
    await app.line.platform.control('DELETE', '/faults')
  })
})

it('a browser that asks first may send a token and JSON', async () => {
  for (const [, path] of [...doors(), ['GET', '/extensions/staff/orders/100'], ['GET', '/extensions/else']] as Array<[string, string]>) {
    const answer = await app.ask('OPTIONS', path, null)
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-allow-headers'), answer.headers.get('access-control-allow-methods'), await answer.text()]).toEqual([204, '*', 'Authorization, Content-Type', 'GET, POST', ''])
  }
})

describe('the block on Shopify’s order page', () => {
  it('is told of the claim that the shopper has just sent', async () => {
    const sent = await app.ask('POST', `${orderPath}/claims`, await customerToken(), body('cs'))
    expect([sent.status, ((await sent.json()) as { claim: { number: string } }).claim.number]).toEqual([200, 'R-1001'])
    const answer = await app.ask('GET', '/extensions/staff/orders/100', app.line.platform.idToken())
    expect([answer.status, isReadable(answer)]).toEqual([200, true])
    expect(await answer.json()).toMatchObject({
      order: { name: '#1001', key: '100' }, claimable: 2, openPath: '/app/orders/100/claim',
      claims: [{ number: 'R-1001', path: expect.stringMatching(/^\/app\/claims\/[\w-]{36}$/), stage: 'to-decide', lines: [{ title: 'Leather bracelet', quantity: 1, verdict: 'eligible', until: '2026-12-04', clause: '“Not entirely happy”, Warranty and returns' }] }],
    })
  })

  it.each([['/extensions/staff/orders/999', 404], ['/extensions/staff/orders/x', 404]])('%s is answered %i', async (path, status) => {
    const answer = await app.ask('GET', path, app.line.platform.idToken())
    expect([answer.status, isReadable(answer), await answer.json()]).toEqual([status, true, { sentence: 'There is no such order in this shop.' }])
  })

  it('tells nobody anything without a token of staff', async () => {
    for (const token of [null, 'x', await customerToken()]) expect((await app.ask('GET', '/extensions/staff/orders/100', token)).status).toBe(401)
  })
})
