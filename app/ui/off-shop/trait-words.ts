/** What a trait of goods means, asked of staff in plain words. A shop's own traits are called by their names. */
const words: Record<string, string> = {
  customised: 'Made or changed to the customer’s wish: engraved, resized, ordered specially',
  hollow: 'Hollow or very light',
  'wear-part': 'Has leather, ribbon or strung beads, which wear out',
  earrings: 'Earrings',
  certificate: 'Came with a certificate',
  'gift-box': 'Came in a gift box',
  'reduced-price': 'Sold at a reduced price',
  'pre-owned': 'Sold as pre-owned',
  'made-to-order': 'Made to order',
  'engagement-ring': 'Engagement ring',
  'sensitive-material': 'Has pearl, emerald or silver',
  gold: 'Gold',
  diamond: 'Has a diamond',
  'white-gold-or-rhodium': 'White gold, or plated with rhodium',
  rhodium: 'Plated with rhodium',
  'specific-finish': 'Matte, sanded or plated finish',
  'matte-or-engraved': 'Matte or engraved surface',
  'flexi-or-valis': 'Of the FLEXI collection, or a Valis rope chain',
  'stone-or-pearl': 'Has a stone or a pearl',
  'steel-or-titanium': 'Steel or titanium',
}

export const traitWords = (trait: string): string => words[trait] ?? `${trait.slice(0, 1).toUpperCase()}${trait.slice(1).replaceAll('-', ' ')}`
