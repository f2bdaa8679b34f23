/** The navigation as a drawer on narrow screens: a button opens it; the scrim, Escape and following a link close it. */
export function connectDrawer(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-drawer]')
  if (button === null) return
  const set = (open: boolean) => {
    document.body.classList.toggle('drawer-open', open)
    button.setAttribute('aria-expanded', String(open))
  }
  button.addEventListener('click', () => {
    const open = !document.body.classList.contains('drawer-open')
    set(open)
    if (open) document.querySelector<HTMLElement>('#sidebar a')?.focus()
  })
  document.querySelector('[data-drawer-close]')?.addEventListener('click', () => set(false))
  document.querySelector('#sidebar')?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) set(false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !document.body.classList.contains('drawer-open')) return
    set(false)
    button.focus()
  })
}
