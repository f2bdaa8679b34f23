import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../../../app/domain/claim/commands.ts'
import type { ClaimLine } from '../../../../app/domain/claim/state.ts'
import { claim, line } from '../claim-fixtures.ts'

const here: Partial<ClaimLine> = { authorization: 'authorized', reception: 'received', returnId: null, openRemedies: ['refund', 'repair', 'replacement', 'price-reduction'] }
const czk = (amount: number) => ({ amount, currency: 'CZK' })
/** Lines a and b are here and owed something; c is declined. */
const told = (command: ClaimCommand, a: Partial<ClaimLine> = {}, b: Partial<ClaimLine> = {}) => {
  const decided = decideCommand(command, claim(line({ ...here, id: 'a', ...a }), line({ ...here, id: 'b', ...b }), line({ ...here, id: 'c', authorization: 'declined' })))
  return decided.ok ? decided.value : decided.error.code
}

describe('lines that are named', () => {
  const onLines = (lineIds: string[]): Array<[string, ClaimCommand]> => [
    ['give-up-remedy', { name: 'give-up-remedy', remedy: 'repair', why: 'impossible', lineIds, note: '' }], ['choose-remedy', { name: 'choose-remedy', remedy: 'repair', lineIds }],
    ['refund', { name: 'refund', lineIds }], ['settle', { name: 'settle', remedy: 'repair', lineIds, note: '' }],
  ]
  it.each(onLines(['a']))('are all that %s is about', (_, command) => expect(JSON.stringify(told(command))).not.toContain('"b"'))
  it.each(onLines(['a', 'c']))('can’t be beside one that %s is not open for', (_, command) => expect(typeof told(command)).toBe('string'))
  it.each(onLines(['a', 'nowhere']))('have to be in the claim for %s', (_, command) => expect(typeof told(command)).toBe('string'))
  it.each(onLines(['c']))('can’t be only one that %s is not open for', (_, command) => expect(typeof told(command)).toBe('string'))

  it('are the ones a refund is ordered for, and none are named where it is for all', () => {
    expect(told({ name: 'refund', lineIds: ['a'] })).toMatchObject({ events: [{ type: 'step-ordered', lineIds: ['a'] }], steps: [{ kind: 'create-return', lineIds: ['a'] }, { kind: 'refund-return', lineIds: ['a'] }, { kind: 'close-return', lineIds: ['a'] }] })
    expect(told({ name: 'refund' })).toEqual({ events: [{ type: 'step-ordered', step: 'refund-return' }], steps: [{ kind: 'create-return', lineIds: ['a', 'b'], then: [] }, { kind: 'refund-return', lineIds: ['a', 'b'], then: [] }, { kind: 'close-return', lineIds: ['a', 'b'], then: [{ type: 'return-closed' }] }] })
  })
})

describe('a command about one line', () => {
  it.each<[string, ClaimCommand, Partial<ClaimLine>]>([
    ['exchange', { name: 'exchange', lineId: 'b', exchange: { variantId: 'v', title: 'Ring', price: czk(1) }, note: '' }, { openRemedies: ['repair'] }],
    ['replace', { name: 'replace', lineId: 'b', replacement: { variantId: null, title: 'Ring', difference: null }, note: '' }, { openRemedies: ['refund'] }],
    ['replace while it is with an expert', { name: 'replace', lineId: 'b', replacement: { variantId: null, title: 'Ring', difference: null }, note: '' }, { assessment: 'awaiting-expert' }],
    ['a price reduction', { name: 'pay-back', lineId: 'b', as: 'price-reduction', amount: czk(1), note: '' }, { openRemedies: ['repair'] }],
    ['a price reduction while it is repaired', { name: 'pay-back', lineId: 'b', as: 'price-reduction', amount: czk(1), note: '' }, { repair: 'in-work' }],
    ['a price reduction while an expert has it', { name: 'pay-back', lineId: 'b', as: 'price-reduction', amount: czk(1), note: '' }, { assessment: 'awaiting-expert' }],
    ['a difference before it is settled', { name: 'pay-back', lineId: 'b', as: 'difference', amount: czk(1), note: '' }, {}],
    ['costs before it is approved', { name: 'pay-back', lineId: 'b', as: 'claim-costs', amount: czk(1), note: '' }, { authorization: 'requested' }],
    ['another remedy while it is repaired', { name: 'choose-remedy', remedy: 'refund', lineIds: ['b'] }, { repair: 'in-work' }],
    ['another remedy while money moves', { name: 'choose-remedy', remedy: 'refund', lineIds: ['b'] }, { settlement: 'performing' }],
  ])('%s turns on that line, not on the others', (_, command, b) => expect(typeof told(command, {}, b)).toBe('string'))

  it('pays back on that line, beside what is still to be settled or in place of it', () => {
    const paid = (as: 'claim-costs' | 'price-reduction') => told({ name: 'pay-back', lineId: 'b', as, amount: czk(500), note: 'Post' })
    const step = (as: string) => ({ kind: 'refund-order', lineIds: ['b'], then: [], task: { kind: 'pay-back', as, amount: czk(500) }, note: 'Post' })
    expect(paid('claim-costs')).toEqual({ events: [{ type: 'step-ordered', step: 'refund-order', lineIds: [] }], steps: [step('claim-costs')] })
    expect(paid('price-reduction')).toEqual({ events: [{ type: 'step-ordered', step: 'refund-order', lineIds: ['b'] }], steps: [step('price-reduction')] })
  })

  it('replaces it and pays the difference back last', () => {
    expect(told({ name: 'replace', lineId: 'b', replacement: { variantId: 'v', title: 'Ring', difference: czk(200) }, note: '' })).toMatchObject({ steps: [{ kind: 'replace-order', lineIds: ['b'] }, { kind: 'refund-order', lineIds: ['b'], then: [], task: { kind: 'pay-back', as: 'difference', amount: czk(200) } }] })
  })

  it('grants goodwill only with a reason in words', () => {
    expect([told({ name: 'choose-remedy', remedy: 'missing-items', lineIds: ['b'], goodwill: { reason: ' ' } }), told({ name: 'choose-remedy', remedy: 'missing-items', lineIds: ['b'], goodwill: { reason: 'Kind' } })]).toMatchObject(['empty', { events: [{ type: 'remedy-chosen', lineIds: ['b'] }] }])
  })
})
