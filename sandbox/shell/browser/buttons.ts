import type { ShellButton } from '../../app-bridge/protocol.ts'

/** A button that the app described, drawn by the shell; pressing it presses the app's own. */
export function drawButton(button: ShellButton, press: (key: string) => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = ['button', button.primary && 'button--primary', button.critical && 'button--critical', button.loading && 'button--busy'].filter(Boolean).join(' ')
  element.textContent = button.label
  element.disabled = button.disabled || button.loading
  element.addEventListener('click', () => press(button.key))
  return element
}
