import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readAppProxy } from '../../app/adapters/shopify/app-proxy.server.ts'
import { signProxy } from '../../sandbox/storefront/sign-proxy.ts'

const secret = 'hush'
const nowMs = Date.parse('2026-11-20T11:00:00Z')
const signed = (visitors = '', more: Partial<Parameters<typeof signProxy>[1]> = {}) => signProxy(new URLSearchParams(visitors), { shop: 'klenota.myshopify.com', pathPrefix: '/apps/recourse', customerId: '', clientSecret: secret, nowMs, ...more })
const read = (query: URLSearchParams | string, key = secret, at = nowMs) => readAppProxy(new URL(`https://app.example/proxy/terms?${query.toString()}`), key, at)
const visit = { shop: 'klenota.myshopify.com', pathPrefix: '/apps/recourse' }

it('the example of Shopify’s own documentation is signed as it says', () => {
  // https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
  const query = 'extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555'
  const signature = createHmac('sha256', secret).update('extra=1,2path_prefix=/apps/awesome_reviewsshop=shop-name.myshopify.comtimestamp=1317327555').digest('hex')
  expect(read(`${query}&signature=${signature}`, secret, 1_317_327_555_000)).toEqual({ shop: 'shop-name.myshopify.com', pathPrefix: '/apps/awesome_reviews' })
})

describe('a visit', () => {
  it('is known by its signature, with whatever else the visitor asks', () => {
    expect([read(signed()), read(signed('a=2&a=1&index=&z=%C5%BE')), read(signed('', { customerId: '7' }))]).toEqual([visit, visit, visit])
  })

  it.each<[string, () => ReturnType<typeof read>]>([
    ['without a signature', () => { const query = signed(); query.delete('signature'); return read(query) }],
    ['signed with another secret', () => read(signed('', { clientSecret: 'other' }))],
    ['of another shop than was signed', () => { const query = signed(); query.set('shop', 'kestia.myshopify.com'); return read(query) }],
    ['with something added', () => { const query = signed(); query.append('shop', 'kestia.myshopify.com'); return read(query) }],
    ['with two signatures', () => { const query = signed(); query.append('signature', query.get('signature') ?? ''); return read(query) }],
    ['with a signature that is none', () => { const query = signed(); query.set('signature', 'zz'); return read(query) }],
    ['of no shop of Shopify’s', () => read(signed('', { shop: 'evil.example' }))],
    ['under a prefix that leads elsewhere', () => read(signed('', { pathPrefix: '//evil.example' }))],
    ['older than a minute and a half', () => read(signed(), secret, nowMs + 91_000)],
    ['from the time to come', () => read(signed(), secret, nowMs - 91_000)],
  ])('%s is nobody’s', (_, visitOf) => expect(visitOf()).toBeNull())

  it('may be a minute and a half old', () => expect(read(signed(), secret, nowMs + 90_000)).toEqual(visit))
})
