import { describe, expect, it } from 'vitest'
import { situations, toldOf, toldOfLength } from './situations.ts'

/** What a shopper reads in Slovak. */
const told = {
  'a return in time': 'Tovar môžete vrátiť do 11. apríla 2026.',
  'a return of what was bought before Christmas': 'Tovar môžete vrátiť do 15. marca 2026; zakúpený bol v období s dlhšou lehotou.',
  'a return of an order in two parcels': 'Tovar môžete vrátiť do 15. apríla 2026; lehota plynie od poslednej zásielky objednávky.',
  'a return of what no carrier reported': 'Tovar môžete vrátiť do 13. apríla 2026 (deň doručenia je odhad).',
  'a return before anything was sent': 'Tovar môžete vrátiť; lehota začne plynúť, keď bude dodávka úplná.',
  'a return too late': 'Tovar už nemožno vrátiť: lehota v dĺžke 60 dní uplynula 11. apríla 2026.',
  'a return of an engraved piece': 'Tovar nemožno vrátiť: „Goods changed to your wishes“.',
  'a return by a business': 'Tovar nemožno vrátiť: toto právo majú spotrebitelia a tento nákup bol pre firmu.',
  'a return of a gift card': 'Či možno tovar do 24. februára 2026 vrátiť, závisí od článku „A gift card that has been redeemed“.',
  'a return before the terms': 'Rozhodnúť musí obchod: keď ste objednávali, žiadne podmienky na vrátenie neplatili.',
  'a return of which the terms say nothing': 'Rozhodnúť musí obchod: jeho podmienky o vrátení bez udania dôvodu nehovoria.',
  'a defect under warranty': 'Reklamovať v záruke môžete do 10. februára 2028.',
  'a defect after a repair': 'Reklamovať v záruke môžete do 15. februára 2028; čas skorších reklamácií je pripočítaný.',
  'a defect of a replacement': 'Reklamovať v záruke môžete do 26. februára 2028; výmenou začala lehota plynúť odznova.',
  'a defect after the warranty': 'Záruka už neplatí: lehota v dĺžke 2 rokov uplynula 10. februára 2028.',
  'a defect that an expert found covered': 'Reklamovať v záruke môžete do 10. februára 2028; čo by to inak vylučovalo, tu neplatí: „Found to be covered“.',
  'wear that can be repaired': 'Záruka sa na to nevzťahuje: „Everyday wear and tear“; možná je oprava na vaše náklady.',
  'a defect without a receipt': 'Bez toho, čo žiada článok „Your receipt is your warranty“, nemožno záruku uplatniť.',
  'a defect for an expert': 'Vylučoval by to článok „Skin irritation“, ale tak krátko po nákupe je na zamietnutie potrebné odborné posúdenie; obchod ho zabezpečí.',
  'a defect of what was not delivered': 'Položka ešte nebola doručená: záruka začne plynúť doručením.',
  'a defect of what was not delivered, its warranty from the purchase': 'Položka ešte nebola doručená: po doručení ju môžete reklamovať v záruke do 26. februára 2027.',
  'damage on arrival, too late': 'Na nahlásenie je už neskoro: lehota v dĺžke 1 roka uplynula 26. februára 2027.',
  'something missing': 'Nahlásiť to môžete do 1. apríla 2026.',
}

// The last day is that much after 10 February 2026, a Tuesday; working days are the Czech ones.
const counted = [
  [{ days: 1 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 1 dňa uplynula 11. februára 2026.'],
  [{ days: 2 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 2 dní uplynula 12. februára 2026.'],
  [{ days: 5 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 5 dní uplynula 15. februára 2026.'],
  [{ days: 100 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 100 dní uplynula 21. mája 2026.'],
  [{ workingDays: 1 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 1 pracovného dňa uplynula 11. februára 2026.'],
  [{ workingDays: 2 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 2 pracovných dní uplynula 12. februára 2026.'],
  [{ workingDays: 5 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 5 pracovných dní uplynula 17. februára 2026.'],
  [{ workingDays: 100 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 100 pracovných dní uplynula 7. júla 2026.'],
  [{ months: 1 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 1 mesiaca uplynula 10. marca 2026.'],
  [{ months: 2 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 2 mesiacov uplynula 10. apríla 2026.'],
  [{ months: 5 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 5 mesiacov uplynula 10. júla 2026.'],
  [{ months: 100 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 100 mesiacov uplynula 10. júna 2034.'],
  [{ years: 1 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 1 roka uplynula 10. februára 2027.'],
  [{ years: 2 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 2 rokov uplynula 10. februára 2028.'],
  [{ years: 5 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 5 rokov uplynula 10. februára 2031.'],
  [{ years: 10 }, 'Tovar už nemožno vrátiť: lehota v dĺžke 10 rokov uplynula 10. februára 2036.'],
] as const

describe('a shopper who reads Slovak', () => {
  it('is told every way in which a request can stand', () => {
    expect(Object.keys(told)).toEqual(Object.keys(situations))
  })

  it.each(Object.entries(told))('of %s', (name, sentence) => {
    expect(toldOf([name], 'sk')).toEqual({ [name]: sentence })
  })

  it.each(counted)('is told the length %j in its own number and case', (length, sentence) => {
    expect(toldOfLength(length, 'sk')).toBe(sentence)
  })
})
