import type { Jewel } from './drawing.ts'
import { heart } from './earrings.ts'
import { alongEllipse, stoneOf, wire } from './parts.ts'

const NECK = 'M120 90C130 300 220 400 300 404C380 400 470 300 480 90'
const strand = ({ metal }: Jewel) => wire(NECK, 6, metal, '1 9')
const ring = ({ metal }: Jewel) => `<circle cx="300" cy="408" r="11" fill="none" stroke="${metal.dark}" stroke-width="5"/>`
const body = ({ metal }: Jewel, path: string) => `<path d="${path}" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/>`

/** Chains, necklaces and pendants. */
export const necklaces: Record<string, (jewel: Jewel) => string> = {
  chain: (jewel) => {
    const coil = 'M110 150C300 60 470 90 470 190S150 260 140 350S330 480 490 420'
    const links = ['26 10 8 10 8 10', '16 11', '24 9', '2 13'][(jewel.number - 1) % 4] ?? '16 11'
    return wire(coil, jewel.number === 4 ? 20 : 14, jewel.metal, links) + wire('M490 420l26-8', 10, jewel.metal)
  },
  pendant: (jewel) => {
    const { stone, stoneName, number, metal } = jewel
    const setting = number === 2 ? body(jewel, 'M300 414q-62 58-40 106a46 46 0 0 0 80 0q22-48-40-106z') : `<circle cx="300" cy="468" r="56" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/>`
    return strand(jewel) + ring(jewel) + setting + (stone === null ? '' : stoneOf(stoneName, 300, number === 2 ? 496 : 468, number === 2 ? 34 : 45, stone))
  },
  heart: (jewel) => `${strand(jewel)}${ring(jewel)}${body(jewel, heart(300, 474, 58))}<path d="M266 452q8-18 26-14" fill="none" stroke="${jewel.metal.light}" stroke-width="7" stroke-linecap="round"/>`,
  cross: (jewel) => strand(jewel) + ring(jewel) + body(jewel, 'M288 420h24v36h38v24h-38v70h-24v-70h-38v-24h38z'),
  disc: (jewel) => `${strand(jewel)}${ring(jewel)}<circle cx="300" cy="472" r="54" fill="url(#m)" stroke="${jewel.metal.edge}" stroke-opacity=".6" stroke-width="2"/><circle cx="300" cy="472" r="43" fill="none" stroke="${jewel.metal.edge}" stroke-opacity=".3" stroke-width="2"/><path d="M284 494l16-46l16 46M290 479h20" fill="none" stroke="${jewel.metal.edge}" stroke-width="5" stroke-linecap="round" opacity="${jewel.number === 2 ? 0.8 : 0.35}"/>`,
  pearls: (jewel) => {
    const { stone, stoneName, number } = jewel
    if (stone === null) return strand(jewel)
    const row = (rx: number, ry: number, count: number, r: number) => alongEllipse(300, 150, rx, ry, 196, -16, count).map(([x, y]) => stoneOf(stoneName, x, y, r, stone)).join('')
    return number === 2 ? row(170, 270, 27, 17) : row(180, 290, 27, 20)
  },
  leaf: (jewel) => `${body(jewel, 'M150 440C170 250 300 140 460 150C450 310 340 430 150 440z')}<path d="M150 440C250 360 340 270 460 150M236 372q-4-70 20-110M236 372q70 0 108-26M312 300q-4-60 20-90M312 300q56 4 92-22" fill="none" stroke="${jewel.metal.edge}" stroke-opacity=".55" stroke-width="5" stroke-linecap="round"/>`,
}
