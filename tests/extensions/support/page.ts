import { render } from 'preact'

/** Waits until the page shows what is looked for; after five seconds it fails with what stands there instead. */
export async function until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((again) => { setTimeout(again, 5) })) {
    const found = look()
    if (found) return found
  }
  throw new Error(`Not there. The page shows: ${document.body.innerHTML}`)
}

/** The text of all elements of a tag, in their order. */
export function texts(tag: string): string[] {
  return [...document.body.querySelectorAll(tag)].map((element) => (element.textContent ?? '').trim())
}

/** An attribute or property of the first element of a tag: Preact sets what the element knows as a property, else as an attribute. */
export function valueOf(tag: string, name: string): unknown {
  const element = document.body.querySelector(tag)
  return element?.getAttribute(name) ?? (element as unknown as Record<string, unknown> | null)?.[name]
}

export function press(tag: string, text: string): void {
  const element = [...document.body.querySelectorAll(tag)].find((one) => one.textContent?.trim() === text)
  if (!element) throw new Error(`No ${tag} says "${text}". The page shows: ${document.body.innerHTML}`)
  element.dispatchEvent(new Event('click', { bubbles: true }))
}

/** Takes off what was rendered, as leaving the page does. */
export function leave(): void {
  render(null, document.body)
}
