import { ownOrder } from '../customer-accounts/context.ts'
import type { AccountsContext } from '../customer-accounts/context.ts'
import { numberOf } from '../state/gid.ts'
import type { Customer, Order, ShopState } from '../state/model.ts'
import { invalidGlobalId } from '../admin-api/errors.ts'

/** What a resolver knows: whose shop, and which customer asks. */
export interface CustomerApiContext {
  accounts: AccountsContext
  handle: string
  customerId: number
}

/** The shop's present state. */
export function stateOf({ accounts, handle }: CustomerApiContext): ShopState {
  return accounts.platform.store.read(domainOf({ handle }))
}

export function domainOf({ handle }: Pick<CustomerApiContext, 'handle'>): string {
  return `${handle}.myshopify.com`
}

/** The customer who asks; they were there when the request came in. */
export function askingCustomer(context: CustomerApiContext): Customer {
  const customer = stateOf(context).customers.find((each) => each.id === context.customerId)
  if (!customer) throw new Error(`Customer ${context.customerId} is gone.`)
  return customer
}

/** The asking customer's order of that global id; null for another's as for an unknown one. */
export function orderById(context: CustomerApiContext, id: string): Order | null {
  const number = numberOf('Order', id)
  if (number === null) throw invalidGlobalId(id)
  return ownOrder({ state: stateOf(context), customer: askingCustomer(context) }, String(number))
}
