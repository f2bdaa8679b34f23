import type { CatalogueItem } from './shop-profile.ts'

const SIZES = { values: ['50', '52', '54', '56', '58'], step: 0 }
const LENGTHS = { values: ['42 cm', '45 cm', '50 cm'], step: 40_000 }
const item = (title: string, type: string, crowns: number, image: string, tags = 'gift-box', options?: CatalogueItem['options']): CatalogueItem => ({
  title, type, price: crowns * 100, image, tags, ...(options === undefined ? {} : { options }),
})
const ring = (title: string, crowns: number, image: string, tags?: string) => item(title, 'Rings', crowns, image, tags, SIZES)
const earrings = (title: string, crowns: number, image: string, tags?: string) => item(title, 'Earrings', crowns, image, tags)
const necklace = (title: string, crowns: number, image: string, tags?: string) => item(title, 'Necklaces', crowns, image, tags, LENGTHS)
const bracelet = (title: string, crowns: number, image: string, tags?: string) => item(title, 'Bracelets', crowns, image, tags, { values: ['17 cm', '19 cm'], step: 30_000 })

/** KLENOTA: gold with diamonds, pearls and coloured stones, in Czech crowns. */
export const klenotaCatalogue: CatalogueItem[] = [
  ring('Zásnubní prsten Aurora s diamantem 0,30 ct', 38_900, 'solitaire-white-diamond-1', 'gift-box, certificate'),
  ring('Zásnubní prsten Stella s diamantem 0,50 ct', 68_500, 'solitaire-yellow-diamond-2', 'gift-box, certificate'),
  ring('Zásnubní prsten Luna se smaragdem', 29_900, 'halo-yellow-emerald-1', 'gift-box, certificate'),
  ring('Zásnubní prsten Vesna se safírem', 27_400, 'halo-white-sapphire-1', 'gift-box, certificate'),
  ring('Zásnubní prsten Alma s morganitem', 24_600, 'solitaire-rose-morganite-1', 'gift-box, certificate'),
  ring('Snubní prsten Linea', 9_800, 'band-yellow-none-1'),
  ring('Snubní prsten Linea s diamantem', 14_900, 'band-white-diamond-2', 'gift-box, certificate'),
  ring('Snubní prsten Duo', 11_600, 'band-rose-none-3'),
  ring('Snubní prsten na míru', 16_500, 'band-yellow-diamond-3', 'gift-box, customised'),
  ring('Eternity prsten s diamanty', 42_300, 'band-white-diamond-1', 'gift-box, certificate'),
  ring('Zlatý prsten s perlou Perla', 12_700, 'solitaire-yellow-pearl-1'),
  ring('Zlatý prsten s rubínem Rosa', 21_200, 'three-yellow-ruby-1', 'gift-box, certificate'),
  ring('Zlatý prsten s tanzanitem', 23_800, 'three-white-tanzanite-1', 'gift-box, certificate'),
  ring('Minimalistický zlatý prsten Nora', 6_900, 'band-yellow-none-2'),
  ring('Pečetní prsten Otto', 18_400, 'signet-yellow-none-1'),
  ring('Prsten s měsíčním kamenem Iris', 8_900, 'solitaire-rose-moonstone-2', 'gift-box, reduced-price'),
  earrings('Zlaté pecky s diamanty 0,20 ct', 19_900, 'studs-white-diamond-1', 'gift-box, certificate'),
  earrings('Zlaté pecky s perlami Akoya', 11_300, 'studs-yellow-pearl-1', 'gift-box, certificate'),
  earrings('Visací náušnice s perlami', 14_800, 'drops-yellow-pearl-1'),
  earrings('Visací náušnice se smaragdy', 26_700, 'drops-yellow-emerald-1', 'gift-box, certificate'),
  earrings('Zlaté kruhy Orbis', 8_700, 'hoops-yellow-none-1'),
  earrings('Zlaté kruhy Orbis s diamanty', 22_500, 'hoops-white-diamond-1', 'gift-box, certificate'),
  earrings('Náušnice s topazy Marina', 9_900, 'drops-white-topaz-2'),
  earrings('Dětské náušnice Berušky', 4_900, 'studs-yellow-ruby-2'),
  earrings('Pecky s ametysty', 7_200, 'studs-rose-amethyst-1', 'gift-box, reduced-price'),
  necklace('Perlový náhrdelník Akoya', 32_900, 'pearls-white-pearl-1', 'gift-box, certificate'),
  necklace('Perlový náhrdelník sladkovodní', 8_400, 'pearls-yellow-pearl-2'),
  necklace('Náhrdelník Stella s diamantem', 15_600, 'pendant-white-diamond-1', 'gift-box, certificate'),
  necklace('Náhrdelník Luna se smaragdem', 18_900, 'pendant-yellow-emerald-2', 'gift-box, certificate'),
  necklace('Zlatý náhrdelník Srdce', 9_300, 'heart-yellow-none-1'),
  necklace('Zlatý náhrdelník s iniciálou', 7_800, 'disc-yellow-none-1'),
  necklace('Náhrdelník s akvamarínem', 13_400, 'pendant-white-aquamarine-1'),
  necklace('Náhrdelník s tahitskou perlou', 16_200, 'pendant-white-blackpearl-1', 'gift-box, certificate'),
  necklace('Zlatý řetízek Anker', 6_200, 'chain-yellow-none-1'),
  necklace('Zlatý řetízek Venezia', 7_100, 'chain-white-none-2'),
  bracelet('Tenisový náramek s diamanty', 89_000, 'tennis-white-diamond-1', 'gift-box, certificate'),
  bracelet('Perlový náramek', 9_600, 'beads-yellow-pearl-1'),
  bracelet('Zlatý náramek Čtyřlístek', 8_200, 'charm-yellow-clover-1'),
  bracelet('Zlatý náramek s granáty', 12_900, 'tennis-yellow-garnet-1'),
  bracelet('Zlatý pevný náramek Aria', 28_400, 'bangle-rose-none-1'),
  item('Manžetové knoflíčky s onyxem', 'Cufflinks', 17_300, 'cufflinks-white-onyx-1'),
  item('Zlatá brož Kapradina', 'Brooches', 19_800, 'leaf-yellow-none-1', 'gift-box, reduced-price'),
  { title: 'Dárkový poukaz KLENOTA', type: 'Gift Cards', price: 200_000, image: 'giftcard-yellow-none-1', tags: '', options: { values: ['2 000 Kč', '4 000 Kč', '6 000 Kč'], step: 200_000 } },
]
