import type { CatalogueItem } from './shop-profile.ts'

const item = (title: string, type: string, euros: number, image: string, tags = 'gift-box', options?: CatalogueItem['options']): CatalogueItem => ({
  title, type, price: Math.round(euros * 100), image, tags, ...(options === undefined ? {} : { options }),
})
const ring = (title: string, euros: number, image: string, tags?: string) => item(title, 'Rings', euros, image, tags, { values: ['50', '52', '54', '56', '58'], step: 0 })
const earrings = (title: string, euros: number, image: string, tags?: string) => item(title, 'Earrings', euros, image, tags)
const necklace = (title: string, euros: number, image: string, tags?: string) => item(title, 'Necklaces', euros, image, tags, { values: ['40 cm', '45 cm', '50 cm'], step: 500 })
const bracelet = (title: string, euros: number, image: string, tags?: string) => item(title, 'Bracelets', euros, image, tags, { values: ['17 cm', '19 cm'], step: 0 })
const charm = (title: string, euros: number, image: string, tags?: string) => item(title, 'Charms', euros, image, tags)

/** Lumen: silver for every day, in euros. */
export const lumenCatalogue: CatalogueItem[] = [
  ring('Schmaler Silberring', 34, 'band-silver-none-2'), ring('Breiter Silberring', 59, 'band-silver-none-1'), ring('Mondsteinring', 69, 'solitaire-silver-moonstone-1'), ring('Granatring', 84, 'three-silver-garnet-1'), ring('Trauring, gehämmert', 129, 'band-silver-none-1', 'gift-box, customised'),
  earrings('Herzstecker', 29, 'heartstuds-silver-none-1'), earrings('Creolen', 38, 'hoops-silver-none-1'), earrings('Creolen, rosé', 44, 'hoops-rose-none-2'), earrings('Mondsteinhänger', 54, 'drops-silver-moonstone-1'), earrings('Amethysthänger', 52, 'drops-silver-amethyst-2', 'gift-box, reduced-price'), earrings('Perlenstecker', 35, 'studs-silver-pearl-1'), earrings('Mattierte Stecker', 26, 'heartstuds-silver-none-1'), earrings('Kleine Creolen', 31, 'hoops-silver-none-1'),
  necklace('Herzkette', 62, 'heart-silver-none-1'), necklace('Scheibenkette', 67, 'disc-silver-none-1'), necklace('Aquamarinanhänger', 79, 'pendant-silver-aquamarine-1'), necklace('Ankerkette', 42, 'chain-silver-none-2'), necklace('Perlenkette', 110, 'pearls-silver-pearl-1', 'gift-box, certificate'), necklace('Lange Kette', 58, 'chain-silver-none-2'), necklace('Kette mit Initiale', 71, 'disc-silver-none-1'),
  bracelet('Bettelarmband', 74, 'bracelet-silver-none-1'), bracelet('Armreif', 89, 'bangle-silver-none-1'), bracelet('Armreif, rosé', 98, 'bangle-rose-none-1'), bracelet('Lederarmband, schwarz', 48, 'leather-silver-black-1', 'gift-box, wear-part'), bracelet('Lederarmband, cognac', 48, 'leather-silver-tan-1', 'gift-box, wear-part'), bracelet('Rosenquarzarmband', 42, 'beads-silver-rosequartz-1', 'gift-box, wear-part'), bracelet('Lapisarmband', 44, 'beads-silver-lapis-1', 'gift-box, wear-part'), bracelet('Türkisarmband', 45, 'beads-silver-turquoise-2', 'gift-box, wear-part, reduced-price'), bracelet('Perlenarmband', 56, 'beads-silver-pearl-1'),
  charm('Anhänger Herz', 31, 'charm-silver-heart-1'), charm('Anhänger Stern', 29, 'charm-silver-star-1'), charm('Anhänger Mond', 30, 'charm-silver-moon-1'), charm('Anhänger Kleeblatt', 32, 'charm-silver-clover-1'), charm('Anhänger Vogel', 38, 'charm-silver-bird-1'), charm('Anhänger Pfote', 29, 'charm-silver-paw-1'), charm('Anhänger Granat', 36, 'charm-silver-garnet-2'), charm('Anhänger Saphir', 36, 'charm-silver-sapphire-2'), charm('Anhänger zum Gravieren', 33, 'disc-silver-none-1'), charm('Anhänger mit Initiale', 39, 'disc-silver-none-2', 'gift-box, customised'), charm('Anhänger Schneeflocke', 32, 'charm-silver-star-2', 'gift-box, reduced-price'),
  { title: 'Lumen Geschenkkarte', type: 'Gift Cards', price: 2500, image: 'giftcard-silver-none-1', tags: '', options: { values: ['25 €', '50 €', '75 €'], step: 2500 } },
]
