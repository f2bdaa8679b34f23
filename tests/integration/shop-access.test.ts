import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAdminRequest } from '../../app/adapters/shopify/admin-request.server.ts'
import { ShopFactsDocument } from '../../app/adapters/shopify/generated/admin.ts'
import { openOfflineTokens } from '../../app/adapters/shopify/offline-tokens.server.ts'
import { openTokenRenewal } from '../../app/adapters/shopify/renew-token.server.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../app/application/ports.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { shop } from './support/samples.ts'

let fresh: FreshStores
let answers: Array<{ status: number; body: unknown } | Error>
let asked: string[]
beforeEach(async () => {
  fresh = await freshStores()
  answers = []
  asked = []
  vi.stubGlobal('fetch', async (input: string | URL, init: RequestInit) => {
    asked.push(`${new URL(String(input)).pathname} ${new Headers(init.headers).get('x-shopify-access-token') ?? String(init.body)}`)
    const answer = answers.shift()
    if (!answer) throw new Error('Nobody expected this request.')
    if (answer instanceof Error) throw answer
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'content-type': 'application/json' } })
  })
})
afterEach(async () => { vi.unstubAllGlobals(); await fresh.close() })

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const keep = async (expires: Date) => {
  await fresh.database.session.create({ data: { id: `offline_${shop}`, shop, state: '', accessToken: 'shpat_1', refreshToken: 'shprt_1', expires } })
  await fresh.database.session.create({ data: { id: `${shop}_2`, shop, state: '', isOnline: true, accessToken: 'shpua_1', expires: inMinutes(1000) } })
  await fresh.database.session.create({ data: { id: 'offline_kestia.myshopify.com', shop: 'kestia.myshopify.com', state: '', accessToken: 'shpat_k' } })
}
const tokens = () => openOfflineTokens(openTokenRenewal({ apiKey: 'key', apiSecretKey: 'secret' }), fresh.database, fresh.locks)
const ask = () => openAdminRequest(tokens())(shop, ShopFactsDocument, {})
const left = async () => (await fresh.query('select "id" from "Session" order by "id"')).map((row) => row.id)

describe('a shop that has taken its access back', () => {
  it('loses every session when Shopify does not know its token, so that opening the app brings a new one', async () => {
    await keep(inMinutes(60))
    answers = [{ status: 401, body: { errors: '[API] Invalid API key or access token' } }]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyAccessLost)
    expect(await left()).toEqual(['offline_kestia.myshopify.com'])
  })

  it.each([400, 401, 403])('loses every session when a renewal is answered %i', async (status) => {
    await keep(inMinutes(4))
    answers = [{ status, body: { error: 'invalid_request' } }]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyAccessLost)
    expect(await left()).toEqual(['offline_kestia.myshopify.com'])
    await expect(ask()).rejects.toBeInstanceOf(ShopifyAccessLost)
    expect(asked.length).toBe(1)
  })

  it('keeps its sessions when the token was replaced while Recourse asked', async () => {
    await keep(inMinutes(60))
    answers = [{ status: 401, body: { errors: 'Invalid API key or access token' } }]
    const request = openAdminRequest({ valid: async () => 'shpat_0', forget: tokens().forget })
    await expect(request(shop, ShopFactsDocument, {})).rejects.toBeInstanceOf(ShopifyUnavailable)
    expect((await left()).length).toBe(3)
  })

  it('keeps its sessions when the token endpoint only does not answer', async () => {
    await keep(inMinutes(4))
    answers = [{ status: 500, body: {} }, { status: 429, body: {} }, new TypeError('fetch failed')]
    for (let i = 0; i < 3; i += 1) await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
    expect((await left()).length).toBe(3)
  })
})

describe('a token near its end', () => {
  it('is renewed once for two who ask at the same time, and kept with its new refresh token', async () => {
    await keep(inMinutes(4))
    answers = [{ status: 200, body: { access_token: 'shpat_2', expires_in: 3600, scope: 'read_orders', refresh_token: 'shprt_2', refresh_token_expires_in: 7_776_000 } }]
    expect(await Promise.all([tokens().valid(shop), tokens().valid(shop)])).toEqual(['shpat_2', 'shpat_2'])
    expect(asked).toEqual(['/admin/oauth/access_token {"client_id":"key","client_secret":"secret","grant_type":"refresh_token","refresh_token":"shprt_1"}'])
    expect(await fresh.query('select "accessToken", "refreshToken" from "Session" where "id" = $1', [`offline_${shop}`])).toEqual([{ accessToken: 'shpat_2', refreshToken: 'shprt_2' }])
  })

  it('with six minutes left is used as it is', async () => {
    await keep(inMinutes(6))
    expect(await tokens().valid(shop)).toBe('shpat_1')
  })
})

describe('what an answer of the Admin API means', () => {
  beforeEach(() => keep(inMinutes(60)))

  it.each([402, 403, 404, 423])('HTTP %i: the shop is closed to the app', async (status) => {
    answers = [{ status, body: { errors: 'Unavailable Shop' } }]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyAccessLost)
  })

  it('ACCESS_DENIED: the shop has not granted what is asked for', async () => {
    answers = [{ status: 200, body: { data: null, errors: [{ message: 'Access denied for shop field.', extensions: { code: 'ACCESS_DENIED' } }] } }]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyAccessLost)
  })

  it.each([429, 500, 503])('HTTP %i: to be asked again later', async (status) => {
    answers = [{ status, body: { errors: 'Later' } }]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
  })

  it('THROTTLED and no answer at all: to be asked again later', async () => {
    answers = [{ status: 200, body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] } }, new TypeError('fetch failed')]
    await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
    await expect(ask()).rejects.toBeInstanceOf(ShopifyUnavailable)
  })
})
