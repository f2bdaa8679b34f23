import { raw } from 'hono/html'

const SHAPES = {
  menu: '<path d="M3 6h14M3 10h14M3 14h14"/>',
  home: '<path d="M3.5 9 10 3.5 16.5 9v7.5h-4.5v-4.5h-4v4.5H3.5z"/>',
  orders: '<path d="M3.5 4.5h13v11h-13zM3.5 11h3.5l1 2h4l1-2h3.5"/>',
  products: '<path d="m3.5 6.5 6.500-3 6.500 3v7l-6.500 3-6.500-3zM3.500 6.500 10 9.500l6.500-3M10 9.500v7"/>',
  customers: '<circle cx="10" cy="7" r="3"/><path d="M4 16.500c.6-3 3-4.500 6-4.500s5.400 1.500 6 4.500"/>',
  app: '<path d="M10 3.500a6.500 6.500 0 1 1-6.300 5"/><path d="M3.500 3.500v5h5"/>',
  settings: '<circle cx="10" cy="10" r="2.500"/><path d="M10 2.500v2.500M10 15v2.500M2.500 10H5M15 10h2.500M4.700 4.700l1.800 1.800M13.500 13.500l1.800 1.800M15.300 4.700l-1.800 1.800M6.500 13.500l-1.800 1.800"/>',
  switch: '<path d="M4 7h11l-3-3M16 13H5l3 3"/>',
  clock: '<circle cx="10" cy="10" r="6.500"/><path d="M10 6v4l2.700 1.700"/>',
  mail: '<path d="M3 5h14v10H3zM3 5.500l7 5 7-5"/>',
  search: '<circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/>',
  back: '<path d="M16 10H4.500M9 5l-5 5 5 5"/>',
  truck: '<path d="M2.500 5.500h9v8h-9zM11.500 8.500h3.500l2.500 2.500v2.500h-6z"/><circle cx="6" cy="14.500" r="1.500"/><circle cx="14" cy="14.500" r="1.500"/>',
  money: '<circle cx="10" cy="10" r="6.500"/><path d="M12.300 7.500c-.5-.7-1.300-1-2.300-1-1.400 0-2.300.7-2.300 1.700 0 2.500 4.800 1.100 4.800 3.700 0 1-1 1.700-2.500 1.700-1.100 0-2-.4-2.500-1.100M10 5v10"/>',
  note: '<path d="M4.500 3.500h8l3 3v10h-11zM7 9h6M7 12h6"/>',
} as const

export type IconName = keyof typeof SHAPES

/** A line drawing of 20 by 20, taking the colour of the text around it; decoration only. */
export function icon(name: IconName) {
  return raw(`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${SHAPES[name]}</svg>`)
}
