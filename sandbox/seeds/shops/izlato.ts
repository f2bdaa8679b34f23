import { izlatoCatalogue } from './izlato-catalogue.ts'
import { czech, slovak } from './people.ts'
import type { ShopProfile } from './shop-profile.ts'
import { namedOrders } from '../named-orders.ts'

export const izlato: ShopProfile = {
  shop: { domain: 'izlato.myshopify.com', name: 'iZlato', email: 'info@izlato.example', currency: 'EUR', timeZone: 'Europe/Bratislava', country: 'SK', locale: 'sk', url: 'https://www.izlato.example' },
  staff: [
    { firstName: 'Darina', lastName: 'Hronská', email: 'darina@izlato.example', locale: 'en', owner: true },
    { firstName: 'Tibor', lastName: 'Jelínek', email: 'tibor@izlato.example', locale: 'en', owner: false },
  ],
  location: 'Bratislava, predajňa',
  firstId: 8_300_000_000_001,
  orderPrefix: '#Z',
  catalogue: izlatoCatalogue,
  retired: [{ title: 'Zlatý náramok Kobra', price: 21_900 }, { title: 'Strieborný prsteň Lístok', price: 3190 }],
  customers: slovak,
  companies: ['Kvetinárstvo Margaréta s.r.o.', 'Penzión Jasná s.r.o.', 'Stavby Orava a.s.'],
  shipping: { title: 'Kuriér', price: 390, freeFrom: 10_000, carrier: 'Kuriér SK', days: [1, 2] },
  gateways: ['shopify_payments', 'shopify_payments', 'bank_deposit', 'cash_on_delivery'],
  vat: { title: 'DPH', rate: 0.23 },
  abroad: { currency: 'CZK', rate: 24.9, customers: czech, shippingPrice: 690 },
  discountCode: { title: 'JAR5', percent: 5 },
  kinds: { engraved: 8, resized: 5, 'custom-size': 4, earrings: 22, 'split-later': 6, 'split-open': 4, christmas: 16, company: 5, 'no-delivery-event': 9, 'not-shipped': 5, 'reduced-price': 8, 'foreign-currency': 9, 'deleted-product': 4, 'several-quantities': 7, 'removed-unit': 4 },
  orders: 200,
  engravings: ['Navždy', '8. 8. 2025', 'Z + P', 'Mame k jubileu'],
  named: namedOrders['izlato.myshopify.com'],
}
