import type { Frame, Page } from 'playwright-core'

/** More presses than any page has places. */
const most = 800

/**
 * Everything wrong with a page for whoever has no mouse: a control that can be clicked and isn't come to by Tab, one that
 * doesn't show that it has the focus, or is out of sight with it, and one without a name. `document`: the page or a frame of it.
 */
export async function wrongByTab(page: Page, document: Page | Frame = page): Promise<string[]> {
  await document.evaluate(lookOver)
  if (document !== page) await (await (document as Frame).frameElement()).focus()
  await document.evaluate(startAtTop)
  const wrong: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const told = await document.evaluate(arrive)
    if (told === 'end') break
    if (told) wrong.push(told)
  }
  return [...wrong, ...(await document.evaluate(leftOut))]
}

interface Walk { controls: Element[]; reached: Set<Element>; /** Where Tab led last, and how often in a row. */ last: Element | null; times: number; looks: Map<Element, string>; look(element: Element): string; seen(element: Element): boolean; told(element: Element, what: string): string }
declare global { interface Window { walk: Walk } }

/** Notes what can be clicked, and how each looks without the focus. Runs in the page. */
function lookOver(): void {
  const clickable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="checkbox"], [role="switch"], [contenteditable="true"]'
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden="true"]') && !element.matches(':disabled, [aria-disabled="true"][tabindex="-1"]')
  }
  // A box or a field is drawn beside its input, or by what holds both.
  const look = (element: Element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement, ...(element.parentElement?.children ?? [])].filter((one): one is Element => one instanceof Element)
    return around.flatMap((one) => [undefined, '::before', '::after'].map((part) => {
      const style = getComputedStyle(one, part)
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderTopColor, style.borderTopWidth].join(' ')
    })).join('\n')
  }
  const told = (element: Element, what: string) => {
    const says = ['id', 'role', 'type', 'aria-label', 'tabindex', 'aria-disabled', 'href'].flatMap((name) => (element.hasAttribute(name) ? [`${name}=${element.getAttribute(name)}`] : []))
    return `${what}: ${[element.localName, ...says, `“${(element.textContent ?? '').trim().slice(0, 40)}”`].join(' ')}`
  }
  const controls = [...document.querySelectorAll(clickable)].filter(seen)
  window.walk = { controls, reached: new Set(), last: null, times: 0, looks: new Map(controls.map((element) => [element, look(element)])), look, seen, told }
}

/** Lets the next Tab lead to the first place of the document. Runs in the page. */
function startAtTop(): void {
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
}

/** What is wrong with where Tab has led; `end` where that was no new place of this document. Runs in the page. */
async function arrive(): Promise<string | null> {
  const { walk } = window
  const element = document.activeElement
  if (!element || element === document.body) return 'end'
  // A field for a day has several places: one for the day, one for the month, one for the year, one for the calendar.
  walk.times = element === walk.last ? walk.times + 1 : 1
  walk.last = element
  if (walk.times > 1) return walk.times > 6 ? 'end' : null
  if (walk.reached.has(element)) return 'end'
  walk.reached.add(element)
  const before = walk.looks.get(element)
  const shows = () => {
    if (before !== undefined) return walk.look(element) !== before
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  }
  const inSight = () => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  }
  // A ring may fade in, and a link that is there for the keyboard alone slides in.
  for (const late = performance.now() + 500; !(shows() && inSight()) && performance.now() < late;) await new Promise((later) => requestAnimationFrame(later))
  if (!inSight()) return walk.told(element, 'out of sight with the focus')
  return shows() ? null : walk.told(element, 'does not show the focus')
}

/** What was not come to, and what has no name. Runs in the page. */
function leftOut(): string[] {
  const { controls, reached, seen, told } = window.walk
  const named = (element: Element) => {
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : []
    const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id))
    const texts = [element.getAttribute('aria-label'), element.getAttribute('title'), ...[element, ...labels, ...by].map((one) => one?.textContent), ...[...element.querySelectorAll('[alt], [aria-label], title')].map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? one.textContent)]
    return texts.some((text) => text?.trim()) || (element instanceof HTMLInputElement && element.type === 'submit')
  }
  // Of radios and of what is walked through by arrows one place is enough.
  const isRadio = (element: Element): element is HTMLInputElement => element instanceof HTMLInputElement && element.type === 'radio'
  const byArrows = (element: Element) => element.matches('[role="tab"], [role="option"], [role="menuitem"], [role="radio"]') || (isRadio(element) && controls.some((other) => isRadio(other) && other.name === element.name && reached.has(other)))
  const still = controls.filter((element) => element.isConnected && seen(element))
  return [...still.filter((element) => !reached.has(element) && !byArrows(element)).map((element) => told(element, 'not come to by Tab')), ...still.filter((element) => !named(element)).map((element) => told(element, 'has no name'))]
}
