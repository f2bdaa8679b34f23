import { decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientId, clientSecret, startTestAccounts } from './start-test-accounts.ts'
import type { Json, TestAccounts } from './start-test-accounts.ts'

let accounts: TestAccounts
beforeAll(async () => { accounts = await startTestAccounts() })
afterAll(() => accounts.stop())

const ask = (path: string, cookie = '', headers: Record<string, string> = {}) => accounts.post(path, null, { cookie, ...headers })
const tokenOf = async (answer: Response) => ((await answer.json()) as Json).token as string

it('names the shop, the app and the customer who is signed in, signed by the app\'s secret, for five minutes', async () => {
  const { customerId } = accounts.orderOf('kestia', '#KE2001')
  const token = await tokenOf(await ask('/kestia/session-token', await accounts.signIn('kestia', customerId!)))
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(clientSecret))
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' })
  expect(payload).toMatchObject({ dest: 'kestia.myshopify.com', aud: clientId, sub: `gid://shopify/Customer/${customerId}`, iss: 'https://kestia.myshopify.com' })
  expect([payload.exp! - payload.iat!, payload.nbf! - payload.iat!]).toEqual([300, 0])
  expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/)
})

it('names nobody for who only followed the link of a mail, and refuses another key', async () => {
  const { id, customerId } = accounts.orderOf('kestia', '#KE2001')
  const key = (await accounts.get(`/kestia/mail-link?order=${id}`)).headers.get('location')!.split('key=')[1]!
  const address = `/kestia/session-token?order=${id}&key=${key}`
  expect(decodeJwt(await tokenOf(await ask(address)))).not.toHaveProperty('sub')
  const others = await accounts.signIn('kestia', accounts.orderOf('kestia', '#KE2002').customerId!)
  expect(decodeJwt(await tokenOf(await ask(address, others)))).not.toHaveProperty('sub')
  expect(decodeJwt(await tokenOf(await ask(address, await accounts.signIn('kestia', customerId!)))).sub).toBe(`gid://shopify/Customer/${customerId}`)
  expect((await ask(`/kestia/session-token?order=${id}&key=${'0'.repeat(40)}`)).status).toBe(401)
})

it('is given to the accounts\' own pages and to nobody who is not signed in', async () => {
  const cookie = await accounts.signIn('kestia', accounts.orderOf('kestia', '#KE2001').customerId!)
  expect((await ask('/kestia/session-token', cookie, { origin: 'http://localhost:9' })).status).toBe(403)
  expect((await fetch(`${accounts.origin}/kestia/session-token`, { method: 'POST', headers: { cookie } })).status).toBe(403)
  expect((await ask('/kestia/session-token')).status).toBe(401)
  expect((await ask('/klenota/session-token', cookie)).status).toBe(401)
  expect((await ask('/nobody/session-token', cookie)).status).toBe(404)
})

it('is not there where the app is not installed', async () => {
  const cookie = await accounts.signIn('izlato', accounts.orderOf('izlato', '#Z2001').customerId!)
  accounts.store.change('izlato.myshopify.com', (state) => { state.installation = null })
  expect((await ask('/izlato/session-token', cookie)).status).toBe(404)
})
