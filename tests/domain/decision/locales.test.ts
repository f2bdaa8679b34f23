import { describe, expect, it } from 'vitest'
import { argumentsOf } from '../support/message-arguments.ts'
import cs from '../../../app/domain/decision/locales/cs.json' with { type: 'json' }
import en from '../../../app/domain/decision/locales/en.json' with { type: 'json' }
import { renderMessage } from '../../../app/domain/decision/messages.ts'

describe('the decision in Czech', () => {
  it('has words for every code, with the same arguments as the English ones', () => {
    expect(Object.keys(en).length).toBeGreaterThan(70)
    expect(argumentsOf(cs, 'cs')).toEqual(argumentsOf(en, 'en'))
  })

  it('declines and writes days and money as Czech does', () => {
    expect(renderMessage('cs', 'window.over', { heading: 'Warranty period', lastDay: '2026-12-03', assumed: true })).toBe('Lhůta podle článku „Warranty period“ skončila 3. prosince 2026 (den doručení je odhad).')
    expect(renderMessage('cs-CZ', 'remedy.open', { remedy: 'price-reduction', heading: 'Discount' })).toBe('Můžete žádat o slevu z ceny: „Discount“.')
    expect(renderMessage('cs', 'remedy.closed', { remedy: 'refund', heading: 'X' })).toBe('Vrácení peněz není možné: „X“.')
    expect(renderMessage('cs', 'remedy.closed', { remedy: 'replacement', heading: 'X' })).toBe('Výměna není možná: „X“.')
    expect(renderMessage('cs', 'deduction.to-convert', { deduction: 'missing-gift-box', amount: { amount: 25000, currency: 'CZK' }, atLeast: true, orderCurrency: 'EUR' })).toBe('Za chybějící dárkovou krabičku se odečítá nejméně 250,00\u00a0Kč; na EUR to přepočítá člověk.')
  })

  it('is English where a language has no words', () => {
    expect(renderMessage('sk', 'sla.settleBy', { day: '2026-12-03' })).toBe('The claim is to be settled by 3 December 2026.')
    expect(renderMessage('constructor', 'clock.nothing', {})).toBe('Nothing in the item’s history touches the period.')
  })
})
