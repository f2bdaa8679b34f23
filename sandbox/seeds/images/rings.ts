import type { Jewel } from './drawing.ts'
import { alongEllipse, circlePath, stoneOf, wire } from './parts.ts'

/** Rings of 600 by 600: the band stands upright, its head at the top. */
export const rings: Record<string, (jewel: Jewel) => string> = {
  band: ({ metal, stone, stoneName, number }) => {
    const width = [34, 20, 46][(number - 1) % 3] ?? 30
    const band = wire(circlePath(300, 320, 150, 156), width, metal)
    const groove = number === 3 ? `<path d="${circlePath(300, 320, 150, 156)}" fill="none" stroke="${metal.edge}" stroke-opacity=".35" stroke-width="3"/>` : ''
    const set = stone === null ? '' : alongEllipse(300, 320, 150, 156, 228, 312, number === 1 ? 9 : 5).map(([x, y]) => stoneOf(stoneName, x, y, number === 1 ? 14 : 12, stone)).join('')
    return band + groove + set
  },
  solitaire: ({ metal, stone, stoneName, number }) => {
    const r = number === 2 ? 66 : 54
    const prongs = `<path d="M268 176l-12-52M332 176l12-52" stroke="url(#m)" stroke-width="9" stroke-linecap="round"/>`
    return wire(circlePath(300, 340, 140, 146), 20, metal) + prongs + `<path d="M256 188q44 34 88 0l-14 34h-60z" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/>` + (stone === null ? '' : stoneOf(stoneName, 300, 146, r, stone))
  },
  halo: ({ metal, stone, stoneName, accent }) => {
    const around = alongEllipse(300, 158, 70, 70, 0, 338, 16).map(([x, y]) => stoneOf('diamond', x, y, 12, accent)).join('')
    return wire(circlePath(300, 350, 140, 144), 17, metal) + `<circle cx="300" cy="158" r="84" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".4"/>` + around + (stone === null ? '' : stoneOf(stoneName, 300, 158, 52, stone))
  },
  three: ({ metal, stone, stoneName }) =>
    wire(circlePath(300, 336, 146, 150), 19, metal) + (stone === null ? '' : stoneOf(stoneName, 222, 202, 32, stone) + stoneOf(stoneName, 378, 202, 32, stone) + stoneOf(stoneName, 300, 176, 48, stone)),
  signet: ({ metal, stone }) =>
    wire(circlePath(300, 350, 136, 138), 30, metal) + `<path d="M212 236q88-64 176 0q22 40-22 66q-66 30-132 0q-44-26-22-66z" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/><ellipse cx="300" cy="252" rx="62" ry="40" fill="${stone === null ? metal.base : 'url(#s)'}" stroke="${metal.edge}" stroke-opacity=".5" stroke-width="3"/>`,
}
