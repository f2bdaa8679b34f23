export interface Question { title: string; text: string; yes: string; no: string; critical: boolean }

/** Asks in the page's dialog; true when the person says yes, false for no and for Escape. */
export function ask(question: Question): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-confirm]')
  if (dialog === null) return Promise.resolve(false)
  const title = Object.assign(document.createElement('h2'), { id: 'confirm-title', textContent: question.title })
  const text = Object.assign(document.createElement('p'), { textContent: question.text })
  const buttons = document.createElement('div')
  const no = Object.assign(document.createElement('button'), { className: 'button', textContent: question.no, type: 'button' })
  const yes = Object.assign(document.createElement('button'), { className: `button ${question.critical ? 'button--critical' : 'button--primary'}`, textContent: question.yes, type: 'button' })
  buttons.append(no, yes)
  dialog.replaceChildren(title, text, buttons)
  return new Promise((resolve) => {
    let answer = false
    yes.addEventListener('click', () => { answer = true; dialog.close() })
    no.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => resolve(answer), { once: true })
    dialog.showModal()
  })
}
