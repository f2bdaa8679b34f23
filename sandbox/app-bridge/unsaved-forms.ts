import type { SaveBarElement } from './elements/save-bar.ts'

/** `<form data-save-bar>`: a change shows a save bar, its buttons submit or reset the form. */
export function watchForms(): void {
  const bars = new WeakMap<HTMLFormElement, SaveBarElement>()
  document.addEventListener('input', (event) => {
    const form = formOf(event)
    if (form === null) return
    const bar = bars.get(form) ?? barFor(form)
    bars.set(form, bar)
    if (!bar.isConnected) document.body.append(bar)
    void bar.show()
  })
  const hide = (event: Event) => {
    const form = formOf(event)
    if (form !== null) void bars.get(form)?.hide()
  }
  document.addEventListener('submit', hide)
  document.addEventListener('reset', hide)
}

function formOf(event: Event): HTMLFormElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-save-bar]') : null
}

function barFor(form: HTMLFormElement): SaveBarElement {
  const bar = document.createElement('ui-save-bar') as SaveBarElement
  bar.discardConfirmation = form.hasAttribute('data-discard-confirmation')
  const save = Object.assign(document.createElement('button'), { textContent: 'Save', type: 'button' })
  save.setAttribute('variant', 'primary')
  save.addEventListener('click', () => form.requestSubmit())
  const discard = Object.assign(document.createElement('button'), { textContent: 'Discard', type: 'button' })
  discard.addEventListener('click', () => form.reset())
  bar.append(save, discard)
  return bar
}
