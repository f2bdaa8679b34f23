import { setUpExtension } from '@shopify/ui-extensions-tester'
import { createStorage } from '@shopify/ui-extensions-tester/customer-account'
import { render } from 'preact'
import { onTestFinished } from 'vitest'
import type { ShopperClaimPage, ShopperEvidenceList, ShopperGround, ShopperLineAnswer, ShopperLineInput, ShopperOrder, ShopperPreviewBody } from '../../../../app/contracts/shopper.ts'
import { localeOf } from '../../support/locale.ts'
import { until } from '../../support/page.ts'
import { choose, press, tick } from './hands.ts'

type Said = { status?: number; body: unknown } | 'no network'
export interface Asked { path: string; authorization: string | null; body: unknown }

/** A stand-in for the app and for Shopify's customer API, by address. What is asked and not provided for fails. */
export interface Shop {
  order(): ShopperOrder | Said | Promise<Said>
  preview?(lines: ShopperLineInput[]): ShopperLineAnswer[] | Said
  send?(body: unknown): Said | Promise<Said>
  /** Claim c1 on its own page, and what is told about it. */
  claim?(): ShopperClaimPage | Said
  tell?(door: string, body: unknown): Said
  /** The order's files; none where left out. */
  evidence?(): ShopperEvidenceList | Said | Promise<ShopperEvidenceList>
  handIn?(path: string, file: File): Said | Promise<Said>
  customerApi?(): Said
}

interface Visit { language?: 'en' | 'cs'; /** Of the customer's account: the page's where left out. */ account?: string; stored?: Record<string, unknown>; authentication?: 'fully_authenticated' | 'pre_authenticated' }

const isSaid = (value: unknown): value is Said => value === 'no network' || (typeof value === 'object' && value !== null && 'body' in value)

/** Opens the page of order 5001 and tells what it asked the app for. */
export async function visit(shop: Shop, { language = 'en', account = language, stored = {}, authentication = 'fully_authenticated' }: Visit = {}) {
  const extension = setUpExtension('customer-account.order.page.render', { configSearchDir: 'extensions/return-or-claim' })
  onTestFinished(() => {
    render(null, document.body)
    extension[Symbol.dispose]()
  })
  // Coming back to the page, the visit before has ended.
  render(null, document.body)
  const asked: Asked[] = []
  Object.assign(extension.shopify.i18n, localeOf('return-or-claim', language))
  extension.shopify.localization.extensionLanguage.value = { isoCode: language }
  extension.shopify.localization.language.value = { isoCode: account }
  extension.shopify.authenticationState.value = authentication
  extension.shopify.order.value = { id: 'gid://shopify/Order/5001', name: '#5001', processedAt: '2026-11-19T10:00:00Z' }
  const storage = createStorage(stored)
  extension.shopify.storage = storage
  extension.fetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input).replace('https://recourse.example.com', '')
    const body: unknown = init?.body instanceof Blob ? init.body : init?.body ? JSON.parse(String(init.body)) : null
    // Files are asked for on the side: stories that are about something else don't count that.
    if (!path.startsWith('shopify:') && (shop.evidence || !path.startsWith(evidencePath))) asked.push({ path, authorization: new Headers(init?.headers).get('Authorization'), body })
    const said = await answer(shop, path, body)
    if (said === 'no network') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(said.body), { status: said.status ?? 200 })
  }) as typeof globalThis.fetch
  await extension.render()
  return { extension, asked, storage, of: (path: string) => asked.filter((one) => one.path === path) }
}

const evidencePath = '/extensions/shopper/orders/5001/evidence'
const mebibyte = 1024 * 1024
export const noFiles: ShopperEvidenceList = {
  files: [], documents: [], uploadPage: 'https://recourse.example.com/upload?token=t&locale=en',
  rules: { accept: 'image/jpeg,application/pdf', most: 12, bytes: { image: 10 * mebibyte, paper: 10 * mebibyte, film: 50 * mebibyte }, tooLarge: { image: 'This photo is larger than 10 MB.', paper: 'This PDF is larger than 10 MB.', film: 'This film is larger than 50 MB.' }, hint: 'Photos and PDFs up to 10 MB.' },
}

async function answer(shop: Shop, path: string, body: unknown): Promise<Said> {
  if (path.startsWith(`${evidencePath}?`) && body === null) {
    const files = (await shop.evidence?.()) ?? noFiles
    return isSaid(files) ? files : { body: files }
  }
  if (path.startsWith(`${evidencePath}?`) && shop.handIn) return shop.handIn(path, body as File)
  if (path.startsWith('shopify://customer-account/api/2026-07/')) return shop.customerApi?.() ?? { body: { data: { order: null } } }
  if (path.startsWith('/extensions/shopper/orders/5001?')) return asSaid(await shop.order())
  if (path === '/extensions/shopper/orders/5001/preview' && shop.preview) {
    const lines = shop.preview((body as ShopperPreviewBody).lines)
    return isSaid(lines) ? lines : { body: { lines } }
  }
  if (path === '/extensions/shopper/orders/5001/claims' && shop.send) return shop.send(body)
  if (path.startsWith('/extensions/shopper/claims/c1?') && shop.claim) {
    const claim = shop.claim()
    return isSaid(claim) ? claim : { body: claim }
  }
  const door = /^\/extensions\/shopper\/claims\/c1\/(\w+)$/.exec(path)?.[1]
  if (door && shop.tell) return shop.tell(door, body)
  throw new Error(`Nobody expected ${path}.`)
}

const asSaid = (value: ShopperOrder | Said): Said => (isSaid(value) ? value : { body: value })

/** Lets a promise be settled from outside. */
export function later<Value>() {
  let settle: (value: Value) => void = () => {}
  const promise = new Promise<Value>((done) => {
    settle = done
  })
  return { promise, settle }
}

/** Waits for the step of that heading, and for what stands below it. */
export const step = (heading: string) => until(() => [...document.body.querySelectorAll('s-heading')].some((one) => one.textContent === heading) && document.body.querySelector('s-section, s-banner'))

/** From the first step to what happened with the ring, which is the one item chosen. */
export async function sayOfRing(ground: ShopperGround): Promise<void> {
  await step('Which items is it about?')
  tick('Ring')
  await press('Continue')
  await step('What happened?')
  choose('What happened?', ground)
}
