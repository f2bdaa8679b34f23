import { raw } from 'hono/html'

const shapes = {
  back: '<path d="M12 4.5 6.5 10l5.5 5.5"/>',
  down: '<path d="m5.5 8 4.5 4.5L14.5 8"/>',
  done: '<path d="m5 10.5 3.5 3.5L15 6.5"/>',
  box: '<path d="M3.5 6.5 10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5 10 10l6.5-3.5M10 10v7"/>',
  turn: '<path d="M7.5 4 4 7.500l3.500 3.500M4 7.500h8a4 4 0 0 1 0 8H8"/>',
  close: '<path d="m5.500 5.500 9 9m0-9-9 9"/>',
} as const

/** A small drawing beside words; it says nothing that they don't. */
export function icon(name: keyof typeof shapes) {
  return raw(`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`)
}
