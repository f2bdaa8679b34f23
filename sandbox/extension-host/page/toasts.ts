/** Short messages at the foot of the page, for all its extensions. */
export function createToasts(document: Document) {
  const shown = new Map<number, HTMLElement>()
  const region = () => {
    const known = document.querySelector<HTMLElement>('.xh-toasts')
    if (known) return known
    const made = document.createElement('div')
    made.className = 'xh-toasts'
    made.setAttribute('role', 'status')
    document.body.append(made)
    return made
  }
  const hide = (id: number) => {
    shown.get(id)?.remove()
    shown.delete(id)
  }
  let count = 0
  return {
    /** Returns the message's number. It goes by itself after five seconds. */
    show(text: string): number {
      count += 1
      const id = count
      const toast = document.createElement('div')
      toast.className = 'xh-toast'
      toast.textContent = text
      shown.set(id, toast)
      region().append(toast)
      setTimeout(() => hide(id), 5000)
      return id
    },
    hide,
    clear() { for (const id of [...shown.keys()]) hide(id) },
  }
}
