import type { Channel } from '../channel.ts'
import type { FromApp, NavItem, SaveBar, TitleBar } from '../protocol.ts'
import type { ButtonBook } from './shell-buttons.ts'
import type { SaveBarElement } from './save-bar.ts'

export type ChromeReporter = { reportSoon(): void }

/**
 * Reads navigation menu, title bar and save bar from the page and tells the shell what changed. It reads the whole page
 * each time instead of following single elements: a framework may replace them in any order.
 */
export function chromeReporter(channel: Channel, buttons: ButtonBook): ChromeReporter {
  const told = new Map<string, string>()
  let planned = false
  const tell = (message: FromApp) => {
    const text = JSON.stringify(message)
    if (told.get(message.type) === text) return
    told.set(message.type, text)
    channel.send(message)
  }
  const report = () => {
    planned = false
    const items = readNavMenu()
    if (items !== null) tell({ type: 'nav-menu', items })
    tell({ type: 'title-bar', titleBar: readTitleBar(buttons) })
    tell({ type: 'save-bar', saveBar: readSaveBar(buttons) })
  }
  return {
    reportSoon() {
      if (planned) return
      planned = true
      queueMicrotask(report)
    },
  }
}

function readNavMenu(): NavItem[] | null {
  const menu = document.querySelector('ui-nav-menu, s-app-nav')
  if (menu === null) return null
  return [...menu.querySelectorAll('[href]')].map((link) => ({
    label: link.textContent?.trim() ?? '',
    href: link.getAttribute('href') ?? '',
    home: link.getAttribute('rel') === 'home',
  }))
}

function readTitleBar(buttons: ButtonBook): TitleBar | null {
  const bar = [...document.querySelectorAll<HTMLElement>('ui-title-bar')].find((each) => each.closest('ui-modal') === null)
  if (bar === undefined) return null
  const own = [...bar.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
  const pressable = own.filter((child) => child.matches('button, a'))
  const breadcrumb = pressable.find((child) => child.getAttribute('variant') === 'breadcrumb')
  return {
    title: bar.getAttribute('title') ?? document.title,
    breadcrumb: breadcrumb === undefined ? null : buttons.describe(breadcrumb),
    buttons: pressable.filter((child) => child !== breadcrumb).map((child) => buttons.describe(child)),
    groups: own
      .filter((child) => child.matches('section'))
      .map((section) => ({
        label: section.getAttribute('label') ?? '',
        buttons: [...section.querySelectorAll<HTMLElement>('button, a')].map((child) => buttons.describe(child)),
      })),
  }
}

function readSaveBar(buttons: ButtonBook): SaveBar | null {
  const bar = [...document.querySelectorAll<SaveBarElement>('ui-save-bar')].find((each) => each.showing)
  if (bar === undefined) return null
  const [save, discard] = bar.buttons()
  return {
    save: save === undefined ? null : buttons.describe(save),
    discard: discard === undefined ? null : buttons.describe(discard),
    discardConfirmation: bar.discardConfirmation,
  }
}
