import type { NavItem } from '../../app-bridge/protocol.ts'

/**
 * Draws the app's menu under its name in the navigation. The item that the app marks as its home is the name itself.
 * A plain click navigates inside the app; a modified one opens the address as any link does.
 */
export function drawAppNav(items: NavItem[], shellBase: string, navigate: (href: string) => void): void {
  const list = document.querySelector<HTMLElement>('[data-app-nav]')
  if (list === null) return
  const connect = (link: HTMLAnchorElement, href: string) => {
    link.dataset.appHref = href
    link.onclick = (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      navigate(href)
    }
  }
  const home = items.find((item) => item.home)
  const name = list.parentElement?.querySelector<HTMLAnchorElement>(':scope > a')
  if (home !== undefined && name !== null && name !== undefined) connect(name, home.href)
  const links = items.filter((item) => item !== home).map((item) => {
    const row = document.createElement('li')
    const link = Object.assign(document.createElement('a'), { href: `${shellBase}${item.href}`, textContent: item.label })
    connect(link, item.href)
    row.append(link)
    return row
  })
  list.replaceChildren(...links)
  list.hidden = links.length === 0
  markAppNav(location.pathname.slice(shellBase.length) || '/')
}

/** Marks the link whose page the app shows: the one with the longest path that the app's path begins with. */
export function markAppNav(path: string): void {
  const here = path.split(/[?#]/)[0] ?? '/'
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-app-nav] a')]
  const fits = (link: HTMLAnchorElement) => here === link.dataset.appHref || here.startsWith(`${link.dataset.appHref ?? ''}/`)
  const best = links.filter(fits).sort((a, b) => (b.dataset.appHref?.length ?? 0) - (a.dataset.appHref?.length ?? 0))[0]
  for (const link of links) {
    if (link === best) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}
