import { expect, it } from 'vitest'
import { groundTold } from '../../../app/domain/setup/ground-told.ts'
import type { Reason } from '../../../app/domain/setup/reasons.ts'

const reason = (id: string, ground: Reason['ground'], shopify: string | null, subs: Reason['subs'] = []): Reason => ({ id, labels: { en: id }, ground, shopify, subs })

it('a reason in Shopify tells what the shop’s own reasons behind it mean, where they mean one thing', () => {
  const reasons = [reason('too-small', 'change-of-mind', 'size-too-small'), reason('broke', 'defect', null, [{ id: 'clasp', labels: { en: 'Clasp' }, ground: 'defect', shopify: 'other' }]), reason('incomplete', 'missing-on-delivery', 'wrong-item'), reason('another', 'change-of-mind', 'wrong-item')]
  expect(['size-too-small', 'other', 'wrong-item', 'defective', 'not-as-described', 'unwanted', 'too-large', 'quality', ''].map((handle) => groundTold(handle, reasons))).toEqual(['change-of-mind', 'defect', 'faulty-on-delivery', 'faulty-on-delivery', 'faulty-on-delivery', 'change-of-mind', 'change-of-mind', null, null])
})
