import { describe, expect, it } from 'vitest'
import type { ReasonChoice } from '../../app/application/setup/reasons-view.ts'
import { linesOf } from '../../app/ui/open-claim/draft.ts'
import { noneOfThese, reasonTold, withGround, withReason } from '../../app/ui/open-claim/reason-choice.ts'
import type { AskedFor } from '../../app/ui/open-claim/reason-choice.ts'

const fit: ReasonChoice = { id: 'fit', label: 'It does not fit', ground: 'change-of-mind', finer: [{ id: 'small', label: 'Too small', ground: 'change-of-mind' }, { id: 'wrong', label: 'Another size came', ground: 'faulty-on-delivery' }] }
const broke: ReasonChoice = { id: 'broke', label: 'It broke', ground: 'defect', finer: [] }
const nothing: AskedFor = { reason: '', ground: '', remedy: '' }
const choose = (ids: string[], from = nothing) => ids.reduce((asked, id) => withReason(asked, id, [fit, broke]), from)

describe('a reason that staff choose for a customer', () => {
  it('comes to its ground; one with finer ones beneath it waits for one of those, whose ground holds', () => {
    expect([choose(['broke']), choose(['fit']), choose(['fit', 'wrong'])].map(({ reason, ground }) => [reason, ground])).toEqual([['broke', 'defect'], ['fit', ''], ['wrong', 'faulty-on-delivery']])
  })

  it('lets the wish go with the ground that it hung on', () => {
    const wished: AskedFor = { reason: 'broke', ground: 'defect', remedy: 'repair' }
    expect([choose(['broke'], wished).remedy, choose(['small'], wished).remedy, withGround(wished, 'defect').remedy, withGround(wished, 'change-of-mind').remedy]).toEqual(['repair', '', 'repair', ''])
  })

  it('can be none of the shop’s: then the ground is chosen, and no reason is told', () => {
    const plain = withGround(choose([noneOfThese]), 'defect')
    expect([choose([noneOfThese]).ground, plain, reasonTold(plain), reasonTold(nothing), reasonTold(choose(['small']))]).toEqual(['', { reason: noneOfThese, ground: 'defect', remedy: '' }, {}, {}, { reason: 'small' }])
  })

  it('is sent with its line once there is a ground', () => {
    const line = { chosen: true, quantity: '1', facts: {}, note: '', evidenceIds: [] }
    expect(linesOf({ a: { ...line, ...choose(['fit', 'small']) }, b: { ...line, ...choose(['fit']) } })).toEqual([{ lineItemId: 'a', quantity: 1, ground: 'change-of-mind', facts: {}, reason: 'small' }])
  })
})
