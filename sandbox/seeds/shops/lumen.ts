import { lumenCatalogue } from './lumen-catalogue.ts'
import { british } from './people.ts'
import type { CustomerSource, ShopProfile } from './shop-profile.ts'

const german: CustomerSource = {
  country: 'DE', locale: 'de', phone: '+49 1520 555',
  people: [
    { first: ['Anna', 'Lena', 'Katrin', 'Sabine', 'Miriam', 'Nele', 'Frieda', 'Clara', 'Johanna', 'Emma'], last: ['Brandt', 'Vogel', 'Seidel', 'Lindner', 'Berger', 'Krause', 'Winter', 'Sommer', 'Keller', 'Arnold'] },
    { first: ['Jonas', 'Matthias', 'Felix', 'Paul', 'Emil', 'Moritz'], last: ['Brandt', 'Vogel', 'Seidel', 'Lindner', 'Berger', 'Krause', 'Winter', 'Keller'] },
  ],
  streets: ['Gartenstraße', 'Lindenweg', 'Bahnhofstraße', 'Schillerstraße', 'Am Markt', 'Ringstraße'],
  cities: [['Berlin', '10115'], ['Hamburg', '20095'], ['Dresden', '01067'], ['Leipzig', '04109'], ['München', '80331'], ['Nürnberg', '90402']],
  mailDomains: ['briefe.example', 'postfach.example'],
}

/** A shop for whose country Recourse has no terms ready: its merchant comes to the set-up. */
export const lumen: ShopProfile = {
  shop: { domain: 'lumen.myshopify.com', name: 'Lumen', email: 'hallo@lumen.example', currency: 'EUR', timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', url: 'https://www.lumen.example' },
  staff: [
    { firstName: 'Greta', lastName: 'Falk', email: 'greta@lumen.example', locale: 'en', owner: true },
    { firstName: 'Till', lastName: 'Reuter', email: 'till@lumen.example', locale: 'en', owner: false },
  ],
  location: 'Berlin',
  firstId: 8_700_000_000_001,
  orderPrefix: '#L',
  catalogue: lumenCatalogue,
  retired: [{ title: 'Anhänger Mohn', price: 3100 }, { title: 'Kordelarmband, rost', price: 3900 }],
  customers: german,
  companies: ['Blumen Fuchs GmbH', 'Hotel am Kanal GmbH', 'Nordlicht Events GmbH'],
  shipping: { title: 'DHL Paket', price: 490, freeFrom: 6000, carrier: 'DHL', days: [1, 3] },
  gateways: ['shopify_payments', 'shopify_payments', 'paypal'],
  vat: { title: 'MwSt.', rate: 0.19 },
  abroad: { currency: 'GBP', rate: 0.86, customers: british, shippingPrice: 990 },
  discountCode: { title: 'HALLO10', percent: 10 },
  kinds: { engraved: 8, 'custom-size': 4, earrings: 20, 'gift-card': 6, 'split-later': 6, 'split-open': 4, christmas: 18, company: 5, 'no-delivery-event': 9, 'not-shipped': 5, 'reduced-price': 8, 'foreign-currency': 9, 'deleted-product': 4, 'several-quantities': 8, 'removed-unit': 4 },
  orders: 200,
  engravings: ['Für immer', 'Mama', '14.02.25', 'E & R'],
  named: {},
}
