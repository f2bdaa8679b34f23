/** Where the storefront of a shop is served here; on a real shop it is the shop's own domain. */
export const storefrontPath = (shop: string): string => `/storefront/${shop.replace('.myshopify.com', '')}`

const ofShops = /https:\/\/([a-z\d][a-z\d-]*)\.myshopify\.com(?=\/|["'\s<]|$)/g

/** A text with the addresses of storefronts led to where they are served, as a name server would lead them. */
export const asServed = (text: string, origin = ''): string => text.replace(ofShops, (_, handle: string) => `${origin}/storefront/${handle}`)
