import type { CatalogueItem } from './shop-profile.ts'

const item = (title: string, type: string, euros: number, image: string, tags = '', options?: CatalogueItem['options']): CatalogueItem => ({
  title, type, price: Math.round(euros * 100), image, tags, ...(options === undefined ? {} : { options }),
})
const chain = (title: string, euros: number, image: string, tags?: string, step = 1800) => item(title, 'Chains', euros, image, tags, { values: ['42 cm', '45 cm', '50 cm', '55 cm', '60 cm'], step })
const earrings = (title: string, euros: number, image: string, tags?: string) => item(title, 'Earrings', euros, image, tags)
const ring = (title: string, euros: number, image: string, tags?: string) => item(title, 'Rings', euros, image, tags, { values: ['50', '52', '54', '56', '58', '60'], step: 0 })
const bracelet = (title: string, euros: number, image: string, tags?: string) => item(title, 'Bracelets', euros, image, tags, { values: ['18 cm', '19 cm', '21 cm'], step: 900 })

/** iZlato: gold and silver chains, hollow earrings, rhodium-plated rings, in euros. */
export const izlatoCatalogue: CatalogueItem[] = [
  chain('Zlatá retiazka Figaro 585', 289, 'chain-yellow-none-1'),
  chain('Zlatá retiazka Anker 585', 219, 'chain-yellow-none-2'),
  chain('Zlatá retiazka Pancier 585', 345, 'chain-yellow-none-3'),
  chain('Zlatá retiazka Valis 585, dutá', 264, 'chain-yellow-none-4', 'hollow'),
  chain('Zlatá retiazka Rombo biele zlato', 312, 'chain-white-none-1'),
  chain('Zlatá retiazka Singapur ružové zlato', 238, 'chain-rose-none-2'),
  chain('Zlatá retiazka Lambáda, dutá', 198, 'chain-yellow-none-2', 'hollow'),
  chain('Strieborná retiazka Figaro', 39.9, 'chain-silver-none-1', '', 300),
  chain('Strieborná retiazka Hádik', 44.5, 'chain-silver-none-3', '', 300),
  chain('Strieborná retiazka Guličky', 29.9, 'chain-silver-none-4', '', 300),
  chain('Strieborná retiazka Venezia, ródiovaná', 34.9, 'chain-silver-none-2', 'reduced-price', 300),
  chain('Oceľová retiazka Pancier', 24.9, 'chain-steel-none-3', '', 200),
  earrings('Zlaté kruhy 20 mm, duté', 109, 'hoops-yellow-none-1', 'hollow'),
  earrings('Zlaté kruhy 30 mm, duté', 149, 'hoops-yellow-none-2', 'hollow'),
  earrings('Zlaté kruhy biele zlato 25 mm, duté', 139, 'hoops-white-none-1', 'hollow'),
  earrings('Zlaté náušnice Kvapka so zirkónom', 128, 'drops-yellow-zircon-1'),
  earrings('Zlaté puzetové náušnice so zirkónom', 79, 'studs-yellow-zircon-1'),
  earrings('Zlaté náušnice Srdiečka', 92, 'heartstuds-yellow-none-1'),
  earrings('Zlaté náušnice s briliantom 0,10 ct', 389, 'studs-white-diamond-1', 'certificate'),
  earrings('Strieborné náušnice s perlou', 36.9, 'drops-silver-pearl-1'),
  earrings('Strieborné kruhy 40 mm', 28.9, 'hoops-silver-none-2', 'hollow'),
  earrings('Strieborné náušnice Motýliky', 24.5, 'studs-silver-sapphire-2', 'reduced-price'),
  earrings('Detské zlaté náušnice Lienky', 68, 'studs-yellow-ruby-2'),
  ring('Zlatý prsteň biele zlato, ródiovaný', 245, 'band-white-none-1'),
  ring('Zlatý prsteň so zirkónom, ródiovaný', 198, 'solitaire-white-zircon-1'),
  ring('Zlatý prsteň Vlnka', 174, 'band-yellow-none-2'),
  ring('Zásnubný prsteň s briliantom 0,15 ct', 689, 'solitaire-white-diamond-2', 'certificate'),
  ring('Zásnubný prsteň so zafírom', 524, 'halo-white-sapphire-1', 'certificate'),
  ring('Obrúčka Klasik 4 mm', 315, 'band-yellow-none-1'),
  ring('Obrúčka Klasik 4 mm, biele zlato', 345, 'band-white-none-3'),
  ring('Obrúčka kombinované zlato', 398, 'band-rose-none-3'),
  ring('Pánsky pečatný prsteň', 498, 'signet-yellow-onyx-1'),
  ring('Strieborný prsteň so zirkónmi, ródiovaný', 39.9, 'halo-silver-zircon-1'),
  ring('Strieborný prsteň s ametystom', 45.9, 'solitaire-silver-amethyst-1', 'reduced-price'),
  bracelet('Zlatý náramok Pancier', 268, 'bracelet-yellow-none-1'),
  bracelet('Zlatý náramok Flexi', 329, 'bangle-yellow-none-1'),
  bracelet('Zlatý náramok dutý Valis', 187, 'bracelet-yellow-none-2', 'hollow'),
  bracelet('Strieborný náramok Figaro', 49.9, 'bracelet-silver-none-1'),
  bracelet('Strieborný náramok so srdiečkom', 34.9, 'charm-silver-heart-1'),
  bracelet('Oceľový náramok pánsky', 32.9, 'bracelet-steel-none-2'),
  item('Zlatý prívesok Krížik', 'Pendants', 87, 'cross-yellow-none-1'),
  item('Zlatý prívesok Srdce', 'Pendants', 74, 'heart-yellow-none-1'),
  item('Zlatý prívesok Štvorlístok so smaragdom', 'Pendants', 118, 'pendant-yellow-emerald-1'),
  item('Strieborný prívesok Anjelik', 'Pendants', 22.9, 'disc-silver-none-1'),
  item('Prívesok s jantárom', 'Pendants', 58, 'pendant-silver-amber-1'),
]
