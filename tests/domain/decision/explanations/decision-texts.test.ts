import { describe, expect, it } from 'vitest'
import type { DecisionAnswer } from '../../../../app/domain/decision/answer.ts'
import { renderDecision } from '../../../../app/domain/decision/render.ts'
import { libraryPolicySet } from '../../../../app/policy-library/library.ts'
import type { Situation } from '../../support/ask.ts'
import { decideOn, situations } from './situations.ts'

const answer = (it: Situation, locale: string): DecisionAnswer => renderDecision(decideOn(it), libraryPolicySet(it.policy), locale)
const deductions = (it: Situation, locale: string) => Object.fromEntries(answer(it, locale).deductions.map((one) => [one.kind, one.text]))
const finding = (it: Situation, clause: string, locale: string) => answer(it, locale).findings.find((one) => one.clause === clause)?.text
const remedy = (it: Situation, kind: string, locale: string) => answer(it, locale).remedies.find((one) => one.kind === kind)?.text

const returned: Situation = { ...situations['a return in time'], tags: ['certificate', 'gift-box'], facts: { goods: { missing: ['certificate', 'gift-box'], condition: 'used' } } }
const without = (it: Partial<Situation>): Situation => ({ ...returned, facts: { goods: { missing: ['certificate'] } }, ...it })

describe('what is taken off a refund', () => {
  it.each([
    ['en', { 'missing-gift-box': 'For the missing gift box at least CZK\u00a0250.00 is taken off.', 'missing-certificate': 'For the missing certificate at least CZK\u00a01,400.00 is taken off.', 'diminished-value': 'For lost value a person sets what is taken off once the goods have been looked at.' }],
    ['cs', { 'missing-gift-box': 'Za chybějící dárkovou krabičku se odečítá nejméně 250,00\u00a0Kč.', 'missing-certificate': 'Za chybějící certifikát se odečítá nejméně 1\u00a0400,00\u00a0Kč.', 'diminished-value': 'Za ztrátu hodnoty určí srážku obchod, až si zboží prohlédne.' }],
    ['sk', { 'missing-gift-box': 'Za chýbajúcu darčekovú škatuľku sa odpočítava najmenej 250,00\u00a0CZK.', 'missing-certificate': 'Za chýbajúci certifikát sa odpočítava najmenej 1\u00a0400,00\u00a0CZK.', 'diminished-value': 'Za stratu hodnoty určí zrážku obchod, keď si tovar prezrie.' }],
    ['de', { 'missing-gift-box': 'Für die fehlende Geschenkbox werden mindestens 250,00\u00a0CZK abgezogen.', 'missing-certificate': 'Für das fehlende Zertifikat werden mindestens 1.400,00\u00a0CZK abgezogen.', 'diminished-value': 'Für den Wertverlust legt der Shop den Abzug fest, sobald er die Ware geprüft hat.' }],
  ])('is itemised in %s, in crowns as the language writes them', (locale, sentences) => {
    expect(deductions(returned, locale)).toEqual(sentences)
  })

  it.each([
    ['en', 'For the missing certificate at least CZK\u00a01,400.00 is taken off; a person converts it to EUR.', 'For the missing certificate CZK\u00a01,000.00 is taken off: no more than was paid.'],
    ['cs', 'Za chybějící certifikát se odečítá nejméně 1\u00a0400,00\u00a0Kč; na EUR to přepočítá člověk.', 'Za chybějící certifikát se odečítá 1\u00a0000,00\u00a0Kč: ne více, než kolik bylo zaplaceno.'],
    ['sk', 'Za chýbajúci certifikát sa odpočítava najmenej 1\u00a0400,00\u00a0CZK; na EUR to prepočíta človek.', 'Za chýbajúci certifikát sa odpočítava 1\u00a0000,00\u00a0CZK: nie viac, než koľko bolo zaplatené.'],
    ['de', 'Für das fehlende Zertifikat werden mindestens 1.400,00\u00a0CZK abgezogen; in EUR rechnet das ein Mensch um.', 'Für das fehlende Zertifikat werden 1.000,00\u00a0CZK abgezogen: nicht mehr, als bezahlt wurde.'],
  ])('is for a person to convert in another currency, and never more than was paid, in %s', (locale, converted, capped) => {
    expect(deductions(without({ currency: 'EUR', price: '480.00' }), locale)).toEqual({ 'missing-certificate': converted })
    expect(deductions(without({ price: '1000.00' }), locale)).toEqual({ 'missing-certificate': capped })
  })
})

describe('a clause that was weighed', () => {
  it.each([
    ['en', 'The period of “Return without giving a reason” ended on 11 April 2026.', 'The goods are to be sent back by 24 March 2026.', 'Bought on 1 December 2025, in the season with the longer period.'],
    ['cs', 'Lhůta podle článku „Return without giving a reason“ skončila 11. dubna 2026.', 'Zboží je třeba poslat zpět do 24. března 2026.', 'Zakoupeno 1. prosince 2025, v období s delší lhůtou.'],
    ['sk', 'Lehota podľa článku „Return without giving a reason“ uplynula 11. apríla 2026.', 'Tovar treba poslať späť do 24. marca 2026.', 'Zakúpené 1. decembra 2025, v období s dlhšou lehotou.'],
    ['de', 'Die Frist nach dem Abschnitt „Return without giving a reason“ endete am 11. April 2026.', 'Die Ware ist bis zum 24. März 2026 zurückzusenden.', 'Gekauft am 1. Dezember 2025, im Zeitraum mit der längeren Frist.'],
  ])('names its days in %s', (locale, over, sendBack, season) => {
    expect(finding(situations['a return too late'], 'klenota-terms/return-window', locale)).toBe(over)
    expect(finding(situations['a return in time'], 'klenota-terms/send-back', locale)).toBe(sendBack)
    expect(finding(situations['a return of what was bought before Christmas'], 'klenota-terms/return-window-christmas', locale)).toBe(season)
  })

  it.each([
    ['en', '“Skin irritation” rules this out.', 'So soon after the purchase it can be refused only on an expert’s assessment.', 'Please send what “Claim form” asks for.'],
    ['cs', 'Vylučuje to článek „Skin irritation“.', 'Takto krátce po nákupu lze žádost odmítnout jen na základě odborného posouzení.', 'Pošlete prosím to, co žádá článek „Claim form“.'],
    ['sk', 'Vylučuje to článok „Skin irritation“.', 'Tak krátko po nákupe možno žiadosť zamietnuť len na základe odborného posúdenia.', 'Pošlite, prosím, to, čo žiada článok „Claim form“.'],
    ['de', 'Der Abschnitt „Skin irritation“ schließt das aus.', 'So kurz nach dem Kauf ist eine Ablehnung nur auf der Grundlage eines Sachverständigengutachtens möglich.', 'Bitte senden Sie, was der Abschnitt „Claim form“ verlangt.'],
  ])('says in %s what rules out, what a refusal needs and what is still wanted', (locale, against, expert, form) => {
    const it = situations['a defect for an expert']
    expect(finding(it, 'izlato-warranty/allergy', locale)).toBe(against)
    expect(finding(it, 'izlato-warranty/refused-only-by-expert', locale)).toBe(expert)
    expect(finding(it, 'izlato-warranty/claim-form', locale)).toBe(form)
  })
})

describe('a remedy', () => {
  it.each([
    ['en', 'A refund can be asked for: “Refund of all payments”.', 'A repair at your cost can be asked for: “A repair at your cost”.', 'A refund is not open, because the request itself is ruled out.'],
    ['cs', 'Můžete žádat o vrácení peněz: „Refund of all payments“.', 'Můžete žádat o opravu na vaše náklady: „A repair at your cost“.', 'Vrácení peněz není možné, protože je vyloučena sama žádost.'],
    ['sk', 'Môžete požiadať o vrátenie peňazí: „Refund of all payments“.', 'Môžete požiadať o opravu na vaše náklady: „A repair at your cost“.', 'Vrátenie peňazí nie je možné, pretože je vylúčená samotná žiadosť.'],
    ['de', 'Sie können eine Erstattung verlangen: „Refund of all payments“.', 'Sie können eine Reparatur auf Ihre Kosten verlangen: „A repair at your cost“.', 'Eine Erstattung ist nicht möglich, weil die Anfrage selbst ausgeschlossen ist.'],
  ])('is open or closed in %s in the case that its sentence wants', (locale, refund, paid, refused) => {
    expect(remedy(situations['a return in time'], 'refund', locale)).toBe(refund)
    expect(remedy(situations['wear that can be repaired'], 'paid-repair', locale)).toBe(paid)
    expect(remedy(situations['a return too late'], 'refund', locale)).toBe(refused)
  })
})
