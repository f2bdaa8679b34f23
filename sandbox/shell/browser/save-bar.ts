import type { SaveBar } from '../../app-bridge/protocol.ts'
import { drawButton } from './buttons.ts'
import { ask } from './confirm.ts'

export interface SaveBarSlot {
  draw(saveBar: SaveBar | null): void
  /** True at once without unsaved changes; with them, after the person has chosen. */
  mayLeave(): Promise<boolean>
}

/** The bar over the top bar while the app has unsaved changes. The shell's own links ask before they leave it. */
export function saveBarSlot(press: (key: string) => void): SaveBarSlot {
  const slot = document.querySelector<HTMLElement>('[data-save-bar-slot]')
  let shown: SaveBar | null = null
  const mayLeave = async () => {
    if (shown === null) return true
    slot?.classList.add('save-bar--shake')
    setTimeout(() => slot?.classList.remove('save-bar--shake'), 500)
    return ask({ title: 'Leave page with unsaved changes?', text: 'Leaving this page discards what was not saved.', yes: 'Leave page', no: 'Stay', critical: true })
  }
  const discard = async (saveBar: SaveBar, key: string) => {
    const sure = !saveBar.discardConfirmation || (await ask({ title: 'Discard all unsaved changes?', text: 'What you changed since you last saved will be lost.', yes: 'Discard changes', no: 'Continue editing', critical: true }))
    if (sure) press(key)
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (shown === null || link === null || link.dataset.appHref !== undefined) return
    event.preventDefault()
    void mayLeave().then((leave) => { if (leave) location.assign(link.href) })
  })
  return {
    mayLeave,
    draw(saveBar) {
      shown = saveBar
      if (slot === null) return
      slot.hidden = saveBar === null
      if (saveBar === null) return slot.replaceChildren()
      const words = Object.assign(document.createElement('p'), { textContent: 'Unsaved changes' })
      const buttons: HTMLElement[] = []
      if (saveBar.discard !== null) buttons.push(drawButton({ ...saveBar.discard, label: saveBar.discard.label || 'Discard' }, (key) => void discard(saveBar, key)))
      if (saveBar.save !== null) buttons.push(drawButton({ ...saveBar.save, label: saveBar.save.label || 'Save' }, press))
      slot.replaceChildren(words, ...buttons)
    },
  }
}
