import type { Jewel } from './drawing.ts'
import { heart } from './earrings.ts'
import { alongEllipse, circlePath, stoneOf, wire } from './parts.ts'

const WRIST = circlePath(300, 300, 196, 150)

const CHARMS: Record<string, string> = {
  heart: heart(300, 330, 88),
  star: 'M300 226l26 62l68 6l-52 44l16 66l-58-36l-58 36l16-66l-52-44l68-6z',
  moon: 'M340 232a96 96 0 1 0 30 164a120 120 0 0 1 -30-164z',
  clover: 'M300 322c-26-30-76-40-76-4c0 26 34 30 70 12c-36 10-62 40-40 62c24 22 48-22 48-62c0 40 26 84 48 62c22-24-6-52-42-62c36 18 70 14 70-12c0-36-52-26-78 4c18-36 14-78-12-78c-30 0-10 52 12 78z',
  bird: 'M212 330c20-60 90-82 140-52l48-22l-22 44c10 70-60 116-120 92l-56 22l26-40c-10-12-16-28-16-44z',
  paw: 'M300 322c40 0 72 40 66 66c-6 22-36 10-66 10s-60 12-66-10c-6-26 26-66 66-66zM236 320a22 30 0 1 1 1 0zM278 286a22 30 0 1 1 1 0zM322 286a22 30 0 1 1 1 0zM364 320a22 30 0 1 1 1 0z',
}

/** Bracelets, and the charms and beads that hang on them. */
export const bracelets: Record<string, (jewel: Jewel) => string> = {
  bracelet: ({ metal, number }) => wire(WRIST, number === 2 ? 24 : 17, metal, number === 2 ? '22 10' : '15 10') + `<circle cx="300" cy="450" r="15" fill="none" stroke="url(#m)" stroke-width="8"/>`,
  bangle: ({ metal }) => wire(circlePath(300, 300, 196, 158), 24, metal),
  tennis: ({ metal, stone, stoneName }) => wire(WRIST, 10, metal) + (stone === null ? '' : alongEllipse(300, 300, 196, 150, 0, 350, 34).map(([x, y]) => stoneOf(stoneName, x, y, 15, stone)).join('')),
  beads: ({ stone, stoneName, metal, number }) => {
    if (stone === null) return ''
    return alongEllipse(300, 300, 188, 150, 90, 433, 24).map(([x, y], i) => (i === 0 || (number === 2 && i % 6 === 0) ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="21" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/>` : stoneOf(stoneName, x, y, 23, stone))).join('')
  },
  leather: ({ stone, metal, number }) => {
    if (stone === null) return ''
    const cord = (path: string) => `<path d="${path}" fill="none" stroke="${stone.edge}" stroke-width="28"/><path d="${path}" fill="none" stroke="${stone.base}" stroke-width="24"/><path d="${path}" fill="none" stroke="${stone.light}" stroke-width="22" stroke-dasharray="5 15" opacity=".55"/>`
    const cords = number === 2 ? cord(circlePath(300, 276, 190, 138)) + cord(circlePath(300, 322, 190, 138)) : cord(circlePath(300, 300, 192, 146))
    return `${cords}<rect x="258" y="${number === 2 ? 396 : 426}" width="84" height="${number === 2 ? 82 : 42}" rx="12" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/>`
  },
  charm: ({ metal, stone, stoneName, number }) => {
    const hanger = `<circle cx="300" cy="176" r="24" fill="none" stroke="url(#m)" stroke-width="11"/><path d="M284 200h32v24h-32z" fill="url(#m)"/>`
    if (stone !== null) return `${hanger}<path d="M300 220c70 40 90 110 0 190c-90-80-70-150 0-190z" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/>${stoneOf(stoneName, 300, 312, 42, stone)}`
    const turned = number === 2 ? ' transform="rotate(36 300 320)"' : ''
    return `${hanger}<path d="${CHARMS[stoneName] ?? CHARMS.heart ?? ''}" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2.5" stroke-linejoin="round"${turned}/>`
  },
  bead: ({ metal, stone }) => `<ellipse cx="300" cy="310" rx="128" ry="104" fill="url(#s)" stroke="${stone?.edge ?? metal.edge}" stroke-opacity=".5"/><path d="M196 270q104 60 208 0M190 330q110 66 220 0" fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="10" stroke-linecap="round"/><rect x="160" y="262" width="34" height="96" rx="12" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/><rect x="406" y="262" width="34" height="96" rx="12" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".5"/>`,
  cufflinks: ({ metal, stone }) => [[210, 260], [390, 340]].map(([x = 0, y = 0]) => `<g transform="translate(${x} ${y})"><path d="M-10 34h20v52h-20z" fill="url(#m)"/><rect x="-34" y="82" width="68" height="18" rx="9" fill="url(#m)"/><rect x="-62" y="-62" width="124" height="104" rx="18" fill="url(#m)" stroke="${metal.edge}" stroke-opacity=".6" stroke-width="2"/><rect x="-46" y="-47" width="92" height="74" rx="10" fill="${stone === null ? metal.base : 'url(#s)'}"/></g>`).join(''),
  giftcard: ({ metal }) => `<g transform="rotate(-6 300 300)"><rect x="110" y="180" width="380" height="240" rx="22" fill="#25343a"/><rect x="110" y="180" width="380" height="240" rx="22" fill="none" stroke="url(#m)" stroke-width="5"/><path d="M190 180v240M110 262h380" stroke="url(#m)" stroke-width="16"/><path d="M190 262c-60-70-96-20 0 0c-40-90 50-96 0 0zM190 262c60-70 96-20 0 0" fill="none" stroke="${metal.light}" stroke-width="8" stroke-linejoin="round"/></g>`,
}
