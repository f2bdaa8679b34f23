import { gid } from '../../state/gid.ts'
import type { Address, Company, Customer, ShopState } from '../../state/model.ts'
import { toDecimal } from '../../state/money.ts'
import type { StoreCreditAccount } from '../../state/settlement-model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'

/** Customer; displayName: "falls back to the customer's email address, and if that is not available, the customer's phone number". */
export function customerNode(state: ShopState, customer: Customer): Node {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ')
  return {
    __typename: 'Customer',
    id: gid('Customer', customer.id),
    legacyResourceId: String(customer.id),
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: name || customer.email || customer.phone || '',
    email: customer.email,
    locale: customer.locale,
    tags: customer.tags,
    // UnsignedInt64 travels as text.
    numberOfOrders: () => String(state.orders.filter((order) => order.customerId === customer.id).length),
    note: customer.note,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    defaultEmailAddress: customer.email && { __typename: 'CustomerEmailAddress', emailAddress: customer.email },
    defaultPhoneNumber: customer.phone && { __typename: 'CustomerPhoneNumber', phoneNumber: customer.phone },
    defaultAddress: addressNode(customer.defaultAddress),
    storeCreditAccounts: (args: ConnectionArgs) => listConnection(state.storeCreditAccounts.filter((each) => each.customerId === customer.id), args, (each) => storeCreditNode(state, customer, each)),
  }
}

/** StoreCreditAccount: "The account is held in the specified currency". */
function storeCreditNode(state: ShopState, customer: Customer, account: StoreCreditAccount): Node {
  return {
    __typename: 'StoreCreditAccount',
    id: gid('StoreCreditAccount', account.id),
    balance: { __typename: 'MoneyV2', amount: toDecimal(account.balance, account.currency), currencyCode: account.currency },
    owner: () => customerNode(state, customer),
  }
}

/** PurchasingCompany, as far as the company. */
export function purchasingCompanyNode(company: Company): Node {
  return { __typename: 'PurchasingCompany', company: { __typename: 'Company', id: gid('Company', company.id), name: company.name, createdAt: company.createdAt } }
}

/** MailingAddress. */
export function addressNode(address: Address | null): Node | null {
  return address && {
    __typename: 'MailingAddress',
    firstName: address.firstName,
    lastName: address.lastName,
    name: [address.firstName, address.lastName].filter(Boolean).join(' ') || null,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    zip: address.zip,
    city: address.city,
    countryCodeV2: address.country,
    provinceCode: null,
    country: new Intl.DisplayNames('en', { type: 'region' }).of(address.country) ?? address.country,
    phone: address.phone,
  }
}
