import type { Channel } from '../channel.ts'
import { chromeReporter } from './chrome-reporter.ts'
import { ModalElement } from './modal.ts'
import { SaveBarElement } from './save-bar.ts'
import { buttonBook } from './shell-buttons.ts'

/** Registers App Bridge's custom elements and keeps the shell told of what they say. */
export function defineElements(channel: Channel): void {
  hideUndrawn()
  const buttons = buttonBook(channel)
  const { reportSoon } = chromeReporter(channel, buttons)

  /** An element that only tells the shell; it draws nothing in the page. */
  const reported = () =>
    class extends HTMLElement {
      private observer = new MutationObserver(reportSoon)
      connectedCallback(): void {
        this.observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true })
        reportSoon()
      }
      disconnectedCallback(): void {
        this.observer.disconnect()
        reportSoon()
      }
    }

  customElements.define('ui-nav-menu', reported())
  customElements.define('s-app-nav', reported())
  customElements.define('ui-title-bar', titleBarOf(reported()))
  customElements.define(
    'ui-save-bar',
    class extends SaveBarElement {
      override changed = reportSoon
      private observer = new MutationObserver(reportSoon)
      connectedCallback(): void {
        this.observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true })
      }
    },
  )
  customElements.define(
    'ui-modal',
    class extends ModalElement {
      override buttonBook = buttons
      override changed = (open: boolean) => channel.send({ type: 'modal', open })
      private observer = new MutationObserver(() => this.refresh())
      connectedCallback(): void {
        this.observer.observe(this, { attributes: true, childList: true, characterData: true, subtree: true })
      }
    },
  )
}

/** React sets `title` as an attribute on a custom element, plain scripts set the property: both must be seen. */
function titleBarOf(base: CustomElementConstructor): CustomElementConstructor {
  return class extends base {
    override get title(): string {
      return this.getAttribute('title') ?? ''
    }
    override set title(value: string) {
      this.setAttribute('title', value)
    }
  }
}

/** A style sheet of its own object instead of a tag: the page's markup stays as the server sent it. */
function hideUndrawn(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar { display: none } ui-modal { display: contents }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
