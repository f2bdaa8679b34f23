import { describe, expect, it } from 'vitest'
import { situations, toldOf, toldOfLength } from './situations.ts'

/** What a shopper reads in English. */
const told = {
  'a return in time': 'You can return it until 11 April 2026.',
  'a return of what was bought before Christmas': 'You can return it until 15 March 2026; it was bought in the season with the longer period.',
  'a return of an order in two parcels': 'You can return it until 15 April 2026; the period runs from the order’s last shipment.',
  'a return of what no carrier reported': 'You can return it until 13 April 2026 (the delivery day is an estimate).',
  'a return before anything was sent': 'You can return it; the period begins once delivery is complete.',
  'a return too late': 'It can’t be returned any more: the period of 60 days ended on 11 April 2026.',
  'a return of an engraved piece': 'It can’t be returned: “Goods changed to your wishes”.',
  'a return by a business': 'It can’t be returned: that right is for consumers, and this purchase was made for a business.',
  'a return of a gift card': 'Whether it can be returned until 24 February 2026 depends on “A gift card that has been redeemed”.',
  'a return before the terms': 'The shop has to decide this: no terms for returns were in force when you ordered.',
  'a return of which the terms say nothing': 'The shop has to decide this: its terms don’t speak of returns without a reason.',
  'a defect under warranty': 'You can make a warranty claim until 10 February 2028.',
  'a defect after a repair': 'You can make a warranty claim until 15 February 2028; the time of earlier claims has been added.',
  'a defect of a replacement': 'You can make a warranty claim until 26 February 2028; the period began anew with the replacement.',
  'a defect after the warranty': 'It is no longer under warranty: the period of 2 years ended on 10 February 2028.',
  'a defect that an expert found covered': 'You can make a warranty claim until 10 February 2028; what would rule it out doesn’t count here: “Found to be covered”.',
  'wear that can be repaired': 'The warranty doesn’t cover it: “Everyday wear and tear”; it can be repaired at your cost.',
  'a defect without a receipt': 'The warranty can’t be claimed without what “Your receipt is your warranty” asks for.',
  'a defect for an expert': '“Skin irritation” would rule it out, but a refusal so soon after the purchase needs an expert; the shop will have it assessed.',
  'a defect of what was not delivered': 'It has not been delivered yet: its warranty begins when it is.',
  'a defect of what was not delivered, its warranty from the purchase': 'It has not been delivered yet: once it is, you can make a warranty claim until 26 February 2027.',
  'damage on arrival, too late': 'It is too late to report it: the period of 1 year ended on 26 February 2027.',
  'something missing': 'You can report it until 1 April 2026.',
}

// The last day is that much after 10 February 2026, a Tuesday; working days are the Czech ones.
const counted = [
  [{ days: 1 }, 'It can’t be returned any more: the period of 1 day ended on 11 February 2026.'],
  [{ days: 2 }, 'It can’t be returned any more: the period of 2 days ended on 12 February 2026.'],
  [{ days: 5 }, 'It can’t be returned any more: the period of 5 days ended on 15 February 2026.'],
  [{ days: 100 }, 'It can’t be returned any more: the period of 100 days ended on 21 May 2026.'],
  [{ workingDays: 1 }, 'It can’t be returned any more: the period of 1 working day ended on 11 February 2026.'],
  [{ workingDays: 2 }, 'It can’t be returned any more: the period of 2 working days ended on 12 February 2026.'],
  [{ workingDays: 5 }, 'It can’t be returned any more: the period of 5 working days ended on 17 February 2026.'],
  [{ workingDays: 100 }, 'It can’t be returned any more: the period of 100 working days ended on 7 July 2026.'],
  [{ months: 1 }, 'It can’t be returned any more: the period of 1 month ended on 10 March 2026.'],
  [{ months: 2 }, 'It can’t be returned any more: the period of 2 months ended on 10 April 2026.'],
  [{ months: 5 }, 'It can’t be returned any more: the period of 5 months ended on 10 July 2026.'],
  [{ months: 100 }, 'It can’t be returned any more: the period of 100 months ended on 10 June 2034.'],
  [{ years: 1 }, 'It can’t be returned any more: the period of 1 year ended on 10 February 2027.'],
  [{ years: 2 }, 'It can’t be returned any more: the period of 2 years ended on 10 February 2028.'],
  [{ years: 5 }, 'It can’t be returned any more: the period of 5 years ended on 10 February 2031.'],
  [{ years: 10 }, 'It can’t be returned any more: the period of 10 years ended on 10 February 2036.'],
] as const

describe('a shopper who reads English', () => {
  it('is told every way in which a request can stand', () => {
    expect(Object.keys(told)).toEqual(Object.keys(situations))
  })

  it.each(Object.entries(told))('of %s', (name, sentence) => {
    expect(toldOf([name], 'en')).toEqual({ [name]: sentence })
  })

  it.each(counted)('is told the length %j in its own number and case', (length, sentence) => {
    expect(toldOfLength(length, 'en')).toBe(sentence)
  })
})
