import { klenotaCatalogue } from './klenota-catalogue.ts'
import { czech, german } from './people.ts'
import type { ShopProfile } from './shop-profile.ts'
import { namedOrders } from '../named-orders.ts'

export const klenota: ShopProfile = {
  shop: { domain: 'klenota.myshopify.com', name: 'KLENOTA', email: 'info@klenota.example', currency: 'CZK', timeZone: 'Europe/Prague', country: 'CZ', locale: 'cs', url: 'https://www.klenota.example' },
  staff: [
    { firstName: 'Alena', lastName: 'Horáková', email: 'alena@klenota.example', locale: 'en', owner: true },
    { firstName: 'Matěj', lastName: 'Suchý', email: 'matej@klenota.example', locale: 'en', owner: false },
  ],
  location: 'Praha, studio',
  firstId: 8_100_000_000_001,
  orderPrefix: '#K',
  catalogue: klenotaCatalogue,
  retired: [{ title: 'Prsten Flora s granátem', price: 1_140_000 }, { title: 'Náhrdelník Zima', price: 870_000 }],
  customers: czech,
  companies: ['Galerie Světlo s.r.o.', 'Hotel U Tří růží a.s.', 'Agentura Podzim s.r.o.', 'Advokátní kancelář Lipka'],
  shipping: { title: 'Kurýr s pojištěním', price: 14_900, freeFrom: 500_000, carrier: 'Kurýr CZ', days: [1, 3] },
  gateways: ['shopify_payments', 'shopify_payments', 'bank_deposit', 'paypal'],
  vat: { title: 'DPH', rate: 0.21 },
  abroad: { currency: 'EUR', rate: 0.0402, customers: german, shippingPrice: 39_000 },
  discountCode: { title: 'VITEJTE10', percent: 10 },
  kinds: { engraved: 9, resized: 7, 'closure-change': 4, 'custom-size': 4, earrings: 18, 'gift-card': 6, 'split-later': 6, 'split-open': 4, christmas: 16, company: 6, 'no-delivery-event': 8, 'not-shipped': 5, 'reduced-price': 7, 'foreign-currency': 9, 'deleted-product': 4, 'several-quantities': 6, 'removed-unit': 4 },
  orders: 200,
  engravings: ['Navždy tvoje', '12. 6. 2025', 'J + M', 'S láskou, babička'],
  named: namedOrders['klenota.myshopify.com'],
}
