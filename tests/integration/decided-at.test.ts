import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimLineInput } from '../../app/application/claims/decision-view.ts'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const ring = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const }

async function openOn(day: string, ...lines: ClaimLineInput[]): Promise<string> {
  line.clock.at = new Date(`2026-11-${day}T09:00:00Z`)
  const claimId = await line.open(lines)
  await line.work(claimId)
  return claimId
}
async function carry(day: string, claimId: string, ...commands: ClaimCommand[]): Promise<void> {
  line.clock.at = new Date(`2026-11-${day}T09:00:00Z`)
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
}
const versionOf = async (id: string) => ({ id, version: (await line.fresh.stores.claims.load(shop, id))?.version ?? -1 })
const merge = async (into: string, from: string) => expect(await mergeClaims(line.deps, staff, await versionOf(into), await versionOf(from))).toMatchObject({ ok: true })
/** The day of November on which a claim was first decided, or null. */
const decidedOn = async (claimId: string) => (await line.fresh.query('select to_char("decidedAt", \'DD\') as "day" from "Claim" where "id" = $1', [claimId]))[0]?.day ?? null
const lineIds = async (claimId: string) => (await line.view(claimId)).lines.map(({ id }) => id)
const declined: ClaimCommand = { name: 'decline', reason: 'OTHER', note: 'Worn.' }

describe('a claim was decided', () => {
  it('when its last line was, and that stays however it is decided again after it was reopened', async () => {
    const claimId = await openOn('20', ring, bracelet)
    const [first = '', second = ''] = await lineIds(claimId)
    await carry('21', claimId, { ...declined, lineIds: [first] })
    expect(await decidedOn(claimId)).toBeNull()
    await carry('22', claimId, { ...declined, lineIds: [second] })
    expect(await decidedOn(claimId)).toBe('22')
    await carry('24', claimId, { name: 'reopen', note: 'Looked at again.' })
    await carry('25', claimId, { name: 'approve' })
    expect(await decidedOn(claimId)).toBe('22')
  })

  it('by nobody where its customer took it back, until it is asked for again and decided', async () => {
    const claimId = await openOn('20', bracelet)
    await carry('21', claimId, { name: 'withdraw', note: '' })
    expect(await decidedOn(claimId)).toBeNull()
    await carry('22', claimId, { name: 'reopen', note: 'They want it after all.' }, { name: 'approve' })
    expect(await decidedOn(claimId)).toBe('22')
  })

  it('at the last decision where the customer took back what was left to decide', async () => {
    const claimId = await openOn('20', ring, bracelet)
    const [first = ''] = await lineIds(claimId)
    await carry('21', claimId, { ...declined, lineIds: [first] })
    await carry('23', claimId, { name: 'withdraw', note: '' })
    expect(await decidedOn(claimId)).toBe('21')
  })

  it('by nobody where it was merged away undecided; the one that it was merged into is decided with its lines', async () => {
    const [into, from] = [await openOn('20', bracelet), await openOn('21', ring)]
    line.clock.at = new Date('2026-11-22T09:00:00Z')
    await merge(into, from)
    expect([await decidedOn(into), await decidedOn(from)]).toEqual([null, null])
    await carry('23', into, { name: 'approve' })
    expect([await decidedOn(into), await decidedOn(from)]).toEqual(['23', null])
  })

  it('before, where the other brought a line that was still asked for', async () => {
    const [into, from] = [await openOn('20', bracelet), await openOn('20', ring)]
    await carry('21', into, { name: 'approve' })
    await merge(into, from)
    await carry('23', into, { name: 'approve' })
    expect(await decidedOn(into)).toBe('21')
  })
})

it('what stands wrong from before is mended by what the events tell, and what stands right is not written again', async () => {
  const mend = readFileSync('prisma/migrations/20261218120000_decided_by_whom/migration.sql', 'utf8')
  const written = async () => (await line.fresh.query('select "id", "xmin"::text from "Claim" order by "id"')).map(({ id, xmin }) => `${String(id)} ${String(xmin)}`)
  const again = await openOn('20', ring, bracelet)
  const [first = ''] = await lineIds(again)
  await carry('21', again, { ...declined, lineIds: [first] })
  await carry('22', again, declined)
  await carry('24', again, { name: 'reopen', note: 'Looked at again.' })
  await carry('25', again, { name: 'withdraw', note: '' })
  const takenBack = await openOn('26', ring)
  await carry('27', takenBack, { name: 'withdraw', note: '' })
  const [into, from] = [await openOn('26', bracelet), await openOn('27', ring)]
  await merge(into, from)
  await carry('28', into, { name: 'approve' })
  await line.fresh.query('update "Claim" set "decidedAt" = \'2026-11-29\'')
  // Of this one no event tells the lines' axes.
  await line.fresh.query(`insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerLocale", "stage", "open", "decidedAt") select 'old', "shop", 1, "orderId", 'old', '2026-11-01', '{}', 'Jana', 'en', 'canceled', false, '2026-11-02' from "Claim" where "id" = $1`, [into])
  await line.fresh.query(mend)
  expect(await Promise.all([again, takenBack, into, from, 'old'].map(decidedOn))).toEqual(['22', null, '28', null, '02'])
  const before = await written()
  await line.fresh.query(mend)
  expect(await written()).toEqual(before)
})
