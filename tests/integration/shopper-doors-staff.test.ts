import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { customerToken, kestia, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

type Loader = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>

let app: ShopperApp
let loader: Loader
beforeAll(async () => {
  app = await startShopperApp()
  loader = (await import('../../app/routes/extensions.staff.orders.$key/route.ts')).loader as Loader
})
afterAll(() => app.stop())

const dest = `https://${kestia}`
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' }
/** The admin's block, asked as a browser would, with headers and a query of the asker's choice. */
const block = (headers: Record<string, string>, query = '') => loader({ request: new Request(`https://recourse.example/extensions/staff/orders/100${query}`, { headers: { ...browser, ...headers } }), params: { key: '100' }, context: {} })
/** A page of the app in the admin; what is thrown in place of a member of staff. */
const page = async (query: string, headers: Record<string, string> = {}) => {
  try {
    return await app.composed.authenticateStaff(new Request(`https://recourse.example/app?${query}`, { headers: { ...browser, ...headers } }))
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}
const framed = `embedded=1&shop=${kestia}&host=${Buffer.from(`${kestia}/admin`).toString('base64url')}`
const installs = async () => (await app.line.fresh.query('select count(*)::int as count from "Session" where "isOnline"'))[0]?.count

/** Genuine tokens, signed by the app's secret, that are none of staff. */
const strangers: Array<[string, () => Promise<string>]> = [
  ['of a customer', () => customerToken({ dest })],
  ['of a customer, with the bare shop', () => customerToken()],
  ['of a visitor who is not signed in', () => customerToken({ dest, sub: undefined })],
  ['of a visitor who is not signed in, with the bare shop', () => customerToken({ sub: undefined })],
  ['whose subject is a list', () => customerToken({ dest, sub: ['gid://shopify/Customer/20'] })],
  ['whose subject is empty', () => customerToken({ dest, sub: '' })],
  ['of a number that is none', () => customerToken({ dest, sub: '2x' })],
  ['of staff of the bare shop', () => customerToken({ sub: '2' })],
  ['of staff of no shop', () => customerToken({ dest: 'https://kestia.myshopify.com.evil.example', sub: '2' })],
]

describe.each(strangers)('a token %s', (_, make) => {
  it('opens no door of staff to an extension, however it is brought', async () => {
    const token = await make()
    for (const [headers, query] of [[{ authorization: `Bearer ${token}` }, ''], [{ authorization: '' }, `?id_token=${token}`], [{ authorization: token }, ''], [{ authorization: `bearer ${token}` }, ''], [{}, `?id_token=${token}`]] as const) {
      const answer = await block(headers, query)
      expect([answer.status, answer.headers.get('access-control-allow-origin'), await answer.text()]).toEqual([401, '*', '{"sentence":"Reload this page to sign in to Recourse again."}'])
    }
    expect(await installs()).toBe(0)
  })

  it('opens no page of the app', async () => {
    const token = await make()
    for (const [query, headers] of [[`${framed}&id_token=${token}`, {}], [`${framed}&id_token=${token}`, { authorization: '' }], ['', { authorization: `Bearer ${token}` }], [`${framed}&id_token=${token}`, { authorization: `Bearer ${app.line.platform.idToken()}` }]] as const) {
      const answer = await page(query, headers)
      expect(answer).toBeInstanceOf(Response)
      expect((answer as Response).status).toBe(401)
    }
    expect(await installs()).toBe(0)
  })
})

describe('a request without any token', () => {
  it('to a page of the app is sent to fetch one, as ever', async () => {
    for (const headers of [{}, { authorization: '' }] as Array<Record<string, string>>) {
      const answer = (await page(framed, headers)) as Response
      expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([302, '/auth/session-token'])
    }
  })

  it('to the block is refused', async () => {
    for (const headers of [{}, { authorization: '' }, { authorization: 'Bearer' }, { authorization: 'Bearer ' }] as Array<Record<string, string>>) expect((await block(headers)).status).toBe(401)
  })
})

describe('a token of staff', () => {
  it('of somebody whose role may not even look opens nothing, and says whose may', async () => {
    const token = app.line.platform.idToken()
    await block({ authorization: `Bearer ${token}` })
    await app.line.fresh.query('update "StaffMember" set role = \'viewer\'')
    // Whoever owns the account enters as a manager, whatever their role.
    await app.line.fresh.query('update "Session" set "accountOwner" = false')
    await app.line.fresh.query('update "Shop" set "roleMatrix" = \'{"may":{"viewer":{"view-claims":false}}}\'')
    const sentence = 'Only a manager, an agent or an inspector may see claims and orders. Ask one of them, or have a manager change what your role may do.'
    const answers = [await block({ authorization: `Bearer ${token}` }), (await page('', { authorization: `Bearer ${token}` })) as Response]
    for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([403, { sentence }])
    await app.line.fresh.query('update "StaffMember" set role = \'manager\'')
    await app.line.fresh.query('update "Session" set "accountOwner" = true')
    await app.line.fresh.query('update "Shop" set "roleMatrix" = null')
  })

  it('opens the block in the header, and not in the address', async () => {
    expect((await block({}, `?id_token=${app.line.platform.idToken()}`)).status).toBe(401)
    expect((await block({ authorization: `Bearer ${app.line.platform.idToken()}` })).status).toBe(200)
  })

  it('opens pages of the app in the address and in the header, and names who it is', async () => {
    const ada = { shop: kestia, staff: { id: '2', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }
    expect(await page(`${framed}&id_token=${app.line.platform.idToken()}`)).toEqual(ada)
    expect(await page('', { authorization: `Bearer ${app.line.platform.idToken()}` })).toEqual(ada)
  })

  it('that is out of date is renewed, as ever: by the page it is sent to, or by asking once more', async () => {
    const old = app.line.platform.idToken(undefined, Date.now() - 120_000)
    const reload = (await page(`${framed}&id_token=${old}`)) as Response
    expect([reload.status, reload.headers.get('location')?.split('?')[0]]).toEqual([302, '/auth/session-token'])
    const again = await block({ authorization: `Bearer ${old}` })
    expect([again.status, again.headers.get('x-shopify-retry-invalid-session-request')]).toEqual([401, '1'])
  })
})

it('a session that names nobody makes nobody a member of staff', async () => {
  const real = app.composed.shopifyApp.authenticate
  const spied = vi.spyOn(real, 'admin')
  for (const associated of [undefined, { id: undefined, first_name: 'Ada' }, { id: 0 }, { id: 7 }]) {
    spied.mockResolvedValueOnce({ session: { shop: kestia, onlineAccessInfo: associated && { associated_user: associated } }, sessionToken: { sub: '2' } } as never)
    const answer = (await page('', { authorization: `Bearer ${app.line.platform.idToken()}` })) as Response
    expect([answer instanceof Response, answer.status]).toEqual([true, 401])
  }
  spied.mockRestore()
})
