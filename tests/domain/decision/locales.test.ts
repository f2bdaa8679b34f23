import { describe, expect, it } from 'vitest'
import { renderMessage } from '../../../app/domain/decision/messages.ts'
import cs from '../../../app/domain/decision/locales/cs.json' with { type: 'json' }
import de from '../../../app/domain/decision/locales/de.json' with { type: 'json' }
import enStaff from '../../../app/domain/decision/locales/en-staff.json' with { type: 'json' }
import en from '../../../app/domain/decision/locales/en.json' with { type: 'json' }
import sk from '../../../app/domain/decision/locales/sk.json' with { type: 'json' }
import { argumentsOf } from '../support/message-arguments.ts'

const translated: Array<[string, Record<string, string>]> = [['cs', cs], ['sk', sk], ['de', de]]
const codes = Object.keys(en)

describe('the words of a decision', () => {
  it.each(translated)('are there in %s for every English code, and for no other', (_language, words) => {
    expect({ missing: codes.filter((code) => !(code in words)), extra: Object.keys(words).filter((code) => !codes.includes(code)) }).toEqual({ missing: [], extra: [] })
  })

  it.each(translated)('take the same operands in %s as in English, and choose by the same codes', (language, words) => {
    expect(argumentsOf(words, language)).toEqual(argumentsOf(en, 'en'))
  })

  it('take the same operands where they are said to staff, and call nobody you', () => {
    const said = argumentsOf(en, 'en')
    expect(argumentsOf(enStaff, 'en')).toEqual(Object.fromEntries(Object.keys(enStaff).map((code) => [code, said[code]])))
    const toStaff = { ...en, ...enStaff }
    expect(Object.entries(toStaff).filter(([code, words]) => !code.startsWith('shopper.') && /\b(your?|please)\b/i.test(words))).toEqual([])
  })

  it('tell staff of the customer, with days and sums as English has them', () => {
    expect(renderMessage('en-staff', 'remedy.open', { remedy: 'paid-repair', heading: 'Repairs' })).toBe('A repair at the customer’s cost can be asked for: “Repairs”.')
    expect(renderMessage('en', 'remedy.open', { remedy: 'paid-repair', heading: 'Repairs' })).toBe('A repair at your cost can be asked for: “Repairs”.')
    expect(renderMessage('en-staff', 'return-shipping.customer', {})).toBe('Sending the item in is at the customer’s cost.')
    expect(renderMessage('en-staff', 'cost.customer', { cost: 'expert-assessment', askBy: null, payBy: '2026-04-09' })).toBe('An expert’s assessment is for the customer to pay; it is to be paid by 9 April 2026.')
    expect(renderMessage('en-staff', 'sla.settleBy', { day: '2026-12-03' })).toBe('The claim is to be settled by 3 December 2026.')
  })

  it('are English in a language that has none', () => {
    expect(renderMessage('pl', 'sla.settleBy', { day: '2026-12-03' })).toBe('The claim is to be settled by 3 December 2026.')
    expect(renderMessage('constructor', 'clock.nothing', {})).toBe('Nothing in the item’s history touches the period.')
  })

  it.each([
    ['cs-CZ', 'Lhůta podle článku „Warranty period“ skončila 3. prosince 2026 (den doručení je odhad).', 'Můžete žádat o slevu z ceny: „Discount“.', 'Vrácení peněz není možné: „X“.', 'Výměna není možná: „X“.'],
    ['sk-SK', 'Lehota podľa článku „Warranty period“ uplynula 3. decembra 2026 (deň doručenia je odhad).', 'Môžete požiadať o zľavu z ceny: „Discount“.', 'Vrátenie peňazí nie je možné: „X“.', 'Výmena nie je možná: „X“.'],
    ['de-AT', 'Die Frist nach dem Abschnitt „Warranty period“ endete am 3. Dezember 2026 (der Liefertag ist geschätzt).', 'Sie können eine Preisminderung verlangen: „Discount“.', 'Eine Erstattung ist nicht möglich: „X“.', 'Ein Austausch ist nicht möglich: „X“.'],
    ['en-US', 'The period of “Warranty period” ended on 3 December 2026 (the delivery day is an estimate).', 'A reduction of the price can be asked for: “Discount”.', 'A refund is not open: “X”.', 'A replacement is not open: “X”.'],
  ])('decline, and write days, in %s', (locale, over, open, refund, replacement) => {
    expect(renderMessage(locale, 'window.over', { heading: 'Warranty period', lastDay: '2026-12-03', assumed: true })).toBe(over)
    expect(renderMessage(locale, 'remedy.open', { remedy: 'price-reduction', heading: 'Discount' })).toBe(open)
    expect(renderMessage(locale, 'remedy.closed', { remedy: 'refund', heading: 'X' })).toBe(refund)
    expect(renderMessage(locale, 'remedy.closed', { remedy: 'replacement', heading: 'X' })).toBe(replacement)
  })

  it.each([
    ['en', 'The shop pays back what making the claim cost; ask for it by 10 March 2028.', 'The shop pays for an expert’s assessment; it is to be paid by 9 April 2026.', 'An expert’s assessment is for you to pay.'],
    ['cs', 'Náklady na uplatnění reklamace hradí obchod; požádat o úhradu je třeba do 10. března 2028.', 'Odborné posouzení hradí obchod; uhrazeno má být do 9. dubna 2026.', 'Odborné posouzení hradíte vy.'],
    ['sk', 'Náklady na uplatnenie reklamácie hradí obchod; požiadať o úhradu treba do 10. marca 2028.', 'Odborné posúdenie hradí obchod; uhradené má byť do 9. apríla 2026.', 'Odborné posúdenie hradíte vy.'],
    ['de', 'Die Kosten der Reklamation trägt der Shop; zu beantragen bis zum 10. März 2028.', 'Die Kosten eines Sachverständigengutachtens trägt der Shop; zu zahlen bis zum 9. April 2026.', 'Die Kosten eines Sachverständigengutachtens tragen Sie.'],
  ])('say in %s who bears a cost, and until when where there is a day', (locale, claim, expert, own) => {
    expect(renderMessage(locale, 'cost.merchant', { cost: 'claim-costs', askBy: '2028-03-10', payBy: null })).toBe(claim)
    expect(renderMessage(locale, 'cost.merchant', { cost: 'expert-assessment', askBy: null, payBy: '2026-04-09' })).toBe(expert)
    expect(renderMessage(locale, 'cost.customer', { cost: 'expert-assessment', askBy: null, payBy: null })).toBe(own)
  })

  it('address a German shopper as Sie, and call one thing by one word', () => {
    const german = Object.values(de).join('\n')
    expect(german.match(/\b(du|dein\w*|dich|dir)\b|Gewährleistung|Umtausch|Ersatzlieferung|\bAnträg|\bAntrag/gi)).toBeNull()
  })

  it('keep Czech and Slovak apart: neither has a letter of the other', () => {
    expect(Object.values(sk).join('\n').match(/[ěřů]/gi)).toBeNull()
    expect(Object.values(cs).join('\n').match(/[äľĺŕô]/gi)).toBeNull()
  })
})
