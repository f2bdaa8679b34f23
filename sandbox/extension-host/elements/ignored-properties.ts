import type { Surface } from '../contract.ts'

/** Properties of Shopify's types that change nothing here, each with why. Every other one is drawn; a test holds both lists together. */
interface Ignored { surfaces?: Surface[]; tags: string[] | 'all'; property: string; why: string }

export const ignoredProperties: readonly Ignored[] = [
  { tags: ['s-date-field'], property: 'view', why: 'The browser shows its own calendar and says nothing of its month.' },
  { tags: ['s-date-field'], property: 'defaultView', why: 'The browser opens its calendar at the chosen day.' },
  { surfaces: ['admin'], tags: ['s-clickable'], property: 'accessibilityRole', why: 'It is a button or a link; another role would hide that from who can not see it.' },
  { tags: ['s-color-field', 's-color-picker'], property: 'alpha', why: "The browser's colour picker knows no transparency; the text beside it takes it." },
  { tags: ['s-login-with-shop', 's-map', 's-map-marker', 's-payment-icon', 's-qr-code', 's-chat', 's-consent-checkbox', 's-consent-phone-field', 's-app-nav'], property: '*', why: 'Not drawn: it shows its name and says so in the console.' },
]

/** Why nothing comes of a property, or undefined where it is drawn. */
export const whyIgnored = (surface: Surface, tag: string, property: string): string | undefined =>
  ignoredProperties.find((one) => (one.tags === 'all' || one.tags.includes(tag)) && (one.property === '*' || one.property === property) && (!one.surfaces || one.surfaces.includes(surface)))?.why
