import { until } from '../../support/page.ts'

/** What a shopper does with the page, told by what they read. */

/** What a hand has typed is a property; what the page said before may still stand as an attribute. */
const said = (element: Element, name: string): unknown => (Object.hasOwn(element, name) ? (element as unknown as Record<string, unknown>)[name] : element.getAttribute(name))

export const all = (tag: string): Element[] => [...document.body.querySelectorAll(tag)]
export const attribute = (element: Element | undefined, name: string): string => String((element && said(element, name)) ?? '')

export function labelled(tag: string, label: string): Element {
  const found = all(tag).find((one) => said(one, 'label') === label || said(one, 'accessibilityLabel') === label)
  if (!found) throw new Error(`No ${tag} is labelled "${label}". The page shows: ${document.body.innerHTML}`)
  return found
}

function tell(element: Element, type: 'change' | 'input', properties: Record<string, unknown>): void {
  Object.assign(element, properties)
  element.dispatchEvent(new Event(type))
}

export const choose = (label: string, ...values: string[]) => tell(labelled('s-choice-list', label), 'change', { values })
export const tick = (title: string, checked = true) => tell(labelled('s-checkbox', `Return or claim this item: ${title}`), 'change', { checked })
export const select = (label: string, value: string) => tell(labelled('s-select', label), 'change', { value })
export const write = (label: string, value: string) => tell(labelled('s-text-area', label), 'input', { value })
export const pick = (label: string, value: string) => tell(labelled('s-date-field', label), 'change', { value })

/** A button, once it is there and not busy, by a hand that lets the page show what was done before. */
export async function press(text: string): Promise<void> {
  await new Promise((shown) => { setTimeout(shown) })
  const found = await until(() => all('s-button').find((one) => one.textContent?.trim() === text && !said(one, 'loading') && !said(one, 'disabled')))
  found.dispatchEvent(new Event('click', { bubbles: true }))
}

export const shows = (text: string) => until(() => all('*').some((one) => one.children.length === 0 && one.textContent?.trim() === text))
export const isShown = (text: string): boolean => all('*').some((one) => one.children.length === 0 && one.textContent?.trim() === text)
export const banner = (heading: string) => until(() => all('s-banner').some((one) => said(one, 'heading') === heading))
