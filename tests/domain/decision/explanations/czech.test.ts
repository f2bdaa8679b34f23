import { describe, expect, it } from 'vitest'
import { situations, toldOf, toldOfLength } from './situations.ts'

/** What a shopper reads in Czech. */
const told = {
  'a return in time': 'Zboží můžete vrátit do 11. dubna 2026.',
  'a return of what was bought before Christmas': 'Zboží můžete vrátit do 15. března 2026; zakoupeno bylo v období s delší lhůtou.',
  'a return of an order in two parcels': 'Zboží můžete vrátit do 15. dubna 2026; lhůta běží od poslední zásilky objednávky.',
  'a return of what no carrier reported': 'Zboží můžete vrátit do 13. dubna 2026 (den doručení je odhad).',
  'a return before anything was sent': 'Zboží můžete vrátit; lhůta začne běžet, až bude dodávka úplná.',
  'a return too late': 'Zboží už vrátit nelze: lhůta v délce 60 dnů skončila 11. dubna 2026.',
  'a return of an engraved piece': 'Zboží vrátit nelze: „Goods changed to your wishes“.',
  'a return by a business': 'Zboží vrátit nelze: toto právo mají spotřebitelé a tento nákup byl pro firmu.',
  'a return of a gift card': 'Zda lze zboží do 24. února 2026 vrátit, závisí na článku „A gift card that has been redeemed“.',
  'a return before the terms': 'Rozhodnout musí obchod: když jste objednávali, žádné podmínky pro vrácení neplatily.',
  'a return of which the terms say nothing': 'Rozhodnout musí obchod: jeho podmínky o vrácení bez udání důvodu nemluví.',
  'a defect under warranty': 'Reklamovat v záruce můžete do 10. února 2028.',
  'a defect after a repair': 'Reklamovat v záruce můžete do 15. února 2028; doba dřívějších reklamací je přičtena.',
  'a defect of a replacement': 'Reklamovat v záruce můžete do 26. února 2028; výměnou začala lhůta běžet znovu.',
  'a defect after the warranty': 'Záruka už neplatí: lhůta v délce 2 let skončila 10. února 2028.',
  'a defect that an expert found covered': 'Reklamovat v záruce můžete do 10. února 2028; co by to jinak vylučovalo, zde neplatí: „Found to be covered“.',
  'wear that can be repaired': 'Záruka se na to nevztahuje: „Everyday wear and tear“; možná je oprava na vaše náklady.',
  'a defect without a receipt': 'Bez toho, co žádá článek „Your receipt is your warranty“, nelze záruku uplatnit.',
  'a defect for an expert': 'Vylučoval by to článek „Skin irritation“, ale takto krátce po nákupu je k odmítnutí třeba odborné posouzení; obchod ho zajistí.',
  'a defect of what was not delivered': 'Položka ještě nebyla doručena: záruka začne běžet doručením.',
  'a defect of what was not delivered, its warranty from the purchase': 'Položka ještě nebyla doručena: po doručení ji můžete reklamovat v záruce do 26. února 2027.',
  'damage on arrival, too late': 'Na nahlášení už je pozdě: lhůta v délce 1 roku skončila 26. února 2027.',
  'something missing': 'Nahlásit to můžete do 1. dubna 2026.',
}

// The last day is that much after 10 February 2026, a Tuesday; working days are the Czech ones.
const counted = [
  [{ days: 1 }, 'Zboží už vrátit nelze: lhůta v délce 1 dne skončila 11. února 2026.'],
  [{ days: 2 }, 'Zboží už vrátit nelze: lhůta v délce 2 dnů skončila 12. února 2026.'],
  [{ days: 5 }, 'Zboží už vrátit nelze: lhůta v délce 5 dnů skončila 15. února 2026.'],
  [{ days: 100 }, 'Zboží už vrátit nelze: lhůta v délce 100 dnů skončila 21. května 2026.'],
  [{ workingDays: 1 }, 'Zboží už vrátit nelze: lhůta v délce 1 pracovního dne skončila 11. února 2026.'],
  [{ workingDays: 2 }, 'Zboží už vrátit nelze: lhůta v délce 2 pracovních dnů skončila 12. února 2026.'],
  [{ workingDays: 5 }, 'Zboží už vrátit nelze: lhůta v délce 5 pracovních dnů skončila 17. února 2026.'],
  [{ workingDays: 100 }, 'Zboží už vrátit nelze: lhůta v délce 100 pracovních dnů skončila 7. července 2026.'],
  [{ months: 1 }, 'Zboží už vrátit nelze: lhůta v délce 1 měsíce skončila 10. března 2026.'],
  [{ months: 2 }, 'Zboží už vrátit nelze: lhůta v délce 2 měsíců skončila 10. dubna 2026.'],
  [{ months: 5 }, 'Zboží už vrátit nelze: lhůta v délce 5 měsíců skončila 10. července 2026.'],
  [{ months: 100 }, 'Zboží už vrátit nelze: lhůta v délce 100 měsíců skončila 10. června 2034.'],
  [{ years: 1 }, 'Zboží už vrátit nelze: lhůta v délce 1 roku skončila 10. února 2027.'],
  [{ years: 2 }, 'Zboží už vrátit nelze: lhůta v délce 2 let skončila 10. února 2028.'],
  [{ years: 5 }, 'Zboží už vrátit nelze: lhůta v délce 5 let skončila 10. února 2031.'],
  [{ years: 10 }, 'Zboží už vrátit nelze: lhůta v délce 10 let skončila 10. února 2036.'],
] as const

describe('a shopper who reads Czech', () => {
  it('is told every way in which a request can stand', () => {
    expect(Object.keys(told)).toEqual(Object.keys(situations))
  })

  it.each(Object.entries(told))('of %s', (name, sentence) => {
    expect(toldOf([name], 'cs')).toEqual({ [name]: sentence })
  })

  it.each(counted)('is told the length %j in its own number and case', (length, sentence) => {
    expect(toldOfLength(length, 'cs')).toBe(sentence)
  })
})
