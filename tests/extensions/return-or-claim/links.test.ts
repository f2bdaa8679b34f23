import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ShopperDocument, ShopperEvidence, ShopperEvidenceList } from '../../../app/contracts/shopper.ts'
import { listAges } from '../../../extensions/return-or-claim/src/use-freshening.ts'
import { until } from '../support/page.ts'
import { all, attribute, isShown, press, shows } from './support/hands.ts'
import { claimPage, defectOpen, order, ring, sentClaim } from './support/order.ts'
import { later, noFiles, sayOfRing, visit } from './support/shop.ts'

/** What the page does now and then to see how old its addresses are, and what time it is for it. */
let look: () => void
let now: number
beforeEach(() => {
  now = Date.parse('2026-11-21T10:00:00Z')
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  const real = globalThis.setInterval
  vi.stubGlobal('setInterval', ((act: () => void, after?: number) => {
    if (after === listAges.look) look = act
    return real(after === listAges.look ? () => {} : act, after)
  }) as typeof globalThis.setInterval)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const list = '/extensions/shopper/orders/5001/evidence?locale=en'
/** Long enough for whatever the page asks by itself to be asked and answered. */
const quiet = () => new Promise((done) => { setTimeout(done, 60) })

it.each(['awaiting-goods', 'settled'] as const)('an address opens what it leads to on a page that stays open, though the claim stands still (%s)', async (stage) => {
  let round = 1
  let fails = false
  const paper = (): ShopperDocument => ({ id: 'd1', claimId: 'c1', kind: 'claim-confirmation', fileName: 'Confirmation.pdf', createdAt: '2026-11-21T10:00:00Z', url: `https://recourse.example.com/documents/d1?token=${round}` })
  const { of } = await visit({ order: () => order({ claims: [sentClaim] }), claim: () => ({ ...claimPage, stage }), evidence: () => (fails ? 'no network' : { ...noFiles, documents: [paper()] }) })
  await press('Messages and details')
  const address = () => attribute(all('s-link').find((one) => one.textContent === 'Confirmation.pdf'), 'href')
  await until(address)
  await quiet()
  const before = of(list).length
  round = 2
  now += listAges.most - 1
  look()
  await quiet()
  expect([of(list).length - before, address()]).toEqual([0, 'https://recourse.example.com/documents/d1?token=1'])
  now += 1
  fails = true
  look()
  await until(() => of(list).length === before + 1)
  await quiet()
  expect(address()).toBe('https://recourse.example.com/documents/d1?token=1')
  fails = false
  look()
  await until(() => address() === 'https://recourse.example.com/documents/d1?token=2')
  look()
  await quiet()
  expect(of(list).length - before).toBe(2)
})

it('a file that arrives while the list is being read anew is in it all the same', async () => {
  const photo: ShopperEvidence = { id: 'e1', claimId: null, lineItemId: ring, purpose: 'photo', fileName: 'ring.jpg', kind: 'image', uploadedAt: '2026-11-21T10:10:00Z', removable: true, url: 'https://recourse.example.com/evidence/e1', thumbnailUrl: null }
  const [arrival, old] = [later<{ body: unknown }>(), later<ShopperEvidenceList>()]
  let answer: ShopperEvidenceList | Promise<ShopperEvidenceList> = noFiles
  const { of } = await visit({ order: () => order(), preview: (lines) => lines.map(() => ({ ...defectOpen, questions: [] })), evidence: () => answer, handIn: () => arrival.promise })
  await sayOfRing('defect')
  const zone = await until(() => document.body.querySelector('s-drop-zone'))
  Object.assign(zone, { files: [new File(['photo'], 'ring.png', { type: 'image/png' })] })
  zone.dispatchEvent(new Event('change'))
  await shows('Sending ring.png…')
  answer = old.promise
  now += listAges.most
  const before = of(list).length
  look()
  await until(() => of(list).length === before + 1)
  answer = { ...noFiles, files: [photo] }
  arrival.settle({ body: photo })
  await until(() => of(list).length === before + 2)
  old.settle(noFiles)
  await quiet()
  expect(isShown('ring.jpg')).toBe(true)
})
