import type { Material } from './materials.ts'

/** A gradient that makes a stroke or a body look like metal. */
export function metalGradient(id: string, metal: Material): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${metal.light}"/><stop offset=".38" stop-color="${metal.base}"/><stop offset=".62" stop-color="${metal.dark}"/><stop offset="1" stop-color="${metal.base}"/></linearGradient>`
}

export function stoneGradient(id: string, stone: Material): string {
  return `<radialGradient id="${id}" cx=".36" cy=".3" r=".85"><stop offset="0" stop-color="${stone.light}"/><stop offset=".45" stop-color="${stone.base}"/><stop offset="1" stop-color="${stone.dark}"/></radialGradient>`
}

/** A faceted stone seen from above. */
function facetedStone(x: number, y: number, r: number, stone: Material): string {
  const corner = (radius: number, step: number, turn = 0) => {
    const angle = ((step + turn) * Math.PI) / 4 - Math.PI / 8
    return `${round(x + radius * Math.cos(angle))},${round(y + radius * Math.sin(angle))}`
  }
  const eight = [0, 1, 2, 3, 4, 5, 6, 7]
  const facets = eight.map((step) => `<path d="M${corner(r, step)} L${corner(r * 0.58, step)} L${corner(r, step + 1)}Z" fill="${step % 2 === 0 ? stone.light : stone.dark}" opacity="${step > 1 && step < 6 ? 0.35 : 0.6}"/>`)
  return `<g><polygon points="${eight.map((step) => corner(r, step)).join(' ')}" fill="url(#s)" stroke="${stone.edge}" stroke-width="${round(Math.max(1, r / 18))}"/>${facets.join('')}<polygon points="${eight.map((step) => corner(r * 0.58, step)).join(' ')}" fill="${stone.base}" opacity=".55"/><path d="M${round(x - r * 0.35)} ${round(y - r * 0.3)}l${round(r * 0.3)} ${round(-r * 0.16)}l${round(-r * 0.1)} ${round(r * 0.3)}z" fill="#fff" opacity=".8"/></g>`
}

/** A pearl or a polished cabochon. */
function roundStone(x: number, y: number, r: number, stone: Material): string {
  return `<g><circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="url(#s)" stroke="${stone.edge}" stroke-opacity=".45"/><ellipse cx="${round(x - r * 0.34)}" cy="${round(y - r * 0.4)}" rx="${round(r * 0.24)}" ry="${round(r * 0.16)}" fill="#fff" opacity=".85"/></g>`
}

const POLISHED = new Set(['pearl', 'blackpearl', 'moonstone', 'amber', 'turquoise', 'lapis', 'labradorite', 'rosequartz', 'onyx'])

/** The stone as it is cut: pearls and opaque stones are round, the others have facets. */
export function stoneOf(name: string, x: number, y: number, r: number, stone: Material): string {
  return POLISHED.has(name) ? roundStone(x, y, r, stone) : facetedStone(x, y, r, stone)
}

/** A line of metal: a dark edge, the metal, a light on it. */
export function wire(path: string, width: number, metal: Material, dash = ''): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  const stroke = (colour: string, w: number, extra = '') => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(w)}" stroke-linecap="round"${dashes}${extra}/>`
  return stroke(metal.edge, width + 2, ' opacity=".55"') + stroke('url(#m)', width) + stroke(metal.light, width * 0.28, ' opacity=".75"')
}

export function circlePath(x: number, y: number, rx: number, ry = rx): string {
  return `M${round(x - rx)} ${round(y)}a${round(rx)} ${round(ry)} 0 1 0 ${round(rx * 2)} 0a${round(rx)} ${round(ry)} 0 1 0 ${round(-rx * 2)} 0`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Points evenly along an ellipse, from an angle to another in degrees. */
export function alongEllipse(x: number, y: number, rx: number, ry: number, from: number, to: number, count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((from + ((to - from) * i) / Math.max(1, count - 1)) * Math.PI) / 180
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)]
  })
}
