import { expect, it } from 'vitest'
import { standingsOf } from '../../../app/application/policies/version-standing.ts'
import type { PolicyVersionRow } from '../../../app/application/policy-store.ts'

const row = (number: number, effectiveAt: string | null, correctsId: string | null = null): PolicyVersionRow => ({
  id: `v${number}`, name: 'klenota', number, hash: 'h', effectiveAt, publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: { kind: 'staff', id: '2', name: 'Ada' }, note: null, correctsId, reason: correctsId ? 'A slip.' : null,
})
const told = (rows: PolicyVersionRow[], at: string) => standingsOf('klenota.myshopify.com', rows, new Date(at), new Map([['v1', 3]])).map(({ number, standing, from, until }) => `${number} ${standing} ${from?.slice(0, 10) ?? 'ever'} to ${until?.slice(0, 10) ?? 'now on'}`)
const rows = [row(1, null), row(2, '2026-06-01T00:00:00.000Z'), row(3, '2027-01-01T00:00:00.000Z'), row(4, null, 'v1')]

it('a version is in force from its instant on, to the instant of the next; one that was corrected has given its place away', () => {
  expect(told(rows, '2026-05-31T23:59:59.999Z')).toEqual(['4 in-force ever to 2026-06-01', '3 scheduled 2027-01-01 to now on', '2 scheduled 2026-06-01 to 2027-01-01', '1 corrected ever to 2026-06-01'])
  expect(told(rows, '2026-06-01T00:00:00.000Z')).toEqual(['4 earlier ever to 2026-06-01', '3 scheduled 2027-01-01 to now on', '2 in-force 2026-06-01 to 2027-01-01', '1 corrected ever to 2026-06-01'])
})

it('a correction says what it corrects and why, and the corrected one by which; each says how many claims hang on it', () => {
  const [correction, , , first] = standingsOf('klenota.myshopify.com', rows, new Date('2026-05-01T00:00:00Z'), new Map([['v1', 3]]))
  expect([correction?.corrects, correction?.claims, correction?.publicUrl]).toEqual([{ id: 'v1', number: 1, reason: 'A slip.' }, 0, 'https://klenota.myshopify.com/apps/recourse/terms/klenota/4'])
  expect([first?.correctedBy, first?.claims]).toEqual([{ id: 'v4', number: 4 }, 3])
})
