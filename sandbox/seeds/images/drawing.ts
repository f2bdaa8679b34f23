import { bracelets } from './bracelets.ts'
import { earrings } from './earrings.ts'
import { backdrops, metals, stones } from './materials.ts'
import type { Material } from './materials.ts'
import { necklaces } from './necklaces.ts'
import { metalGradient, stoneGradient } from './parts.ts'
import { rings } from './rings.ts'

/** What a drawing's name says: `solitaire-yellow-ruby-1` is form, metal, stone or motif, and a number that varies the form. */
export interface Jewel { metal: Material; stone: Material | null; stoneName: string; accent: Material; number: number }

const forms = { ...rings, ...earrings, ...necklaces, ...bracelets }
const NOTHING: Material = { light: '#fff', base: '#ddd', dark: '#999', edge: '#666' }

/** The product image of that name as SVG, 600 by 600; null for a name that says nothing. */
export function drawJewel(name: string): string | null {
  const [formName = '', metalName = '', stoneName = '', number = ''] = name.split('-')
  const form = forms[formName]
  const metal = metals[metalName]
  if (form === undefined || metal === undefined || !/^[1-9]$/.test(number)) return null
  const stone = stones[stoneName] ?? null
  const jewel: Jewel = { metal, stone, stoneName, accent: stones.diamond ?? NOTHING, number: Number(number) }
  const [inner, outer] = backdrops[hash(name) % backdrops.length] ?? ['#fff', '#eee']
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600"><defs>${metalGradient('m', metal)}${stoneGradient('s', stone ?? metal)}<radialGradient id="b" cx=".5" cy=".42" r=".75"><stop offset="0" stop-color="${inner}"/><stop offset="1" stop-color="${outer}"/></radialGradient><filter id="f" x="-20%" y="-20%" width="140%" height="150%"><feDropShadow dx="0" dy="14" stdDeviation="13" flood-color="#4a4034" flood-opacity=".28"/></filter></defs><rect width="600" height="600" fill="url(#b)"/><g filter="url(#f)">${form(jewel)}</g></svg>`
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7)
}
