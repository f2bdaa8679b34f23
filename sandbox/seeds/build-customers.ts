import type { Address, Company, Customer } from '../state/model.ts'
import type { Ids } from './ids.ts'
import { instant, plusDays } from './local-days.ts'
import type { Day } from './local-days.ts'
import type { Random } from './random.ts'
import type { CustomerSource, ShopProfile } from './shops/shop-profile.ts'

/** Made-up shoppers of one country, each with an address; no two share a mail address. */
export function buildCustomers(source: CustomerSource, count: number, context: { ids: Ids; random: Random; today: Day; timeZone: string }): Customer[] {
  const { ids, random, today, timeZone } = context
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const { first, last } = random.pick(source.people)
    const firstName = random.pick(first)
    const lastName = random.pick(last)
    const plain = `${ascii(firstName)}.${ascii(lastName)}`
    const domain = random.pick(source.mailDomains)
    const email = taken.has(`${plain}@${domain}`) ? `${plain}${index}@${domain}` : `${plain}@${domain}`
    taken.add(email)
    const createdAt = instant(plusDays(today, -1120 + random.int(0, 20)), random.int(480, 1260), timeZone)
    const [city, zip] = random.pick(source.cities)
    const number = random.int(1, 88)
    const street = random.pick(source.streets)
    const phone = `${source.phone} ${String(random.int(100, 999))}`
    const address: Address = {
      firstName, lastName, company: null, address1: source.country === 'GB' || source.country === 'IE' ? `${number} ${street}` : `${street} ${number}`, address2: null, zip, city, country: source.country, phone,
    }
    return { id: ids(), firstName, lastName, email, phone, locale: source.locale, tags: [], note: null, createdAt, updatedAt: createdAt, defaultAddress: address }
  })
}

/** The shop's companies; each is represented by one of the customers. */
export function buildCompanies(profile: ShopProfile, customers: Customer[], context: { ids: Ids; today: Day }): Company[] {
  return profile.companies.map((name, index) => ({
    id: context.ids(), name, createdAt: instant(plusDays(context.today, -1110), 600, profile.shop.timeZone), contactCustomerId: customers[index]?.id ?? null,
  }))
}

function ascii(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
}
