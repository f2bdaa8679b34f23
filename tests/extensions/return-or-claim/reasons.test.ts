import { describe, expect, test } from 'vitest'
import type { ShopperReason } from '../../../app/contracts/shopper.ts'
import { startDraft, toInput, withGround, withItem, withLine, withReason } from '../../../extensions/return-or-claim/src/draft.ts'
import type { Draft } from '../../../extensions/return-or-claim/src/draft.ts'
import { chosenReason } from '../../../extensions/return-or-claim/src/reasons.ts'

const ring = 'gid://shopify/LineItem/1'
const fit: ShopperReason = { id: 'fit', label: 'Does not fit', ground: 'change-of-mind', finer: [{ id: 'small', label: 'Too small', ground: 'change-of-mind' }, { id: 'wrong', label: 'Another size came', ground: 'faulty-on-delivery' }] }
const broke: ShopperReason = { id: 'broke', label: 'It broke', ground: 'defect', finer: [] }
const begun = withItem(startDraft('1', 'key'), ring)
const line = (draft: Draft) => { const [one] = draft.lines; if (!one) throw new Error('The draft has no line.'); return one }

describe('one of the shop’s reasons', () => {
  test('brings its ground, and is sent with it', () => {
    const draft = withReason(begun, ring, broke, false)
    expect(toInput(line(draft))).toMatchObject({ ground: 'defect', reason: 'broke' })
    expect(chosenReason(line(draft), [fit, broke])).toEqual({ reason: broke, finer: null })
  })

  test('with finer ones beneath it waits for one of them', () => {
    const waiting = withReason(begun, ring, fit, true)
    expect([line(waiting).ground, toInput(line(waiting)), chosenReason(line(waiting), [fit]).reason?.id]).toEqual([null, null, 'fit'])
    const chosen = withReason(waiting, ring, { id: 'wrong', ground: 'faulty-on-delivery' }, false)
    expect([toInput(line(chosen)), chosenReason(line(chosen), [fit])]).toMatchObject([{ ground: 'faulty-on-delivery', reason: 'wrong' }, { reason: { id: 'fit' }, finer: { id: 'wrong' } }])
  })

  test('goes with another ground, and the wish with it; of the same ground the wish stays', () => {
    const wished = withLine(withReason(begun, ring, broke, false), ring, { remedy: 'repair' })
    expect([line(withGround(wished, ring, 'change-of-mind')).reason, line(withReason(wished, ring, { id: 'small', ground: 'change-of-mind' }, false)).remedy, line(withReason(wished, ring, { id: 'cracked', ground: 'defect' }, false)).remedy]).toEqual([null, null, 'repair'])
  })

  test('is not sent with the other way of a line', () => {
    expect(toInput(line(withReason(begun, ring, broke, false)), 'change-of-mind')).not.toHaveProperty('reason')
  })

  test('that the shop has no more is none', () => {
    expect(chosenReason({ reason: 'gone' }, [fit, broke])).toEqual({ reason: null, finer: null })
  })
})
