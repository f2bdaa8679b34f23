/** Complains about elements that Shopify's surfaces do not draw: unknown `s-*` and all of HTML. */
export function guardDocument(document: Document, complain: (sentence: string) => void): void {
  const check = (name: string) => {
    const tag = name.toLowerCase()
    if (!customElements.get(tag)) complain(tag.startsWith('s-') ? `<${tag}>: there is no such element on this surface.` : `<${tag}>: extensions have Shopify's own elements only.`)
  }
  const createElement = document.createElement.bind(document) as (name: string) => HTMLElement
  const createElementNS = document.createElementNS.bind(document) as (space: string | null, name: string) => Element
  Object.assign(document, {
    createElement: (name: string) => { check(name); return createElement(name) },
    createElementNS: (space: string | null, name: string) => { check(name); return createElementNS(space, name) },
  })
}
