import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCsv } from '../../app/adapters/documents/read-csv.server.ts'
import { toCsv } from '../../app/adapters/documents/csv.server.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { historyUses } from '../../app/application/history/history.ts'
import type { HistoryApplication } from '../../app/application/history/history.ts'
import { viewOrder } from '../../app/application/orders/view-order.ts'
import { historyOf } from '../../app/domain/claim/history-of.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { historyTerms } from '../support/history-terms.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let uses: HistoryApplication
beforeEach(async () => {
  line = await startClaimLine()
  uses = historyUses({ ...line.deps, enqueueImport: async () => {}, readTable: readCsv, newId: () => randomUUID(), hash: (content) => createHash('sha256').update(content).digest('hex') }, toCsv)
})
afterEach(() => line.stop())

const ring = 'gid://shopify/LineItem/101'
const bracelet = 'gid://shopify/LineItem/102'
const head = 'order,item,piece,claimed on,closed on,ground,outcome,fault,amount,reference'
const check = (...rows: string[]) => uses.check(staff, { fileName: 'old.csv', content: Buffer.from([head, ...rows].join('\n')), dates: 'iso' })
const view = async () => { const seen = await uses.view(staff); if (!seen.ok) throw new Error(seen.error.sentence); return seen.value }
const bringIn = async (...rows: string[]) => {
  await check(...rows)
  const { checked } = await view()
  const brought = await uses.bringIn(staff, checked?.id ?? '', checked?.rows ?? 0)
  if (!brought.ok) throw new Error(brought.error.sentence)
  return checked?.id ?? ''
}
const history = async (lineId: string, quantity = 1) => historyOf(await line.deps.stores.claims.earlierOfOrderLine(shop, lineId, quantity), historyTerms(3))
const free = async () => (await line.deps.stores.orders.find(shop, orderId))?.lines.map((one) => one.free)
const pieces = () => line.fresh.query('select "ordinal", "replacesId" is not null as "replaces" from "ItemUnit" order by "orderLineId", "ordinal"')

it('a file is looked through first: what would come in, what is wrong by line and column, and nothing comes in', async () => {
  expect(await check('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,clasp,,A-1', '1001,Leather bracelet,,2026-11-06,2026-11-08,defect,refused,,,', '#1001,R-52,3,2026-11-05,2026-11-09,defect,repair,,,', '#9,R-52,1,2026-11-05,2026-11-09,defect,repair,,,')).toEqual({ ok: true, value: true })
  const { checked, files } = await view()
  expect(checked).toMatchObject({ fileName: 'old.csv', lines: 4, rows: 2, outcomes: [{ outcome: 'repair', count: 1 }, { outcome: 'refused', count: 1 }], issueCount: 2, wrongLines: 2 })
  expect(checked?.issues).toEqual([
    { line: 4, what: 'piece', sentence: 'Only 2 pieces of it were bought.' },
    { line: 5, what: 'order', sentence: 'No order “#9” has come in from Shopify. It may be older than what Recourse may see, or be written differently.' },
  ])
  expect(files).toEqual([])
  expect(await history(ring)).toEqual([])
  const sheet = await uses.sheet(staff, 'claims')
  expect(sheet.ok && (await new Response(sheet.value.content).text()).split('\r\n')).toEqual(['line,column,what is wrong', '4,piece,Only 2 pieces of it were bought.', '5,order,"No order “#9” has come in from Shopify. It may be older than what Recourse may see, or be written differently."', ''])
})

it('the sheet of what to correct is on record as taken out, and the empty template is not', async () => {
  await check('1001,Leather bracelet,,2026-11-06,2026-11-08,defect,refused,,,', '#9,R-52,1,2026-11-05,2026-11-09,defect,repair,,,')
  for (const what of ['claims', 'template'] as const) { const sheet = await uses.sheet(staff, what); if (sheet.ok) await new Response(sheet.value.content).text() }
  expect(await line.fresh.query('select "what", "actor" ->> \'name\' as by, "after" from "SettingChange"')).toEqual([{ what: 'exported', by: 'Ada Hill', after: { file: 'past-claims-to-correct.csv', rows: 1 } }])
})

it('what is right comes in as one unit and is history that the terms read', async () => {
  await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,clasp,,A-1', '#1001,R-52,2,2026-11-05,2026-11-09,defect,repair,,,', 'wrong,,,,,,,,,')
  expect(await history(ring)).toEqual([{ kind: 'repair', claimedAt: '2026-11-05T12:00:00.000Z', readyAt: '2026-11-09T12:00:00.000Z', fault: 'clasp' }])
  expect(await history(bracelet)).toEqual([])
  const order = await viewOrder(line.deps, shop, '100')
  expect(order.ok && order.value.past.map((one) => [one.orderLineId, one.piece, one.outcome, one.reference, one.fileName])).toEqual([[ring, 1, 'repair', 'A-1', 'old.csv'], [ring, 2, 'repair', null, 'old.csv']])
  expect(await view()).toMatchObject({ checked: null, files: [{ fileName: 'old.csv', rows: 2, by: 'Ada Hill', undone: null }] })
  expect(await line.fresh.query('select "what", "after" from "SettingChange"')).toEqual([{ what: 'past-claims-brought-in', after: { file: 'old.csv', claims: 2 } }])
})

it('a claim opened now is decided on it', async () => {
  await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,clasp,,A-1')
  const claimId = await line.open([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: {} }])
  expect((await line.view(claimId)).lines[0]?.history).toEqual([{ kind: 'repair', claimedAt: '2026-11-05T12:00:00.000Z', readyAt: '2026-11-09T12:00:00.000Z', fault: 'clasp' }])
})

it('a piece that was replaced goes on as its successor, with the history of both', async () => {
  await bringIn('#1001,Leather bracelet,,2026-11-08,2026-11-10,defect,repair,,,', '#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,replacement,,,')
  expect(await pieces()).toEqual([{ ordinal: 1, replaces: false }, { ordinal: 2, replaces: true }])
  expect((await history(bracelet)).map((one) => one.kind)).toEqual(['replacement', 'repair'])
  expect(await free()).toEqual([2, 1])
})

it('a piece that was replaced only later is still the one that was sold before that day', async () => {
  await bringIn('#1001,Leather bracelet,,2026-11-08,2026-11-10,defect,replacement,,,')
  await bringIn('#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,repair,,,')
  await bringIn('#1001,Leather bracelet,,2026-11-11,2026-11-12,defect,repair,,,')
  expect(await line.fresh.query('select past."claimedOn"::text, unit."ordinal" from "PastClaim" past join "ItemUnit" unit on unit."id" = past."itemUnitId" order by 1')).toEqual([{ claimedOn: '2026-11-05', ordinal: 1 }, { claimedOn: '2026-11-08', ordinal: 1 }, { claimedOn: '2026-11-11', ordinal: 2 }])
  await check('#1001,Leather bracelet,,2026-11-07,2026-11-07,defect,refund,,,')
  expect((await view()).checked?.issues).toEqual([{ line: 2, what: 'outcome', sentence: 'This piece was replaced on 2026-11-10, so an earlier replacement or refund can’t be put before that. Bring it in as a repair with a note.' }])
})

it('a piece that a claim is about was neither replaced nor refunded before', async () => {
  await line.open([{ lineItemId: bracelet, quantity: 1, ground: 'defect', facts: {} }])
  await check('#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,replacement,,,', '#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,repair,,,')
  expect((await view()).checked).toMatchObject({ rows: 1, issues: [{ line: 2, what: 'outcome', sentence: 'Claim R-1001 is about this piece, so it can’t have been replaced or refunded before. Bring it in as a repair with a note.' }] })
})

it('a piece that was refunded outside Shopify can not be claimed any more', async () => {
  await bringIn('#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,refund,,40.00,', '#1001,R-52,1,2026-11-05,2026-11-06,defect,refund,,,')
  expect(await free()).toEqual([1, 0])
  const claimId = await line.open([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: {} }])
  expect(await line.fresh.query('select unit."ordinal" from "ClaimLineUnit" link join "ItemUnit" unit on unit."id" = link."itemUnitId" join "ClaimLine" line on line."id" = link."claimLineId" where line."claimId" = $1', [claimId])).toEqual([{ ordinal: 2 }])
})

it('two refunds of one piece that are on record by now take one piece away', async () => {
  await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,refund,,,')
  await line.fresh.query(`insert into "PastClaim" select (jsonb_populate_record(past, '{"id": "second", "claimedOn": "2026-11-06"}')).* from "PastClaim" past`)
  expect(await free()).toEqual([1, 1])
})

it('a line that grew after its piece was replaced: the piece that came is the second, and a claim on both is about both', async () => {
  await bringIn('#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,replacement,,,')
  const read = await line.deps.shopify.readOrder(shop, orderId)
  const grown = read?.facts.lineItems.nodes.find((one) => one.id === bracelet)
  if (!read || !grown) throw new Error('The order has a bracelet.')
  grown.quantity = grown.currentQuantity = 2
  await line.deps.stores.orders.takeIn(shop, [{ ...read, updatedAt: '2026-11-19T10:00:00Z' }])
  expect(await free()).toEqual([2, 2])
  await bringIn('#1001,Leather bracelet,2,2026-11-08,2026-11-10,defect,repair,,,', '#1001,Leather bracelet,1,2026-11-08,2026-11-10,defect,repair,,,')
  expect(await line.fresh.query('select past."piece", unit."ordinal" from "PastClaim" past join "ItemUnit" unit on unit."id" = past."itemUnitId" order by past."claimedOn", past."piece"')).toEqual([{ piece: 1, ordinal: 1 }, { piece: 1, ordinal: 2 }, { piece: 2, ordinal: 3 }])
  const claimId = await line.open([{ lineItemId: bracelet, quantity: 2, ground: 'defect', facts: {} }])
  expect(await line.fresh.query('select unit."ordinal" from "ClaimLineUnit" link join "ItemUnit" unit on unit."id" = link."itemUnitId" join "ClaimLine" line on line."id" = link."claimLineId" where line."claimId" = $1 order by 1', [claimId])).toEqual([{ ordinal: 2 }, { ordinal: 3 }])
})

it('a claim for more pieces than stand is not opened, and leaves nothing behind', async () => {
  await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,,,', '#1001,Leather bracelet,,2026-11-05,2026-11-09,defect,repair,,,')
  await line.fresh.query('update "ItemUnit" set "replacesId" = (select "id" from "ItemUnit" where "orderLineId" = $1), "replacesAs" = \'free\' where "orderLineId" = $2 and "ordinal" = 1', [bracelet, ring])
  await expect(line.open([{ lineItemId: bracelet, quantity: 1, ground: 'defect', facts: {} }])).rejects.toThrow('A piece of this order was claimed or removed meanwhile.')
  expect(await line.fresh.query('select (select count(*)::int from "Claim") as "claims", (select "lastClaimNumber" from "Shop") as "last"')).toEqual([{ claims: 0, last: 1000 }])
})

describe('the same', () => {
  const row = '#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,clasp,,A-1'
  it('in two lines comes in once, and the second is told', async () => {
    await check(row, row)
    expect((await view()).checked).toMatchObject({ rows: 1, issues: [{ line: 3, what: null, sentence: 'Line 2 says the same.' }] })
  })
  it('brought in before is told with its file', async () => {
    await bringIn(row)
    await check(row)
    expect((await view()).checked).toMatchObject({ rows: 0, issues: [{ line: 2, what: null, sentence: 'The file “old.csv” has brought this in already.' }] })
  })
  it('brought in twice at once comes in once', async () => {
    await check(row)
    const id = (await view()).checked?.id ?? ''
    const outcomes = await Promise.all([uses.bringIn(staff, id, 1), uses.bringIn(staff, id, 1)])
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true])
    expect(await line.fresh.query('select count(*)::int from "PastClaim"')).toEqual([{ count: 1 }])
  })
})

describe('taking a file out again', () => {
  it('leaves nothing of it, and it can be brought in anew', async () => {
    const rows = ['#1001,R-52,1,2026-11-05,2026-11-09,defect,replacement,,,', '#1001,R-52,1,2026-11-10,2026-11-11,defect,repair,,,']
    const id = await bringIn(...rows)
    expect(await uses.undo(staff, id)).toEqual({ ok: true, value: true })
    expect(await history(ring)).toEqual([])
    expect(await pieces()).toEqual([{ ordinal: 1, replaces: false }, { ordinal: 2, replaces: false }])
    expect((await view()).files).toMatchObject([{ undone: { by: 'Ada Hill' } }])
    expect(await uses.undo(staff, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    await bringIn(...rows)
    expect(await pieces()).toEqual([{ ordinal: 1, replaces: false }, { ordinal: 2, replaces: false }, { ordinal: 3, replaces: true }])
  })

  it('is refused once a claim was opened on what it says, and says which', async () => {
    const id = await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,replacement,,,')
    line.clock.at = new Date('2026-11-20T11:00:01Z')
    await line.open([{ lineItemId: ring, quantity: 2, ground: 'defect', facts: {} }])
    const refused = await uses.undo(staff, id)
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'This can’t be taken out any more, so nothing was changed: R-1001 was decided or brought in on what it says.' } })
    expect(await line.fresh.query('select count(*)::int from "PastClaim"')).toEqual([{ count: 1 }])
  })

  it('is refused once a claim that was open already was decided anew on what it says', async () => {
    const claimId = await line.open([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: {} }])
    line.clock.at = new Date('2026-11-20T11:00:01Z')
    const id = await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,clasp,,')
    line.clock.at = new Date('2026-11-20T11:00:02Z')
    const [claimed] = (await line.view(claimId)).lines
    expect(await line.act(claimId, { name: 'record-facts', lineId: claimed?.id ?? '', facts: { fault: { cause: 'wear' } } })).toMatchObject({ ok: true })
    expect(await uses.undo(staff, id)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('R-1001 was decided or brought in') as string } })
  })

  it('is refused once a claim that was opened on what it says was merged into an older one', async () => {
    const older = await line.open([{ lineItemId: bracelet, quantity: 1, ground: 'change-of-mind' }])
    line.clock.at = new Date('2026-11-20T11:00:01Z')
    const id = await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,replacement,,,')
    line.clock.at = new Date('2026-11-20T11:00:02Z')
    const newer = await line.open([{ lineItemId: ring, quantity: 2, ground: 'defect', facts: {} }])
    const seen = async (claimId: string) => {
      await line.work(claimId)
      return { id: claimId, version: (await line.deps.stores.claims.load(shop, claimId))?.version ?? -1 }
    }
    expect(await mergeClaims(line.deps, staff, await seen(older), await seen(newer))).toMatchObject({ ok: true })
    expect(await uses.undo(staff, id)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('R-1001 was decided or brought in') as string } })
    expect(await pieces()).toContainEqual({ ordinal: 3, replaces: true })
  })

  it('is refused while another file tells of a piece that it brought', async () => {
    const id = await bringIn('#1001,Leather bracelet,,2026-11-05,2026-11-06,defect,replacement,,,')
    await bringIn('#1001,Leather bracelet,,2026-11-08,2026-11-10,defect,repair,,,')
    expect(await uses.undo(staff, id)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('the file old.csv was decided or brought in') } })
  })
})

it('who may not change policies may look, and nothing else', async () => {
  const agent = { ...staff, role: 'agent' as const }
  const asked = [await uses.check(agent, { fileName: 'x', content: Buffer.from('x'), dates: 'iso' }), await uses.bringIn(agent, 'x', 1), await uses.discard(agent, 'x'), await uses.undo(agent, 'x'), await uses.start(agent)]
  expect(asked.map((one) => !one.ok && one.error.kind)).toEqual(Array(5).fill('not-allowed'))
  const viewer = { ...staff, role: 'viewer' as const }
  expect([(await uses.sheet(viewer, 'orders')), (await uses.sheet(viewer, 'claims')), (await uses.sheet(viewer, 'template'))].map((one) => one.ok || one.error.kind)).toEqual(['not-allowed', 'not-allowed', true])
  const seen = await uses.view(agent)
  expect(seen.ok && seen.value.locked).toMatch(/^Only a manager may edit policies\./)
})

it('what Shopify hides from the app is said with why and what to do', async () => {
  await line.deps.stores.shops.setScopes(shop, 'read_orders,write_returns')
  expect((await view()).limited).toMatchObject({ sentence: expect.stringContaining('only the orders of the last 60 days'), todo: expect.stringContaining('Read all orders') })
  await line.deps.stores.shops.setScopes(shop, 'read_orders,read_all_orders')
  expect((await view()).limited).toBeNull()
})

it('another shop sees nothing of it', async () => {
  const id = await bringIn('#1001,R-52,1,2026-11-05,2026-11-09,defect,repair,,,')
  const other = { ...staff, shop: 'izlato.myshopify.com' }
  expect(await uses.undo(other, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
})
