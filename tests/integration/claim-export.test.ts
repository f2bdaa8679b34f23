import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../app/adapters/documents/csv.server.ts'
import type { StaffContext } from '../../app/application/application.ts'
import { exportClaims } from '../../app/application/claims/list-export.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../app/domain/people/role-matrix.ts'
import { claimCells, claimColumns } from '../../app/ui/lists/claim-sheet.ts'
import { drawClaim, drawShop } from './support/drawn-claims.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

const shop = 'klenota.myshopify.com'
const ada: StaffContext = { shop, staff: { id: '1', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }

let fresh: FreshStores
beforeAll(async () => {
  fresh = await freshStores()
  for (const one of [shop, 'izlato.myshopify.com']) await drawShop(fresh, one)
})
afterAll(() => fresh.close())

const deps = () => ({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now: () => new Date('2026-11-20T11:00:00Z'), today: () => '2026-11-20', dayOf: (instant: string) => instant.slice(0, 10), startOf: (day: string) => new Date(`${day}T00:00:00Z`) })

describe('the export', () => {
  const csvOf = async (context: StaffContext, asked: Parameters<typeof exportClaims>[2]) => {
    const file = await exportClaims(deps(), context, asked, { head: claimColumns, cells: claimCells })
    return file.ok ? new Uint8Array(await new Response(toCsv(file.value.columns, file.value.rows)).arrayBuffer()) : file.error
  }

  it('holds what matches in the words of the screen, and no cell that a spreadsheet would carry out', async () => {
    await drawClaim(fresh, shop, { number: 5001, stage: 'settled', customer: '=HYPERLINK("http://x")', email: '@evil', order: '#K9', items: [{ title: 'Ring, "gold"', quantity: 2 }, { title: '+1', ground: 'defect' }], amount: 12_050, assignee: { id: '3', name: 'Nina White' } })
    const bytes = await csvOf(ada, { filter: { tab: 'closed' }, ids: null })
    expect([...(bytes as Uint8Array).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes as Uint8Array).split('\r\n')).toEqual([
      'Claim,Stage,Disputed,Opened on,Decided on,Closed on,Order,Customer,E-mail,Country,Ground,Items,Pieces,Amount,Currency,Assigned to,Next deadline,Due on,Overdue,Customer has written',
      `R-5001,Settled,no,2026-11-10,,,#K9,"'=HYPERLINK(""http://x"")",'@evil,CZ,"Changed their mind, A defect showed later","Ring, ""gold"", +1",3,120.50,CZK,Nina White,,,no,no`,
      '',
    ])
  })

  it('is on record once it is read: who took how many rows of what, without the words that were searched for', async () => {
    const traces = () => fresh.query('select actor ->> \'name\' as by, after from "SettingChange" where shop = $1 and what = \'exported\' order by id desc', [shop])
    const before = (await traces()).length
    await csvOf(ada, { filter: { tab: 'closed', search: 'hyperlink', stages: ['settled'], amountFrom: '100', page: 3 }, ids: null })
    await csvOf(ada, { filter: { tab: 'all' }, ids: [`claim-5001-${shop}`] })
    expect((await traces()).slice(0, -before || undefined)).toEqual([
      { by: 'Ada Hill', after: { file: 'claims-2026-11-20.csv', rows: 1, chosen: 1 } },
      { by: 'Ada Hill', after: { file: 'claims-2026-11-20.csv', rows: 1, tab: 'closed', stages: ['settled'], amountFrom: '100', searched: true } },
    ])
  })

  it('holds those that were chosen, wherever they lie, and none of another shop', async () => {
    const text = async (of: string) => new TextDecoder().decode((await csvOf({ ...ada, shop: of }, { filter: { tab: 'all' }, ids: [`claim-5001-${shop}`] })) as Uint8Array)
    expect((await text(shop)).split('\r\n').length).toBe(3)
    expect((await text('izlato.myshopify.com')).split('\r\n').length).toBe(2)
  })

  it('is for those who may', async () => {
    expect(await csvOf({ ...ada, role: 'agent' }, { filter: {}, ids: null })).toMatchObject({ kind: 'not-allowed', sentence: 'Only a manager may export data. Ask one, or have a manager change what your role may do.' })
  })

  it('goes on beyond what is read at a time', async () => {
    await fresh.query(`insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerLocale", "stage", "open") select 'many-' || n, $1, n, 'gid://shopify/Order/5001', 'many-' || n, now(), '{}', 'Many', 'en', 'declined', false from generate_series(6001, 8001) n`, [shop])
    const lines = new TextDecoder().decode((await csvOf(ada, { filter: { tab: 'closed', search: 'many' }, ids: null })) as Uint8Array).split('\r\n')
    expect([lines.length, lines[1]?.slice(0, 6), lines.at(-2)?.slice(0, 6)]).toEqual([2003, 'R-6001', 'R-8001'])
  })
})
