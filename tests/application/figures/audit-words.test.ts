import { expect, it } from 'vitest'
import { tellAudit } from '../../../app/application/figures/audit-words.ts'
import type { StoredAudit } from '../../../app/application/figures/figures-store.ts'

const entry = (changed: Partial<StoredAudit>): StoredAudit => ({ id: '1', source: 'claim', at: '2026-11-20T11:00:00Z', actor: { kind: 'staff', id: '2', name: 'Ada' }, what: 'received', payload: { lineIds: ['a'] }, before: null, after: null, claim: null, ...changed })

it('what changed is told from what to what; nothing that became nothing is no change', () => {
  const before = { a: { reception: 'awaiting', quote: null, repair: 'none' } }
  expect(tellAudit(entry({ before, after: { a: { reception: 'received', quote: 'none', repair: 'none', open: 'refund repair' } } })).changes).toEqual(['reception: awaiting → received', 'open remedies: none → refund repair'])
})

it('where a line begins is no change of it', () => {
  expect(tellAudit(entry({ what: 'opened', payload: {}, before: {}, after: { a: { authorization: 'requested', reception: 'awaiting' } } }))).toEqual({ text: 'Claim opened', detail: null, changes: [] })
})

it('an ordered step is named', () => {
  expect(tellAudit(entry({ what: 'step-ordered', payload: { step: 'refund-return' } })).text).toBe('Ordered in Shopify: refund return')
})

it('an export is told by its file, how many rows it had, and what it was narrowed to', () => {
  const of = (after: object) => tellAudit(entry({ source: 'setting', what: 'exported', payload: {}, after }))
  expect(of({ file: 'claims-2026-11-20.csv', rows: 3, tab: 'closed', stages: ['settled', 'declined'], amountFrom: '100' })).toEqual({ text: 'File claims-2026-11-20.csv exported, 3 rows', detail: null, changes: ['tab: closed', 'stages: settled, declined', 'amount from: 100'] })
  expect(of({ file: 'figures-2026-03-01-to-2026-03-31.csv', rows: 1 })).toEqual({ text: 'File figures-2026-03-01-to-2026-03-31.csv exported, one row', detail: null, changes: [] })
})

it('a member of staff who is gone, and one who is back, are told by name, with what became of their claims', () => {
  const of = (what: string, after: object) => tellAudit(entry({ source: 'setting', what, payload: {}, before: null, after }))
  expect(of('staff-gone', { id: '3', name: 'Ben Dale', claims: 80, to: { id: '4', name: 'Cora Finch' } })).toEqual({ text: 'Ben Dale marked as gone', detail: null, changes: ['80 open claims given to Cora Finch'] })
  expect(of('staff-gone', { id: '3', name: 'Ben Dale', claims: 1, to: null })).toEqual({ text: 'Ben Dale marked as gone', detail: null, changes: ['One open claim left unassigned'] })
  expect(of('staff-gone', { id: '3', name: 'Ben Dale', claims: 0, to: null }).changes).toEqual([])
  expect(of('claims-given-on', { id: '3', name: 'Ben Dale', claims: 2, to: { id: '4', name: 'Cora Finch' } })).toEqual({ text: 'Claims of Ben Dale, who is gone, given on', detail: null, changes: ['2 open claims given to Cora Finch'] })
  expect(of('staff-back', { id: '3', name: 'Ben Dale' })).toEqual({ text: 'Ben Dale is back', detail: null, changes: [] })
})

it('what was done with a file is told without its name', () => {
  expect(tellAudit(entry({ what: 'evidence-removed', payload: { evidenceId: 'e', purpose: 'expert-report' } }))).toEqual({ text: 'File removed: expert’s report', detail: 'It can be brought back for a day.', changes: [] })
})
