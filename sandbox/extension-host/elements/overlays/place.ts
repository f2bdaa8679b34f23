/** Puts what floats below its opener, or above where there is no room, and inside of the window. */
export function place(floating: HTMLElement, opener: HTMLElement | null): void {
  if (!opener) {
    Object.assign(floating.style, { inset: '0', margin: 'auto' })
    return
  }
  const [from, own] = [opener.getBoundingClientRect(), floating.getBoundingClientRect()]
  const below = from.bottom + 6
  const above = from.top - own.height - 6
  const top = below + own.height <= window.innerHeight - 8 || above < 8 ? below : above
  const left = Math.max(8, Math.min(from.left, window.innerWidth - own.width - 8))
  Object.assign(floating.style, { inset: 'auto', top: `${Math.max(8, top)}px`, left: `${left}px` })
}
