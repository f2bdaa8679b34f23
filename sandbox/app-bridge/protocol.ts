/** What the App Bridge stand-in (inside the app's frame) and the admin shell (around it) say to each other by postMessage. */

export type NavItem = { label: string; href: string; home: boolean }

/** A button that the shell draws for the app; `key` comes back in a `press` message. */
export type ShellButton = {
  key: string
  label: string
  primary: boolean
  critical: boolean
  disabled: boolean
  loading: boolean
}

export type ShellButtonGroup = { label: string; buttons: ShellButton[] }

export type TitleBar = {
  title: string
  breadcrumb: ShellButton | null
  buttons: ShellButton[]
  groups: ShellButtonGroup[]
}

export type SaveBar = { save: ShellButton | null; discard: ShellButton | null; discardConfirmation: boolean }

export type Toast = { id: string; message: string; isError: boolean; durationMs: number; action: string | null }

export type FromApp =
  | { type: 'ready' }
  | { type: 'id-token'; request: number }
  | { type: 'location'; path: string }
  | { type: 'nav-menu'; items: NavItem[] }
  | { type: 'title-bar'; titleBar: TitleBar | null }
  | { type: 'save-bar'; saveBar: SaveBar | null }
  | { type: 'leave-confirmation'; request: number }
  | { type: 'toast-show'; toast: Toast }
  | { type: 'toast-hide'; id: string }
  | { type: 'loading'; on: boolean }
  | { type: 'modal'; open: boolean }
  | { type: 'open'; url: string; target: string }

export type FromShell =
  | { type: 'id-token'; request: number; token: string }
  | { type: 'id-token-refused'; request: number; reason: string }
  | { type: 'leave-confirmed'; request: number }
  | { type: 'navigate'; href: string }
  | { type: 'press'; key: string }
  | { type: 'toast-action'; id: string }
  | { type: 'toast-closed'; id: string }

/** Marks our messages among those of other scripts. */
export type Envelope<Message> = { sandboxAppBridge: 1; message: Message }

export function isEnvelope(data: unknown): data is Envelope<never> {
  return typeof data === 'object' && data !== null && 'sandboxAppBridge' in data
}
