import { expect, it, onTestFinished, vi } from 'vitest'
import type { ShopperClaimPage, ShopperEvidence, ShopperLineInput, ShopperMessage } from '../../../app/contracts/shopper.ts'
import { handedOver } from '../../../extensions/return-or-claim/src/handed-over.ts'
import { until } from '../support/page.ts'
import { all, attribute, banner, isShown, labelled, press, shows, write } from './support/hands.ts'
import { claimPage, defectOpen, liability, order, ring, sentClaim } from './support/order.ts'
import { later, noFiles, sayOfRing, step, visit, type Shop } from './support/shop.ts'

const photo: ShopperEvidence = { id: 'e1', claimId: null, lineItemId: ring, purpose: 'photo', fileName: 'ring.jpg', kind: 'image', uploadedAt: '2026-11-21T10:00:00Z', removable: true, url: 'https://recourse.example.com/evidence/e1?token=a', thumbnailUrl: 'https://recourse.example.com/evidence/e1?token=b' }
const answered = (lines: ShopperLineInput[]) => lines.map(() => ({ ...defectOpen, questions: [] }))
const shop = (changes: Partial<Shop> = {}): Shop => ({ order: () => order(), preview: answered, evidence: () => noFiles, ...changes })
const drop = async (properties: Record<string, unknown>) => {
  const zone = await until(() => document.body.querySelector('s-drop-zone'))
  Object.assign(zone, properties)
  zone.dispatchEvent(new Event('change'))
}

it.each([
  ['files as an array', { files: [new File(['a'], 'a.jpg')] }, ['a.jpg']],
  ['a list that is no array', { files: new Set([new File(['a'], 'a.jpg'), new File(['b'], 'b.jpg')]) }, ['a.jpg', 'b.jpg']],
  ['a path alone, as its types say', { value: 'C:\\fakepath\\a.jpg' }, []],
  ['no files', { files: undefined }, []], ['a text for files', { files: 'a.jpg' }, []], ['something else than files', { files: [{ name: 'a.jpg' }, null] }, []], ['nothing at all', null, []],
])('a drop zone that gives %s', (_, element, names) => expect(handedOver(element).map(({ name }) => name)).toEqual(names))

it('a photo that is handed over is sent at once, and goes with the request', async () => {
  const handedIn: Array<[string, string]> = []
  const { of } = await visit(shop({ handIn: (path, file) => { handedIn.push([path, file.name]); return { body: photo } }, send: () => ({ body: { claim: sentClaim } }) }))
  await sayOfRing('defect')
  await drop({ files: [new File(['photo'], 'ring.png', { type: 'image/png' })] })
  await shows('ring.jpg')
  expect(handedIn.map(([path, name]) => [path.replace(/key=[\da-f]{32}/, 'key=…'), name])).toEqual([[`/extensions/shopper/orders/5001/evidence?locale=en&name=ring.png&key=…&lineItemId=${encodeURIComponent(ring)}`, 'ring.png']])
  await press('Continue')
  await step('What the terms allow')
  await press('Continue')
  await step('Check and send')
  await shows('1 file goes with it')
  await press('Send')
  await banner('Sent: claim R-1001')
  expect((of('/extensions/shopper/orders/5001/claims')[0]?.body as { lines: ShopperLineInput[] }).lines[0]?.evidence).toEqual(['e1'])
})

it('a host that keeps the files to itself leads to the page of its own, and what was added there appears', async () => {
  let files = [] as ShopperEvidence[]
  await visit(shop({ evidence: () => ({ ...noFiles, files }) }))
  await sayOfRing('defect')
  await drop({ value: 'C:\\fakepath\\ring.jpg' })
  await shows("Files can't be taken here, so add them on a page of their own. It opens in a new window; come back here afterwards.")
  expect(all('s-drop-zone')).toEqual([])
  const link = all('s-button').find((one) => one.textContent === 'Add them on a page of their own')
  expect([attribute(link, 'href'), attribute(link, 'target')]).toEqual([`https://recourse.example.com/upload?token=t&locale=en&lineItemId=${encodeURIComponent(ring)}`, '_blank'])
  files = [photo]
  await press('Add them on a page of their own')
  await shows('The files that you add there appear here.')
  await until(() => isShown('ring.jpg'))
}, 15_000)

it('says why a file was not taken, and what was lost on the way can be sent again under the same key', async () => {
  const keys: string[] = []
  const said = [{ status: 400, body: { kind: 'invalid', sentence: 'This kind of file isn’t taken.' } }, 'no network' as const, { body: photo }]
  await visit(shop({ handIn: (path) => { keys.push(/key=(\w+)/.exec(path)?.[1] ?? ''); return said.shift() ?? 'no network' } }))
  await sayOfRing('defect')
  await drop({ files: [new File(['<svg>'], 'drawing.svg')] })
  await shows('This kind of file isn’t taken.')
  await press('Remove')
  await drop({ files: [new File(['photo'], 'ring.png')] })
  await shows('ring.png did not arrive. Check your connection and try again.')
  await press('Try again')
  await shows('ring.jpg')
  expect(keys[1]).toBe(keys[2])
  await drop({ files: [{ name: 'big.jpg', type: 'image/jpeg', size: 10 * 1024 * 1024 + 1 }] })
  await shows('This photo is larger than 10 MB.')
  expect(keys.length).toBe(3)
})

it('files chosen together go up one after the other, each with patience of its own', async () => {
  const names: string[] = []
  /** How many had set out before each file's time began to run. */
  const patiences: number[] = []
  const real = globalThis.setTimeout
  vi.stubGlobal('setTimeout', ((act: () => void, after?: number) => {
    if (after === 300_000) patiences.push(names.length)
    return real(act, after)
  }) as typeof globalThis.setTimeout)
  onTestFinished(() => { vi.unstubAllGlobals() })
  const answers = [later<'no network' | { body: unknown }>(), later<'no network' | { body: unknown }>(), later<'no network' | { body: unknown }>()]
  await visit(shop({ handIn: (_, file) => { names.push(file.name); return answers[names.length - 1]?.promise ?? { body: { ...photo, id: 'e4', fileName: '1.jpg' } } } }))
  await sayOfRing('defect')
  await drop({ files: ['1.png', '2.png', '3.png'].map((name) => new File([name], name, { type: 'image/png' })) })
  await shows('Sending 1.png…')
  expect([isShown('2.png is waiting to be sent.'), isShown('3.png is waiting to be sent.'), names]).toEqual([true, true, ['1.png']])
  answers[0]?.settle('no network')
  await shows('Sending 2.png…')
  expect([isShown('1.png did not arrive. Check your connection and try again.'), isShown('3.png is waiting to be sent.'), names]).toEqual([true, true, ['1.png', '2.png']])
  await press('Try again')
  await shows('1.png is waiting to be sent.')
  answers[1]?.settle({ body: { ...photo, id: 'e2', fileName: '2.jpg' } })
  await shows('Sending 3.png…')
  expect(isShown('2.jpg')).toBe(true)
  answers[2]?.settle({ body: { ...photo, id: 'e3', fileName: '3.jpg' } })
  await shows('1.jpg')
  expect([names, patiences]).toEqual([['1.png', '2.png', '3.png', '1.png'], [0, 1, 2, 3]])
})

it('a waiting file can be dropped, and where the line stands still for the whole of one’s time, those behind it wait no longer', async () => {
  const names: string[] = []
  const ends: Array<() => void> = []
  const real = globalThis.setTimeout
  vi.stubGlobal('setTimeout', ((act: () => void, after?: number) => {
    if (after === 300_000) ends.push(act)
    return real(act, after)
  }) as typeof globalThis.setTimeout)
  onTestFinished(() => { vi.unstubAllGlobals() })
  const stalled = later<{ body: unknown }>()
  await visit(shop({ handIn: (_, file) => { names.push(file.name); return names.length === 1 ? stalled.promise : { body: { ...photo, id: file.name, fileName: file.name.replace('png', 'jpg') } } } }))
  await sayOfRing('defect')
  await drop({ files: ['1.png', '2.png', '3.png', '4.png'].map((name) => new File([name], name, { type: 'image/png' })) })
  await shows('Sending 1.png…')
  labelled('s-button', 'Remove 2.png').dispatchEvent(new Event('click'))
  await until(() => !isShown('2.png is waiting to be sent.'))
  ends[0]?.()
  await shows('1.png did not arrive. Check your connection and try again.')
  await shows('3.png did not arrive. Check your connection and try again.')
  await shows('4.png did not arrive. Check your connection and try again.')
  expect(names).toEqual(['1.png'])
  labelled('s-button', 'Remove 4.png').dispatchEvent(new Event('click'))
  await press('Try again')
  await shows('1.jpg')
  await press('Try again')
  await shows('3.jpg')
  expect([names, isShown('2.jpg'), isShown('4.jpg')]).toEqual([['1.png', '1.png', '3.png'], false, false])
})

it('names the proofs that the terms ask for, and lets the request go on without them', async () => {
  await visit(shop({ preview: (lines) => answered(lines).map((one) => ({ ...one, wanted: [{ text: 'Please send it.', clauseId: 'kw-2', required: true }, { text: 'Recommended.', clauseId: 'kw-3', required: false }], clauses: { 'kw-2': liability, 'kw-3': { ...liability, id: 'kw-3', heading: 'Photos' } } })) }))
  await sayOfRing('defect')
  await shows('The terms ask for this:')
  await shows('The terms recommend this:')
  await press('Continue')
  await step('What the terms allow')
})

it('for a claim under way shows its files and takes more', async () => {
  await visit(shop({ order: () => order({ claims: [sentClaim] }), claim: () => claimPage, evidence: () => ({ ...noFiles, files: [{ ...photo, claimId: 'c1', removable: false }, { ...photo, id: 'e2', claimId: 'another', fileName: 'other.jpg' }] }) }))
  await press('Messages and details')
  await shows('ring.jpg')
  expect([isShown('other.jpg'), isShown('Remove')]).toEqual([false, false])
  expect(attribute(all('s-button').find((one) => one.textContent === 'Add them on a page of their own'), 'href')).toMatch(/&claimId=c1$/)
})

it('a file answers what the shop asked, and the claim is shown as it then stands, with what was being written', async () => {
  const question: ShopperMessage = { id: 'm1', at: '2026-11-22T09:30:00Z', by: 'shop', kind: 'question', open: true, text: 'A photo, please.' }
  const files: ShopperEvidence[] = []
  let now: ShopperClaimPage = { ...claimPage, stage: 'awaiting-customer', messages: [question] }
  await visit(shop({
    order: () => order({ claims: [{ ...sentClaim, stage: now.stage, status: now.status }] }), claim: () => now, evidence: () => ({ ...noFiles, files }),
    handIn: () => {
      files.push({ ...photo, claimId: 'c1', removable: false })
      now = { ...now, version: now.version + 1, stage: 'requested', messages: [{ ...question, open: false }] }
      return { body: files[0] }
    },
  }))
  await press('Answer the shop')
  await shows('Question that waits for your answer')
  write('Your answer', 'As you see, the middle one.')
  await drop({ files: [new File(['photo'], 'ring.png', { type: 'image/png' })] })
  await until(() => !isShown('Question that waits for your answer'))
  expect(attribute(labelled('s-text-area', 'Your message'), 'value')).toBe('As you see, the middle one.')
})
