import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** A material breach, so that a refund would be open. */
const ring = (goods: NonNullable<Facts['goods']>, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts: { fault: { materialBreach: true }, goods }, ...more })
type Exception = NonNullable<NonNullable<Facts['goods']>['unchangedExceptions']>[number]
const used = (...exceptions: Exception[]) => ring({ condition: 'used', unchangedExceptions: exceptions })
const both = { open: ['refund' as const, 'replacement' as const] }
const neither = { closed: ['refund' as const, 'replacement' as const], open: ['repair' as const, 'price-reduction' as const] }

const condition = about('klenota-warranty/condition-on-return', 'KW-19')
const inspection = about('klenota-warranty/condition-changed-by-inspection', 'KW-20')
const usedBefore = about('klenota-warranty/condition-used-before-discovery', 'KW-21')
const notCaused = about('klenota-warranty/condition-not-caused-by-customer', 'KW-22')
const consumed = about('klenota-warranty/condition-consumed-before-discovery', 'KW-23')

export const cases: RuleCase[] = [
  condition('met', 'A ring that comes back worn is neither replaced nor refunded', used(), { ...neither, remedyRules: { refund: ['KW-19'], replacement: ['KW-19'] }, outcome: 'met' }),
  condition('met', 'Nor one that comes back damaged', ring({ condition: 'damaged' }), { ...neither, outcome: 'met' }),
  condition('not-met', 'One as it was received is', ring({ condition: 'as-delivered' }), { ...both, outcome: 'not-met' }),
  condition('boundary', 'As long as nobody looked at it, nothing is closed', ring({}), { ...both, outcome: 'undetermined' }),
  condition('boundary', 'A missing box is no other condition', ring({ missing: ['gift-box'] }), { ...both, outcome: 'undetermined' }),

  inspection('met', 'It matters not where looking for the defect changed it', used('changed-by-inspection'), { ...both, outcome: 'met' }),
  inspection('not-met', 'It does where nothing of the kind was found', used(), { ...neither, outcome: 'not-met' }),
  inspection('boundary', 'Where nobody said, the condition counts', ring({ condition: 'used' }), { ...neither, outcome: 'undetermined' }),
  inspection('boundary', 'Another exception is not this one, and helps as well', used('used-before-discovery'), { ...both, outcome: 'not-met' }),

  usedBefore('met', 'It matters not where the ring was worn before the defect showed', used('used-before-discovery'), { ...both, outcome: 'met' }),
  usedBefore('not-met', 'It does where it was worn after', used(), { ...neither, outcome: 'not-met' }),
  usedBefore('boundary', 'Where nobody said, the condition counts', ring({ condition: 'used' }), { ...neither, outcome: 'undetermined' }),
  usedBefore('boundary', 'Another exception is not this one', used('changed-by-inspection'), { outcome: 'not-met' }),

  notCaused('met', 'It matters not where it was not the customer’s doing', used('not-caused-by-customer'), { ...both, outcome: 'met' }),
  notCaused('not-met', 'It does where it was', used(), { ...neither, outcome: 'not-met' }),
  notCaused('boundary', 'Where nobody said, the condition counts', ring({ condition: 'damaged' }), { ...neither, outcome: 'undetermined' }),
  notCaused('boundary', 'Another exception is not this one', used('consumed-before-discovery'), { outcome: 'not-met' }),

  consumed('met', 'It matters not where the ring was changed before the defect showed', used('consumed-before-discovery'), { ...both, outcome: 'met' }),
  consumed('not-met', 'It does where it was changed after', used(), { ...neither, outcome: 'not-met' }),
  consumed('boundary', 'Where nobody said, the condition counts', ring({ condition: 'used' }), { ...neither, outcome: 'undetermined' }),
  consumed('boundary', 'Any of the four is enough', used('consumed-before-discovery', 'changed-by-inspection'), { ...both, outcome: 'met' }),
]
