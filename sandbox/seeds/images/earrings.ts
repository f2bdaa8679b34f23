import type { Jewel } from './drawing.ts'
import { circlePath, stoneOf, wire } from './parts.ts'

const pair = (one: string) => `<g transform="translate(-92 0)">${one}</g><g transform="translate(92 0)">${one}</g>`
export const heart = (x: number, y: number, size: number) => `M${x} ${y + size * 0.85}C${x - size * 1.35} ${y - size * 0.1} ${x - size * 0.7} ${y - size} ${x} ${y - size * 0.32}C${x + size * 0.7} ${y - size} ${x + size * 1.35} ${y - size * 0.1} ${x} ${y + size * 0.85}Z`

/** Earrings in pairs. */
export const earrings: Record<string, (jewel: Jewel) => string> = {
  studs: ({ metal, stone, stoneName, number }) =>
    pair(`<circle cx="300" cy="300" r="${number === 2 ? 56 : 64}" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/>${stone === null ? '' : stoneOf(stoneName, 300, 300, number === 2 ? 42 : 54, stone)}`),
  heartstuds: ({ metal }) => pair(`<path d="${heart(300, 300, 66)}" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/><path d="M262 276q10-22 30-16" fill="none" stroke="${metal.light}" stroke-width="7" stroke-linecap="round"/>`),
  drops: ({ metal, stone, stoneName, number }) => {
    const hook = wire('M296 236c-4-44 6-92 30-92c26 0 26 44 18 60', 7, metal)
    const drop = number === 2
      ? `${wire('M298 240v60', 5, metal)}${stone === null ? '' : stoneOf(stoneName, 298, 262, 18, stone) + stoneOf(stoneName, 298, 350, 50, stone)}`
      : `${wire('M298 240v34', 5, metal)}<path d="M298 262q-54 84-44 116a45 45 0 0 0 88 0q10-32-44-116z" fill="url(#m)" opacity=".9" stroke="${metal.edge}" stroke-opacity=".4"/>${stone === null ? '' : stoneOf(stoneName, 298, 366, 40, stone)}`
    return pair(hook + drop)
  },
  hoops: ({ metal, stone, stoneName, number }) => {
    const r = number === 2 ? 104 : 84
    const stonesOn = stone === null ? '' : [-52, -26, 0, 26, 52].map((dx) => stoneOf(stoneName, 300 + dx, 310 + Math.sqrt(r * r - dx * dx), 11, stone)).join('')
    return `<g transform="translate(-96 -20)">${wire(circlePath(300, 310, r), number === 2 ? 14 : 20, metal)}${stonesOn}</g><g transform="translate(96 20)">${wire(circlePath(300, 310, r), number === 2 ? 14 : 20, metal)}${stonesOn}</g>`
  },
}
