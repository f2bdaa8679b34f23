import { ask } from './confirm.ts'

/** Selects that submit at once, and forms that ask before they do. */
export function connectForms(): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>('[data-submit-on-change]')) {
    select.addEventListener('change', () => {
      // The page may have moved on inside the frame: come back to where the address bar is now.
      const back = select.form?.elements.namedItem('back')
      if (back instanceof HTMLInputElement) back.value = `${location.pathname}${location.search}`
      select.form?.requestSubmit()
    })
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ask]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.asked === 'yes') return
      event.preventDefault()
      const { ask: title = '', askText: text = '', askYes: yes = 'Yes' } = form.dataset
      void ask({ title, text, yes, no: 'Cancel', critical: true }).then((confirmed) => {
        if (!confirmed) return
        form.dataset.asked = 'yes'
        form.requestSubmit()
      })
    })
  }
}
