import { afterEach, beforeEach, expect, it } from 'vitest'
import { listClaims } from '../../app/application/claims/list-claims.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import type { SerialEntry } from '../../app/domain/claim/particulars.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const ring = 'gid://shopify/LineItem/101'
const broken = { lineItemId: ring, quantity: 1, ground: 'defect' as const, facts: { fault: { code: 'clasp', cause: 'manufacturing' as const } } }
const on = '2026-11-20'
const repair: ClaimCommand[] = [{ name: 'approve' }, { name: 'receive' }, { name: 'start-repair', job: { technician: 'Jan', work: 'New clasp', parts: [], on } }, { name: 'repair-ready', on, note: '' }, { name: 'hand-back', on, note: '' }]
const lineIdOf = async (claimId: string) => (await line.view(claimId)).lines[0]?.id ?? ''
const record = async (claimId: string, ...serials: Array<Partial<SerialEntry>>): Promise<ClaimCommand> => ({ name: 'record-serials', lineId: await lineIdOf(claimId), serials: serials.map((one) => ({ piece: 'claimed', place: 1, serial: '', ...one })) })
async function carry(claimId: string, ...commands: ClaimCommand[]) {
  for (const command of commands) expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
}
const found = async (search: string) => (await listClaims({ ...line.deps, startOf: (day) => new Date(`${day}T00:00:00Z`) }, staff, { tab: 'all', sort: 'oldest', search })).list.items.map((one) => one.number)
const papers = async (claimId: string) => (await line.fresh.stores.documents.ofClaim(shop, claimId)).map((one) => one.kind)

it('a number is recorded, corrected and taken off with what stood before, found however it is spaced, and shown to each claim of the shop that names it', async () => {
  const first = await line.open([broken])
  await carry(first, await record(first, { serial: 'K 77' }))
  expect([await found('k77'), await found('K 7 7'), await found('77'), await found('K78')]).toEqual([['R-1001'], ['R-1001'], ['R-1001'], []])
  await carry(first, await record(first, { serial: 'K 78' }), ...repair)
  const same = { ok: false, error: { kind: 'not-allowed', sentence: 'These numbers are on record already, so nothing was changed.' } }
  expect(await line.act(first, await record(first, { serial: ' K 78 ' }))).toMatchObject(same)
  expect(await line.act(first, await record(first, { serial: 'K 79' }), { ...staff, role: 'viewer' })).toMatchObject({ ok: false })
  expect((await line.view(first)).timeline.filter((one) => one.text.startsWith('Serial')).map(({ text, detail, actor }) => [text, detail, actor.name])).toEqual([['Serial number recorded: K 78', 'Before: K 77', 'Ada Hill'], ['Serial number recorded: K 77', null, 'Ada Hill']])
  expect([await found('k77'), await found('k78')]).toEqual([[], ['R-1001']])

  // The bracelet of the same order: another piece, whose certificate says the same number.
  const second = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect' }])
  await carry(second, await record(second, { serial: 'k78' }))
  const [shown] = (await line.view(second)).lines
  expect(shown?.history).toEqual([])
  expect(shown?.sameSerial).toMatchObject([{ serial: 'K 78', piece: 'claimed', title: 'Silver ring', claim: { id: first, number: 'R-1001' }, customer: 'account', ownClaim: false, history: [{ kind: 'repair', fault: 'clasp', readyAt: '2026-11-20T12:00:00.000Z' }] }])
  expect((await line.view(first)).lines[0]?.sameSerial).toMatchObject([{ serial: 'k78', claim: { number: 'R-1002' }, history: [] }])
  expect(await found('K 78')).toEqual(['R-1001', 'R-1002'])

  expect(await line.fresh.stores.claims.sameSerial('izlato.myshopify.com', shown?.id ?? '')).toEqual([])

  await line.fresh.query('update "Order" set "customerId" = null')
  await line.fresh.query(`update "Claim" set "customerName" = 'Petra Malá', "customerEmail" = 'petra@dopisy.example' where "id" = $1`, [second])
  expect((await line.view(first)).lines[0]?.sameSerial).toMatchObject([{ customer: 'other', customerName: 'Petra Malá' }])
  await carry(second, await record(second, { serial: '' }))
  expect([(await line.view(first)).lines[0]?.sameSerial, await found('K 78')]).toEqual([[], ['R-1001']])
})

it('a piece handed out with its number is found by it, and its claim knows what happened before', async () => {
  const first = await line.open([{ ...broken, facts: { fault: { ...broken.facts.fault, repairable: false } } }])
  await carry(first, { name: 'approve' }, { name: 'receive' })
  expect(await line.act(first, await record(first, { piece: 'given', serial: 'N-1' }))).toMatchObject({ ok: false, error: { sentence: 'No other piece has been handed out for this one yet. Record its number once one has.' } })
  await carry(first, await record(first, { serial: 'K 77' }), { name: 'settle', remedy: 'replacement', note: '', newSerial: 'N-1' })
  expect((await line.view(first)).lines[0]?.pieces).toEqual([{ serial: 'K 77', given: { serial: 'N-1', title: 'Silver ring' } }])
  expect(await papers(first)).toContain('outcome-confirmation')

  // Of the two rings one was never claimed; the other's place was taken.
  const later = await line.open([{ ...broken, quantity: 2 }])
  const [shown] = (await line.view(later)).lines
  expect(shown?.pieces).toEqual([{ serial: null, given: null }, { serial: 'N-1', given: null }])
  expect(shown?.history).toMatchObject([{ kind: 'replacement', fault: 'clasp' }])
  expect(shown?.sameSerial).toEqual([])
  expect((await line.view(first)).lines[0]?.sameSerial).toMatchObject([{ serial: 'N-1', piece: 'claimed', claim: { number: 'R-1002' } }])
  expect([await found('n-1'), await found('K77')]).toEqual([['R-1001', 'R-1002'], ['R-1001']])

  // Parted, the last piece goes on with its number.
  await carry(later, { name: 'approve', pieces: { [shown?.id ?? '']: 1 } }, { name: 'receive' })
  expect((await line.view(later)).lines.map((one) => one.pieces.map(({ serial }) => serial))).toEqual([[null], ['N-1']])
  await line.fresh.stores.orders.redactCustomer(shop, { id: 'gid://shopify/Customer/20', email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))
  expect([JSON.stringify(await line.fresh.query('select "serial", "serialKey" from "ItemUnit" where "serialKey" is not null')), await found('n-1')]).toEqual(['[]', []])
})

it('two claims that record the numbers of the same two pieces at once, in opposite order, do it one after the other', async () => {
  const first = await line.open([{ ...broken, quantity: 2 }])
  await carry(first, { name: 'decline', reason: 'OTHER', note: 'Worn.' })
  const second = await line.open([{ ...broken, quantity: 2 }])
  const holder = await line.fresh.connect()
  const waiting = async (count: number) => { while ((await line.fresh.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length < count) await new Promise((later) => setTimeout(later, 20)) }
  await holder.query('begin')
  await holder.query('select 1 from "ItemUnit" where "orderLineId" = $1 and "ordinal" = 2 for update', [ring])
  const behind = line.act(second, await record(second, { place: 2, serial: 'B 2' }, { place: 1, serial: 'B 1' }))
  await waiting(1)
  const ahead = line.act(first, await record(first, { place: 1, serial: 'A 1' }, { place: 2, serial: 'A 2' }))
  await waiting(2)
  await holder.query('rollback')
  holder.release()
  expect(await Promise.all([behind, ahead])).toMatchObject([{ ok: true }, { ok: true }])
  expect(['A 1 A 2', 'B 1 B 2']).toContain((await line.fresh.query('select "serial" from "ItemUnit" where "orderLineId" = $1 order by "ordinal"', [ring])).map(({ serial }) => serial).join(' '))
})
