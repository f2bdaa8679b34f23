import { useEffect, useRef } from 'react'

/** An element that can be found again, by what it is called, where it has been drawn anew meanwhile. */
interface Opener { element: HTMLElement; called: string }

/**
 * Gives the focus, when a modal closes, back to what had it when it opened, or to the button of the menu that it was chosen
 * from. Where both are gone, it goes to the element called `otherwise`, or to the page's title: never to nowhere.
 */
export function useFocusBack(open = true, otherwise?: string): void {
  const before = useRef<Opener[]>([])
  const wasOpen = useRef(false)
  // Read while it is drawn: once the modal stands, the focus is inside it.
  if (open && !wasOpen.current && typeof document !== 'undefined') before.current = openers(document.activeElement)
  wasOpen.current = open
  useEffect(() => {
    if (!open) return
    const came = before.current
    return () => { requestAnimationFrame(() => giveBack(came, otherwise)) }
  }, [open, otherwise])
}

/** What was pressed, and what controls the menu that it stands in. */
function openers(pressed: Element | null): Opener[] {
  const found: Element[] = []
  for (let at = pressed; at && at !== document.body; at = at.parentElement) {
    if (at === pressed) found.push(at)
    const control = at.id ? document.querySelector(`[aria-controls="${CSS.escape(at.id)}"]`) : null
    if (control) found.push(control)
  }
  return found.flatMap((element) => (element instanceof HTMLElement ? [{ element, called: nameOf(element) }] : []))
}

const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent ?? ''

/** The element itself, or those that stand in its place. */
function standing({ element, called }: Opener): HTMLElement[] {
  if (element.isConnected || called === '') return [element]
  return [...document.querySelectorAll<HTMLElement>(element.localName)].filter((one) => nameOf(one) === called)
}

/** What is drawn anew stands after a frame or two. */
const mostFrames = 6

function giveBack(came: Opener[], otherwise: string | undefined, frame = 1): void {
  const now = document.activeElement
  // Somebody has taken it meanwhile: the page that was gone to, or another modal.
  if (now && now !== document.body && !now.closest('[role="dialog"]')) return
  for (const one of came.flatMap(standing)) {
    one.focus()
    if (document.activeElement === one) return
  }
  if (frame < mostFrames) return void requestAnimationFrame(() => giveBack(came, otherwise, frame + 1))
  const rest = (otherwise && document.getElementById(otherwise)) || document.querySelector('h1')
  if (!rest) return
  if (!rest.hasAttribute('tabindex')) rest.tabIndex = -1
  rest.focus()
}
