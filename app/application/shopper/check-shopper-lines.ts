import type { ShopperLineInput } from '../../contracts/shopper.ts'
import { checkLines } from '../claims/check-lines.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { FieldProblems } from './problems.ts'

const dayFacts = ['delivery.on', 'fault.noticedOn'] as const

/** What of the lines does not fit the order, by field; days told must lie between the purchase and `today`, both ISO days. */
export function checkShopperLines(order: StoredOrder, lines: ShopperLineInput[], purchasedOn: string, today: string): FieldProblems {
  const problems: FieldProblems = {}
  for (const problem of checkLines(order, lines.map(({ lineItemId, quantity, ground, note }) => ({ lineItemId, quantity, ground, ...(note === undefined ? {} : { note }) })))) {
    switch (problem.code) {
      case 'none-named': problems.lines = { code: 'lines-none' }; break
      case 'not-in-order': problems.lines = { code: 'line' }; break
      case 'too-many': problems[`${problem.lineItemId}.quantity`] = { code: 'too-many', args: { free: problem.free } }; break
      case 'quantity':
      case 'none-free': problems[`${problem.lineItemId}.quantity`] = { code: problem.code }; break
      case 'note': problems[`${problem.lineItemId}.note`] = { code: 'note' }; break
      default: problem satisfies never
    }
  }
  for (const { lineItemId, facts } of lines) {
    for (const fact of dayFacts) {
      const day = facts[fact]
      if (typeof day === 'string' && (day < purchasedOn || day > today)) problems[`${lineItemId}.facts.${fact}`] = { code: 'day', args: { from: purchasedOn, until: today } }
    }
  }
  return problems
}
