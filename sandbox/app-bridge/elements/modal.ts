import { modalStyle } from './modal-style.ts'
import type { ButtonBook } from './shell-buttons.ts'

/**
 * `<ui-modal>`: shows its content over the app, with title and buttons from the `<ui-title-bar>` inside it. The content
 * stays in the app's own document; the shell dims what is around the frame meanwhile.
 */
export class ModalElement extends HTMLElement {
  buttonBook: ButtonBook | null = null
  changed: (open: boolean) => void = () => {}
  private dialog: HTMLDialogElement | null = null
  private portal: HTMLElement | null = null
  private frame: HTMLIFrameElement | null = null
  // An empty shadow root hides the children until the dialog is built around them.
  private root = this.attachShadow({ mode: 'open' })

  /** Where a framework puts the content; made on first use, so that a server-rendered page hydrates as it was sent. */
  get content(): HTMLElement {
    if (this.portal === null) {
      this.portal = document.createElement('div')
      this.append(this.portal)
    }
    return this.portal
  }

  get contentWindow(): Window | null {
    return this.frame?.contentWindow ?? null
  }

  get variant(): string {
    return this.getAttribute('variant') ?? 'base'
  }

  get src(): string | null {
    return this.getAttribute('src')
  }

  async show(): Promise<void> {
    const dialog = this.build()
    if (dialog.open) return
    this.refresh()
    dialog.showModal()
    this.changed(true)
    this.dispatchEvent(new Event('show'))
  }

  async hide(): Promise<void> {
    this.dialog?.close()
  }

  async toggle(): Promise<void> {
    return this.dialog?.open === true ? this.hide() : this.show()
  }

  disconnectedCallback(): void {
    void this.hide()
  }

  /** Draws title and buttons anew from the title bar inside the modal. */
  refresh(): void {
    if (this.dialog === null) return
    const bar = this.querySelector('ui-title-bar')
    this.dialog.querySelector('h2')?.replaceChildren(bar?.getAttribute('title') ?? '')
    this.dialog.setAttribute('aria-label', bar?.getAttribute('title') ?? 'Dialog')
    const originals = [...(bar?.querySelectorAll<HTMLElement>('button, a') ?? [])].reverse()
    const copies = originals.map((original) => this.copyOf(original))
    this.dialog.querySelector('footer')?.replaceChildren(...copies)
  }

  private copyOf(original: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button')
    const described = this.buttonBook?.describe(original)
    button.textContent = described?.label ?? ''
    button.className = described?.critical ? 'critical' : described?.primary ? 'primary' : ''
    button.disabled = described?.disabled === true || described?.loading === true
    button.addEventListener('click', () => original.click())
    return button
  }

  private build(): HTMLDialogElement {
    if (this.dialog !== null) return this.dialog
    const root = this.root
    root.innerHTML = `<style>${modalStyle}</style>
      <dialog><header><h2></h2><button class="close" aria-label="Close">×</button></header><main></main><footer></footer></dialog>`
    const dialog = root.querySelector('dialog') as HTMLDialogElement
    const main = root.querySelector('main') as HTMLElement
    if (this.src === null) {
      main.append(document.createElement('slot'))
    } else {
      this.frame = document.createElement('iframe')
      this.frame.src = this.src
      this.frame.title = 'Dialog content'
      main.append(this.frame)
    }
    root.querySelector('.close')?.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => {
      this.changed(false)
      this.dispatchEvent(new Event('hide'))
    })
    this.dialog = dialog
    return dialog
  }
}
