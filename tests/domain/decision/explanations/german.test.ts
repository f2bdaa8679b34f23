import { describe, expect, it } from 'vitest'
import { situations, toldOf, toldOfLength } from './situations.ts'

/** What a shopper reads in German. */
const told = {
  'a return in time': 'Sie können den Artikel bis zum 11. April 2026 zurückgeben.',
  'a return of what was bought before Christmas': 'Sie können den Artikel bis zum 15. März 2026 zurückgeben; er wurde im Zeitraum mit der längeren Frist gekauft.',
  'a return of an order in two parcels': 'Sie können den Artikel bis zum 15. April 2026 zurückgeben; die Frist läuft ab der letzten Lieferung der Bestellung.',
  'a return of what no carrier reported': 'Sie können den Artikel bis zum 13. April 2026 (der Liefertag ist geschätzt) zurückgeben.',
  'a return before anything was sent': 'Sie können den Artikel zurückgeben; die Frist beginnt, sobald die Lieferung vollständig ist.',
  'a return too late': 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 60 Tagen endete am 11. April 2026.',
  'a return of an engraved piece': 'Der Artikel kann nicht zurückgegeben werden: „Goods changed to your wishes“.',
  'a return by a business': 'Der Artikel kann nicht zurückgegeben werden: Dieses Recht haben Verbraucher, und dieser Kauf wurde für ein Unternehmen getätigt.',
  'a return of a gift card': 'Ob der Artikel bis zum 24. Februar 2026 zurückgegeben werden kann, hängt vom Abschnitt „A gift card that has been redeemed“ ab.',
  'a return before the terms': 'Der Shop muss entscheiden: Als Sie bestellt haben, galten für die Rückgabe keine Bedingungen.',
  'a return of which the terms say nothing': 'Der Shop muss entscheiden: Seine Bedingungen sagen nichts über eine Rückgabe ohne Angabe von Gründen.',
  'a defect under warranty': 'Sie können den Artikel bis zum 10. Februar 2028 im Rahmen der Garantie reklamieren.',
  'a defect after a repair': 'Sie können den Artikel bis zum 15. Februar 2028 im Rahmen der Garantie reklamieren; die Zeit früherer Reklamationen ist hinzugerechnet.',
  'a defect of a replacement': 'Sie können den Artikel bis zum 26. Februar 2028 im Rahmen der Garantie reklamieren; mit dem Austausch hat die Frist neu begonnen.',
  'a defect after the warranty': 'Die Garantie gilt nicht mehr: Die Frist von 2 Jahren endete am 10. Februar 2028.',
  'a defect that an expert found covered': 'Sie können den Artikel bis zum 10. Februar 2028 im Rahmen der Garantie reklamieren; was dies sonst ausschließen würde, gilt hier nicht: „Found to be covered“.',
  'wear that can be repaired': 'Die Garantie deckt dies nicht ab: „Everyday wear and tear“; eine Reparatur auf Ihre Kosten ist möglich.',
  'a defect without a receipt': 'Ohne das, was der Abschnitt „Your receipt is your warranty“ verlangt, kann die Garantie nicht in Anspruch genommen werden.',
  'a defect for an expert': 'Der Abschnitt „Skin irritation“ würde dies ausschließen, aber so kurz nach dem Kauf ist für eine Ablehnung ein Sachverständigengutachten nötig; der Shop holt es ein.',
  'a defect of what was not delivered': 'Der Artikel ist noch nicht geliefert: Die Garantie beginnt mit der Lieferung.',
  'a defect of what was not delivered, its warranty from the purchase': 'Der Artikel ist noch nicht geliefert: Nach der Lieferung können Sie ihn bis zum 26. Februar 2027 im Rahmen der Garantie reklamieren.',
  'damage on arrival, too late': 'Für eine Meldung ist es zu spät: Die Frist von 1 Jahr endete am 26. Februar 2027.',
  'something missing': 'Sie können dies bis zum 1. April 2026 melden.',
}

// The last day is that much after 10 February 2026, a Tuesday; working days are the Czech ones.
const counted = [
  [{ days: 1 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 1 Tag endete am 11. Februar 2026.'],
  [{ days: 2 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 2 Tagen endete am 12. Februar 2026.'],
  [{ days: 5 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 5 Tagen endete am 15. Februar 2026.'],
  [{ days: 100 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 100 Tagen endete am 21. Mai 2026.'],
  [{ workingDays: 1 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 1 Arbeitstag endete am 11. Februar 2026.'],
  [{ workingDays: 2 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 2 Arbeitstagen endete am 12. Februar 2026.'],
  [{ workingDays: 5 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 5 Arbeitstagen endete am 17. Februar 2026.'],
  [{ workingDays: 100 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 100 Arbeitstagen endete am 7. Juli 2026.'],
  [{ months: 1 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 1 Monat endete am 10. März 2026.'],
  [{ months: 2 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 2 Monaten endete am 10. April 2026.'],
  [{ months: 5 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 5 Monaten endete am 10. Juli 2026.'],
  [{ months: 100 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 100 Monaten endete am 10. Juni 2034.'],
  [{ years: 1 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 1 Jahr endete am 10. Februar 2027.'],
  [{ years: 2 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 2 Jahren endete am 10. Februar 2028.'],
  [{ years: 5 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 5 Jahren endete am 10. Februar 2031.'],
  [{ years: 10 }, 'Der Artikel kann nicht mehr zurückgegeben werden: Die Frist von 10 Jahren endete am 10. Februar 2036.'],
] as const

describe('a shopper who reads German', () => {
  it('is told every way in which a request can stand', () => {
    expect(Object.keys(told)).toEqual(Object.keys(situations))
  })

  it.each(Object.entries(told))('of %s', (name, sentence) => {
    expect(toldOf([name], 'de')).toEqual({ [name]: sentence })
  })

  it.each(counted)('is told the length %j in its own number and case', (length, sentence) => {
    expect(toldOfLength(length, 'de')).toBe(sentence)
  })
})
