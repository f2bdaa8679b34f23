/** `<ui-save-bar>`: holds the save and the discard button; the shell draws them over its top bar while it shows. */
export class SaveBarElement extends HTMLElement {
  changed: () => void = () => {}
  showing = false

  get discardConfirmation(): boolean {
    return this.hasAttribute('discardconfirmation')
  }

  set discardConfirmation(value: boolean) {
    this.toggleAttribute('discardconfirmation', value)
  }

  /** The save button (the one with variant="primary"), then the discard button. */
  buttons(): HTMLElement[] {
    const all = [...this.querySelectorAll<HTMLElement>('button')]
    const save = all.find((button) => button.getAttribute('variant') === 'primary') ?? all[0]
    return all.sort((a, b) => Number(b === save) - Number(a === save))
  }

  async show(): Promise<void> {
    if (!this.showing) this.setShowing(true)
  }

  async hide(): Promise<void> {
    if (this.showing) this.setShowing(false)
  }

  async toggle(): Promise<void> {
    this.setShowing(!this.showing)
  }

  disconnectedCallback(): void {
    void this.hide()
  }

  private setShowing(showing: boolean): void {
    this.showing = showing
    this.changed()
    this.dispatchEvent(new Event(showing ? 'show' : 'hide'))
  }
}
