import type { CatalogueItem } from './shop-profile.ts'

const item = (title: string, type: string, pounds: number, image: string, tags = 'gift-box', options?: CatalogueItem['options']): CatalogueItem => ({
  title, type, price: Math.round(pounds * 100), image, tags, ...(options === undefined ? {} : { options }),
})
const charm = (title: string, pounds: number, image: string, tags?: string) => item(title, 'Charms', pounds, image, tags)
const WRISTS = { values: ['17 cm', '19 cm', '21 cm'], step: 0 }
const leather = (title: string, pounds: number, image: string) => item(title, 'Leather Bracelets', pounds, image, 'gift-box, wear-part', WRISTS)
const beads = (title: string, pounds: number, image: string, tags = 'gift-box, wear-part') => item(title, 'Bead Bracelets', pounds, image, tags, WRISTS)
const earrings = (title: string, pounds: number, image: string, tags?: string) => item(title, 'Earrings', pounds, image, tags)
const ring = (title: string, pounds: number, image: string, tags?: string) => item(title, 'Rings', pounds, image, tags, { values: ['J', 'L', 'N', 'P', 'R'], step: 0 })
const necklace = (title: string, pounds: number, image: string, tags?: string) => item(title, 'Necklaces', pounds, image, tags, { values: ['16 in', '18 in', '20 in'], step: 300 })

/** Kestia: silver charms, leather and bead bracelets, in pounds. */
export const kestiaCatalogue: CatalogueItem[] = [
  charm('Heart Silver Charm', 28, 'charm-silver-heart-1'),
  charm('Star Silver Charm', 26, 'charm-silver-star-1'),
  charm('Crescent Moon Charm', 27, 'charm-silver-moon-1'),
  charm('Four-Leaf Clover Charm', 29, 'charm-silver-clover-1'),
  charm('Robin Charm', 34, 'charm-silver-bird-1'),
  charm('Little Paw Charm', 26, 'charm-silver-paw-1'),
  charm('Birthstone Charm, January Garnet', 32, 'charm-silver-garnet-2'),
  charm('Birthstone Charm, February Amethyst', 32, 'charm-silver-amethyst-2'),
  charm('Birthstone Charm, September Sapphire', 32, 'charm-silver-sapphire-2'),
  charm('Engravable Disc Charm', 30, 'disc-silver-none-1'),
  charm('Initial Charm, Made to Order', 36, 'disc-silver-none-2', 'gift-box, customised'),
  charm('Rose Gold Plated Heart Charm', 38, 'charm-rose-heart-1'),
  charm('Murano Glass Bead, Sea Green', 24, 'bead-silver-emerald-1'),
  charm('Murano Glass Bead, Plum', 24, 'bead-silver-amethyst-1', 'gift-box, reduced-price'),
  charm('Snowflake Charm', 29, 'charm-silver-star-2'),
  leather('Braided Leather Bracelet, Tan', 42, 'leather-silver-tan-1'),
  leather('Braided Leather Bracelet, Black', 42, 'leather-silver-black-1'),
  leather('Double Wrap Leather Bracelet, Plum', 48, 'leather-silver-plum-2'),
  leather('Double Wrap Leather Bracelet, Navy', 48, 'leather-silver-navy-2'),
  leather("Men's Leather Bracelet, Espresso", 55, 'leather-steel-espresso-1'),
  beads('Rose Quartz Bead Bracelet', 36, 'beads-silver-rosequartz-1'),
  beads('Lapis Bead Bracelet', 38, 'beads-silver-lapis-1'),
  beads('Freshwater Pearl Bracelet', 49, 'beads-silver-pearl-1'),
  beads('Labradorite Bead Bracelet', 44, 'beads-silver-labradorite-2'),
  beads('Turquoise Bead Bracelet', 39, 'beads-silver-turquoise-2', 'gift-box, wear-part, reduced-price'),
  item('Silver Charm Bracelet', 'Bracelets', 65, 'bracelet-silver-none-1', 'gift-box', WRISTS),
  item('Silver Bangle', 'Bracelets', 78, 'bangle-silver-none-1'),
  item('Rose Gold Plated Bangle', 'Bracelets', 88, 'bangle-rose-none-1'),
  earrings('Silver Heart Studs', 24, 'heartstuds-silver-none-1'),
  earrings('Silver Hoop Earrings', 32, 'hoops-silver-none-1'),
  earrings('Moonstone Drop Earrings', 46, 'drops-silver-moonstone-1'),
  earrings('Freshwater Pearl Studs', 29, 'studs-silver-pearl-1'),
  earrings('Amethyst Drop Earrings', 44, 'drops-silver-amethyst-2', 'gift-box, reduced-price'),
  earrings('Rose Gold Plated Hoops', 39, 'hoops-rose-none-2'),
  ring('Stacking Ring', 28, 'band-silver-none-2'),
  ring('Moonstone Ring', 58, 'solitaire-silver-moonstone-1'),
  ring('Wide Silver Band', 52, 'band-silver-none-1'),
  ring('Garnet Trilogy Ring', 72, 'three-silver-garnet-1'),
  necklace('Silver Heart Necklace', 54, 'heart-silver-none-1'),
  necklace('Initial Disc Necklace', 59, 'disc-silver-none-1'),
  necklace('Aquamarine Pendant', 68, 'pendant-silver-aquamarine-1'),
  necklace('Silver Belcher Chain', 36, 'chain-silver-none-2'),
  necklace('Pearl Strand Necklace', 95, 'pearls-silver-pearl-1', 'gift-box, certificate'),
  { title: 'Kestia Gift Card', type: 'Gift Cards', price: 2500, image: 'giftcard-silver-none-1', tags: '', options: { values: ['£25', '£50', '£75'], step: 2500 } },
]
