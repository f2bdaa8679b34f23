import type { ShopState } from './model.ts'

/** The name of the shop's next order: its prefix and the next number. */
export function nextOrderName(state: ShopState): string {
  const highest = Math.max(1000, ...state.orders.map((each) => Number(each.name.replace(/\D/g, ''))))
  const prefix = state.orders[0]?.name.replace(/\d+$/, '') ?? '#'
  return `${prefix}${highest + 1}`
}
