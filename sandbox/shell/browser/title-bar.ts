import type { TitleBar } from '../../app-bridge/protocol.ts'
import { drawButton } from './buttons.ts'

/** Draws the app's title and its buttons beside the app's name. */
export function drawTitleBar(titleBar: TitleBar | null, press: (key: string) => void): void {
  const slot = document.querySelector('[data-title-bar]')
  if (slot === null) return
  if (titleBar === null) {
    slot.replaceChildren()
    return
  }
  const title = Object.assign(document.createElement('strong'), { textContent: titleBar.title })
  const actions = Object.assign(document.createElement('div'), { className: 'app-head__actions' })
  for (const { label, buttons } of titleBar.groups) {
    const menu = document.createElement('details')
    const summary = Object.assign(document.createElement('summary'), { className: 'button', textContent: `${label} ▾` })
    const list = Object.assign(document.createElement('div'), { className: 'app-head__menu' })
    list.append(...buttons.map((button) => drawButton(button, (key) => { menu.open = false; press(key) })))
    menu.append(summary, list)
    actions.append(menu)
  }
  const inOrder = [...titleBar.buttons].sort((a, b) => Number(a.primary) - Number(b.primary))
  actions.append(...inOrder.map((button) => drawButton(button, press)))
  const breadcrumb = titleBar.breadcrumb === null ? [] : [drawButton(titleBar.breadcrumb, press)]
  slot.replaceChildren(...breadcrumb, title, actions)
}
