import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ShopperDocument, ShopperEvidenceList, ShopperSent } from '../../app/contracts/shopper.ts'
import { customerToken, orderPath, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

let app: ShopperApp
let emma: string
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
  app = await startShopperApp()
  emma = await customerToken({ exp: Math.floor(Date.parse('2026-12-30') / 1000) })
})
afterAll(async () => {
  await app.stop()
  vi.useRealTimers()
})

const listed = async (token = emma) => app.ask('GET', `${orderPath}/evidence?locale=cs`, token)
const opened = (document: ShopperDocument, change = (address: string) => address, headers = {}) => { const { pathname, search } = new URL(document.url); return app.ask('GET', change(`${pathname}${search}`), null, undefined, headers) }

it('the papers of a claim are listed for its customer alone, and opened whole by a link that ends', async () => {
  const line = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', facts: {} }
  const { claim } = (await (await app.ask('POST', `${orderPath}/claims`, emma, { locale: 'cs', writeTo: 'cs', requestKey: crypto.randomUUID(), lines: [line] })).json()) as ShopperSent
  const { documents } = (await (await listed()).json()) as ShopperEvidenceList
  expect(documents.map(({ claimId, kind, fileName }) => [claimId, kind, fileName]).sort()).toEqual([[claim.id, 'claim-confirmation', 'Potvrzení R-1001.pdf'], [claim.id, 'withdrawal-receipt', 'Odstoupení R-1001.pdf']])
  const [document] = documents
  if (!document) throw new Error('There is no document.')
  const answer = await opened(document)
  expect([answer.status, ...['content-type', 'x-content-type-options', 'cache-control'].map((name) => answer.headers.get(name))]).toEqual([200, 'application/pdf', 'nosniff', 'private, max-age=900'])
  expect(answer.headers.get('content-disposition')).toContain('attachment; ')
  const kept = await app.line.fresh.stores.documents.ofClaim('kestia.myshopify.com', claim.id)
  expect(createHash('sha256').update(Buffer.from(await answer.arrayBuffer())).digest('hex')).toBe(kept.find(({ id }) => id === document.id)?.sha256)

  expect((await listed(await customerToken({ sub: 'gid://shopify/Customer/21', exp: Math.floor(Date.parse('2026-12-30') / 1000) }))).status).toBe(404)
  const other = documents[1]?.id ?? ''
  expect([(await opened(document, (address) => address.replace(document.id, other))).status, (await opened(document, (address) => `${address}x`)).status, (await opened(document, (address) => address.replace(/\?.*/, ''))).status]).toEqual([404, 404, 404])
  vi.setSystemTime(new Date('2026-11-20T11:29:59Z'))
  expect((await opened(document)).status).toBe(200)
  vi.setSystemTime(new Date('2026-11-20T11:30:00Z'))
  expect((await opened(document)).status).toBe(404)
  const said = async (language: string) => (await opened(document, undefined, { 'accept-language': language })).text()
  expect([await said('sk-SK,sk;q=0.9'), await said('de-AT'), await said('pl'), await said('')]).toEqual([
    'Platnosť tohto odkazu sa skončila. Otvorte znova stránku, na ktorej ste ho našli, a zvoľte to tam.', 'Dieser Link ist abgelaufen. Öffnen Sie die Seite, auf der Sie ihn gefunden haben, noch einmal und wählen Sie es dort.',
    'This link is over. Open the page where you found it once more and choose it there.', 'This link is over. Open the page where you found it once more and choose it there.',
  ])
})
