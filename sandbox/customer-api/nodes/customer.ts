import { connection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import { notBuilt } from '../../admin-api/errors.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { search } from '../../admin-api/search.ts'
import { currentTotalPrice } from '../../state/derive-order.ts'
import { gid } from '../../state/gid.ts'
import type { Address, Order, ShopState } from '../../state/model.ts'
import { askingCustomer, stateOf } from '../context.ts'
import type { CustomerApiContext } from '../context.ts'
import { orderNode } from './order.ts'

type OrderArgs = ConnectionArgs & { query?: string | null; sortKey?: string | null }

/** Customer: the one who asks. */
export function customerNode(context: CustomerApiContext): Node {
  const customer = askingCustomer(context)
  return {
    __typename: 'Customer',
    id: gid('Customer', customer.id),
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: [customer.firstName, customer.lastName].filter(Boolean).join(' ') || customer.email || customer.phone || '',
    creationDate: customer.createdAt,
    tags: [...customer.tags].sort(),
    emailAddress: customer.email && { __typename: 'CustomerEmailAddress', emailAddress: customer.email },
    phoneNumber: customer.phone && { __typename: 'CustomerPhoneNumber', phoneNumber: customer.phone },
    defaultAddress: addressNode(customer.defaultAddress, customer.id),
    orders: (args: OrderArgs) => {
      const state = stateOf(context)
      const own = search(state.orders.filter((each) => each.customerId === customer.id), args.query, 'orders', { name: (each) => [each.name], id: (each) => [each.id], processed_at: (each) => [each.processedAt], created_at: (each) => [each.createdAt], updated_at: (each) => [each.updatedAt] })
      return connection(own.map((order) => ({ item: order, id: order.id, place: placeOf(state, order, args.sortKey ?? 'ID') })), args, (order) => orderNode(context, order))
    },
  }
}

function placeOf(state: ShopState, order: Order, sortKey: string): string | number {
  switch (sortKey) {
    case 'ID': return order.id
    case 'CREATED_AT': return order.createdAt
    case 'PROCESSED_AT': return order.processedAt
    case 'UPDATED_AT': return order.updatedAt
    case 'ORDER_NUMBER': return Number(order.name.replace(/\D/g, ''))
    case 'TOTAL_PRICE': return currentTotalPrice(state, order).shop
    default: throw notBuilt(`sorting orders by ${sortKey}`)
  }
}

/** CustomerAddress; `owner` gives it an id. */
export function addressNode(address: Address | null, owner: number): Node | null {
  if (address === null) return null
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(address.country) ?? address.country
  const name = [address.firstName, address.lastName].filter(Boolean).join(' ')
  return {
    __typename: 'CustomerAddress', id: gid('CustomerAddress', owner),
    firstName: address.firstName, lastName: address.lastName, name: name || null, company: address.company, address1: address.address1, address2: address.address2,
    zip: address.zip, city: address.city, territoryCode: address.country, country, phoneNumber: address.phone, province: null, zoneCode: null,
    formattedArea: [address.city, country].filter(Boolean).join(', '),
    formatted: ({ withName, withCompany }: { withName?: boolean; withCompany?: boolean }) => [withName ? name : null, withCompany ? address.company : null, address.address1, address.address2, [address.zip, address.city].filter(Boolean).join(' '), country].filter(Boolean),
  }
}
