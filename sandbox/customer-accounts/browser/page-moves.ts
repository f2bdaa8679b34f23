/**
 * Moves within an extension's own full page, which stays as it is: the address changes, the extension hears of it, and the
 * browser's back does the same. `base` is the address of the page itself.
 */
export function followMoves(base: string, enter: (path: string) => void): (address: string) => boolean {
  const below = ({ pathname, search }: { pathname: string; search: string }) => (pathname === base || pathname.startsWith(`${base}/`) ? `${pathname.slice(base.length) || '/'}${search}` : null)
  window.addEventListener('popstate', () => {
    const path = below(window.location)
    if (path !== null) enter(path)
  })
  return (address) => {
    const path = below(new URL(address, window.location.href))
    if (path === null) return false
    history.pushState(null, '', address)
    enter(path)
    return true
  }
}
