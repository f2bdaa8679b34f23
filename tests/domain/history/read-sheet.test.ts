import { describe, expect, it } from 'vitest'
import { readSheet } from '../../../app/domain/history/read-sheet.ts'

const head = ['order', 'item', 'piece', 'claimed on', 'closed on', 'ground', 'outcome', 'fault', 'amount', 'reference', 'note']
const good = ['#1001', 'RING-54', '', '2025-03-14', '2025-03-28', 'defect', 'repair', 'clasp', '', 'A-17', '']
const rules = { dates: 'iso', currencyCode: 'CZK', today: '2026-11-20' } as const
const read = (...body: string[][]) => readSheet([head, ...body].map((cells, i) => ({ line: i + 1, cells })), rules)
/** The good row with some cells changed, by column. */
const row = (change: Partial<Record<(typeof head)[number], string>>) => good.map((cell, i) => change[head[i] ?? ''] ?? cell)
const wrong = (change: Parameters<typeof row>[0]) => read(row(change)).issues.map(({ column, code, detail }) => [column, code, ...(detail === null ? [] : [detail])])

it('a line that says everything is a past claim', () => {
  expect(read(good)).toEqual({ issues: [], rows: [{ line: 2, order: '#1001', item: 'RING-54', piece: 1, claimedOn: '2025-03-14', closedOn: '2025-03-28', ground: 'defect', outcome: 'repair', fault: 'clasp', amountMinor: null, reference: 'A-17', note: null }] })
})

it('columns stand in any order, with capitals and underscores, and those that are not needed may be missing', () => {
  const cells = [['Outcome', 'ORDER', 'item', 'Claimed_On', 'closed-on', 'ground'], ['Price Reduction', '#1', 'x', '2025-01-01', '2025-01-02', 'Faulty on delivery']]
  const { issues } = readSheet(cells.map((one, i) => ({ line: i + 1, cells: one })), rules)
  expect(issues).toEqual([{ line: 2, column: 'amount', code: 'amount-missing', detail: 'CZK' }])
})

it('an empty line is none, and lines keep their numbers', () => {
  expect(readSheet([{ line: 1, cells: head }, { line: 2, cells: [''] }, { line: 3, cells: good }], rules).rows.map((one) => one.line)).toEqual([3])
})

describe('the head', () => {
  const headed = (...cells: string[]) => readSheet([{ line: 1, cells }, { line: 2, cells: good }], rules).issues.map(({ line, column, code }) => [line, column, code])
  it('names each column it does not know, has twice or lacks', () => {
    expect(headed('order', 'item', 'item', 'colour', 'claimed on', 'closed on', 'ground')).toEqual([[1, 'item', 'column-twice'], [1, 'colour', 'unknown-column'], [1, 'outcome', 'column-missing']])
  })
  it('without anything below it, or a file without a head, holds nothing', () => {
    expect(read().issues).toEqual([{ line: 1, column: null, code: 'no-rows', detail: null }])
    expect(readSheet([], rules).issues).toEqual([{ line: 1, column: null, code: 'empty-file', detail: null }])
  })
})

describe('what is wrong with a cell is told by line and column', () => {
  it.each([
    [{ order: '' }, ['order', 'empty-cell']],
    [{ order: '=HYPERLINK("http://x")' }, ['order', 'formula']],
    [{ note: '@SUM(A1)' }, ['note', 'formula']],
    [{ note: '+cmd|x' }, ['note', 'formula']],
    [{ note: 'Stříbro \uFFFD' }, ['note', 'misread']],
    [{ note: 'Å¡perk' }, ['note', 'misread']],
    [{ fault: 'zapĂ­nĂˇnĂ­' }, ['fault', 'misread']],
    [{ item: 'Ĺ™etĂ­zek' }, ['item', 'misread']],
    [{ note: 'a\u0000b' }, ['note', 'control-sign']],
    [{ reference: 'x'.repeat(201) }, ['reference', 'too-long', '200']],
    [{ 'claimed on': '01/02/2025' }, ['claimed on', 'two-ways', '2025-02-01 2025-01-02']],
    [{ 'claimed on': 'spring' }, ['claimed on', 'no-date', 'spring']],
    [{ 'claimed on': '2026-11-21', 'closed on': '2026-11-20' }, ['claimed on', 'in-future', '2026-11-21']],
    [{ 'closed on': '2025-03-13' }, ['closed on', 'closed-before', '2025-03-14']],
    [{ ground: 'broken' }, ['ground', 'no-ground', 'broken']],
    [{ outcome: 'fixed' }, ['outcome', 'no-outcome', 'fixed']],
    [{ piece: '0' }, ['piece', 'no-piece-number', '0']],
    [{ amount: '12.50' }, ['amount', 'amount-not-meant', 'CZK']],
    [{ outcome: 'refund', amount: '1,234.50' }, ['amount', 'no-amount', 'CZK']],
    [{ outcome: 'refund', amount: '-5' }, ['amount', 'no-amount', 'CZK']],
    [{ outcome: 'price-reduction' }, ['amount', 'amount-missing', 'CZK']],
  ] as const)('%j', (change, expected) => {
    expect(wrong(change)).toEqual([expected])
  })

  it('what looks like the beginning of one, but is a number or a telephone, is no formula', () => {
    expect(wrong({ note: '+420 603 000 000' })).toEqual([])
    expect(wrong({ note: '-10 % on the next' })).toEqual([])
  })

  it('a comma may part the decimals', () => {
    expect(read(row({ outcome: 'price-reduction', amount: '1250,5' })).rows.map((one) => one.amountMinor)).toEqual([125_050])
    expect(wrong({ outcome: 'price-reduction', amount: '12,5050' })).toEqual([['amount', 'no-amount', 'CZK']])
  })

  describe('a sign before three figures may part thousands or decimals', () => {
    const amountIn = (currencyCode: string, amount: string) => {
      const { rows, issues } = readSheet([head, row({ outcome: 'price-reduction', amount })].map((cells, i) => ({ line: i + 1, cells })), { ...rules, currencyCode })
      return rows[0]?.amountMinor ?? issues.map(({ column, code, detail }) => [column, code, detail])
    }
    it.each([
      ['CZK', '12,500', '12500 12.500'], ['CZK', '12.500', '12500 12.500'], ['CZK', '12,505', '12505 12.505'], ['EUR', '999.000', '999000 999.000'], ['JPY', '1,000', '1000 1.000'],
    ])('in %s, %s could be two', (currencyCode, amount, detail) => {
      expect(amountIn(currencyCode, amount)).toEqual([['amount', 'amount-two-ways', detail]])
    })
    it.each([
      ['CZK', '12,50', 1_250], ['CZK', '12500', 1_250_000], ['CZK', '12500,00', 1_250_000], ['JPY', '1000', 1_000],
      // 12.500 is what a currency of three decimals is written as.
      ['KWD', '12,500', 12_500], ['KWD', '1.000', 1_000],
    ])('in %s, %s is one', (currencyCode, amount, minor) => {
      expect(amountIn(currencyCode, amount)).toBe(minor)
    })
    it.each([['CZK', '0,500'], ['CZK', '1000,000'], ['CZK', '12,5000'], ['JPY', '12.50'], ['JPY', '100.0'], ['KWD', '1.0000'], ['CZK', '0.00']])('in %s, %s is none: it has more decimals than there are, or is nothing', (currencyCode, amount) => {
      expect(amountIn(currencyCode, amount)).toEqual([['amount', 'no-amount', currencyCode]])
    })
  })

  it('one line may have several things wrong, and takes no other with it', () => {
    const { rows, issues } = read(row({ ground: 'x', outcome: 'y' }), good)
    expect(issues.map(({ line, column }) => [line, column])).toEqual([[2, 'ground'], [2, 'outcome']])
    expect(rows.map((one) => one.line)).toEqual([3])
  })

  it('cells beyond the headings are told', () => {
    expect(read([...good, 'more']).issues).toEqual([{ line: 2, column: null, code: 'too-many-cells', detail: '12' }])
    expect(read([...good, '']).issues).toEqual([])
  })
})
