import { describe, expect, test } from 'vitest'
import { figureReader, figuresOf } from '../../../../app/domain/policy/lint/figures.ts'

/** Figures as `value sort`. */
const read = (text: string, currency = 'CZK') => figureReader(currency)(text).map(({ value, sort }) => `${value} ${sort}`)

describe('figures that a text writes out', () => {
  test.each<[string, string[]]>([
    ['within 14 days', ['14 days']],
    ['within 14-day periods', ['14 days']],
    ['one day', ['1 days']],
    ['twenty-four months', ['24 months']],
    ['Twenty days', ['20 days']],
    ['ninety-nine days', ['99 days']],
    ['nineteen weeks', ['133 days']], // 19 × 7
    ['two years', ['24 months']],
    ['3 working days', ['3 working days']],
    ['3 business days', ['3 working days']],
    ['48 hours', ['48 hours']],
    ['the first year', []],
    ['someone years ago', []],
    ['a day, one way', []],
    ['daylight, 3 daylights', []],
    ['30 % or 12.5% or 7,5 per cent or 8 percent', ['30 percent', '12.5 percent', '7.5 percent', '8 percent']],
    ['100 % and 100%', []],
    ['CZK 1,400 or 250 CZK or 250 Kč', ['1400 sum', '250 sum', '250 sum']],
    ['CZK 1 400 000', ['1400000 sum']],
    ['€ 5 or 5.50 € or £7 or $8', ['5 sum', '7 sum', '8 sum', '5.5 sum']],
    ['EUR 5', []],
    ['on 1 October, by 31 december', ['1001 day of the year', '1231 day of the year']],
    ['the Act of 5 March 2021', []],
    ['22 marchers', []],
  ])('of “%s”', (text, figures) => {
    expect(read(text).sort()).toEqual([...figures].sort())
  })

  test('are sums in the set’s own currency', () => {
    expect(read('EUR 5 and 6 eur', 'EUR')).toEqual(['5 sum', '6 sum'])
  })

  test('are kept as they are written', () => {
    expect(figureReader('EUR')('within 14 days').map(({ written }) => written)).toEqual(['14 days'])
  })
})

describe('figures that a parameter holds', () => {
  test.each<[string, number | string, string[]]>([
    ['length.days', 14, ['14 days']],
    ['length.workingDays', 14, ['14 working days']],
    ['age.within.months', 12, ['12 months']],
    ['length.years', 2, ['24 months']],
    ['percent', 20, ['20 percent']],
    ['tariff', '1400.00', ['1400 sum']],
    ['purchasedFrom', '10-01', ['1001 day of the year']],
    ['when.0.0.atLeast', 3, ['3 atLeast']],
  ])('%s %s', (path, value, figures) => {
    expect(figuresOf(path, value).map((one) => `${one.value} ${one.sort}`)).toEqual(figures)
  })

  test('are none of a like sort in an address, whose lines are no numbers', () => {
    expect(figuresOf('lines.0', '10-01')).toEqual([{ sort: 'line', value: NaN, written: '10-01' }])
  })
})
