import { kestiaCatalogue } from './kestia-catalogue.ts'
import { british, irish } from './people.ts'
import type { ShopProfile } from './shop-profile.ts'
import { namedOrders } from '../named-orders.ts'

export const kestia: ShopProfile = {
  shop: { domain: 'kestia.myshopify.com', name: 'Kestia', email: 'hello@kestia.example', currency: 'GBP', timeZone: 'Europe/London', country: 'GB', locale: 'en', url: 'https://www.kestia.example' },
  staff: [
    { firstName: 'Harriet', lastName: 'Coombes', email: 'harriet@kestia.example', locale: 'en', owner: true },
    { firstName: 'Dev', lastName: 'Malhotra', email: 'dev@kestia.example', locale: 'en', owner: false },
  ],
  location: 'Leatherhead',
  firstId: 8_500_000_000_001,
  orderPrefix: '#KE',
  catalogue: kestiaCatalogue,
  retired: [{ title: 'Poppy Silver Charm', price: 2700 }, { title: 'Cord Bracelet, Rust', price: 3400 }],
  customers: british,
  companies: ['Fernhill Florists Ltd', 'The Old Mill Spa Ltd', 'Northgate Events Ltd'],
  shipping: { title: 'Royal Mail Tracked 48', price: 395, freeFrom: 5000, carrier: 'Royal Mail', days: [2, 4] },
  gateways: ['shopify_payments', 'shopify_payments', 'paypal'],
  vat: { title: 'VAT', rate: 0.2 },
  abroad: { currency: 'EUR', rate: 1.15, customers: irish, shippingPrice: 895 },
  discountCode: { title: 'WELCOME15', percent: 15 },
  kinds: { engraved: 8, 'custom-size': 4, earrings: 20, 'gift-card': 6, 'split-later': 6, 'split-open': 4, christmas: 18, company: 5, 'no-delivery-event': 9, 'not-shipped': 5, 'reduced-price': 8, 'foreign-currency': 9, 'deleted-product': 4, 'several-quantities': 8, 'removed-unit': 4 },
  orders: 200,
  engravings: ['Always', 'For Mum', '14.02.25', 'E & R'],
  named: namedOrders['kestia.myshopify.com'],
}
