import { afterEach, beforeEach, expect, it } from 'vitest'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

it('a claim that changes while it is read is seen whole: its version with the steps of that version', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  const writer = await line.fresh.connect()
  // Holds the reader between its first statement and the one that reads the steps, and moves the claim on meanwhile.
  await writer.query('begin')
  await writer.query('lock table "ShopifyStep" in access exclusive mode')
  const reading = line.fresh.stores.claims.load('kestia.myshopify.com', claimId)
  for (let waiting = false; !waiting;) waiting = (await writer.query('select 1 from pg_locks where not granted')).rows.length > 0
  await writer.query('update "Claim" set "version" = "version" + 1 where "id" = $1', [claimId])
  await writer.query(`update "ShopifyStep" set "state" = 'done' where "claimId" = $1`, [claimId])
  await writer.query('commit')
  writer.release()
  const seen = await reading
  expect({ version: seen?.version, pending: seen?.state.pendingStep }).toEqual({ version: 1, pending: 'request-return' })
})
