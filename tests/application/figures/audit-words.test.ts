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
