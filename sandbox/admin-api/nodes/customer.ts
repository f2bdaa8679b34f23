import { gid } from '../../state/gid.ts'
import type { Address, Company, Customer } from '../../state/model.ts'
import type { Node } from '../resolve-field.ts'

/** Customer; displayName: "falls back to the customer's email address, and if that is not available, the customer's phone number". */
export function customerNode(customer: Customer): Node {
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
    note: customer.note,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    defaultEmailAddress: customer.email && { __typename: 'CustomerEmailAddress', emailAddress: customer.email },
    defaultPhoneNumber: customer.phone && { __typename: 'CustomerPhoneNumber', phoneNumber: customer.phone },
    defaultAddress: addressNode(customer.defaultAddress),
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
    country: new Intl.DisplayNames('en', { type: 'region' }).of(address.country) ?? address.country,
    phone: address.phone,
  }
}
