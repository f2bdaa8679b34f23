import { isEnvelope } from '../../app-bridge/protocol.ts'
import type { Envelope, FromApp, FromShell } from '../../app-bridge/protocol.ts'
import { drawAppNav, markAppNav } from './app-nav.ts'
import { adminAddress } from './admin-address.ts'
import { loadingBar } from './loading-bar.ts'
import { saveBarSlot } from './save-bar.ts'
import { drawTitleBar } from './title-bar.ts'
import { toastRack } from './toasts.ts'

/** The shell's end of App Bridge: draws what the app asks for around its frame, and answers it. */
export function connectApp(frame: HTMLIFrameElement): void {
  const { appOrigin = '', shellBase = '', idTokenUrl = '' } = frame.dataset
  const send = (message: FromShell) => {
    const envelope: Envelope<FromShell> = { sandboxAppBridge: 1, message }
    frame.contentWindow?.postMessage(envelope, appOrigin)
  }
  const press = (key: string) => send({ type: 'press', key })
  const loading = loadingBar(frame)
  const saveBar = saveBarSlot(press)
  const toasts = toastRack(send)
  const navigate = async (href: string) => {
    if (await saveBar.mayLeave()) send({ type: 'navigate', href })
  }

  const answer = (message: FromApp): void => {
    switch (message.type) {
      case 'ready':
        // A new document has no bars until it says so.
        drawTitleBar(null, press)
        saveBar.draw(null)
        return
      case 'id-token':
        void idToken(idTokenUrl, message.request).then(send)
        return
      case 'location':
        history.replaceState(null, '', `${shellBase}${message.path === '/' ? '' : message.path}`)
        markAppNav(message.path)
        return
      case 'nav-menu':
        drawAppNav(message.items, shellBase, (href) => void navigate(href))
        return
      case 'title-bar':
        drawTitleBar(message.titleBar, press)
        return
      case 'save-bar':
        saveBar.draw(message.saveBar)
        return
      case 'leave-confirmation':
        void saveBar.mayLeave().then((leave) => { if (leave) send({ type: 'leave-confirmed', request: message.request }) })
        return
      case 'toast-show':
        toasts.show(message.toast)
        return
      case 'toast-hide':
        toasts.hide(message.id)
        return
      case 'loading':
        loading.set(message.on)
        return
      case 'modal':
        document.body.classList.toggle('modal-open', message.open)
        for (const part of document.querySelectorAll('.topbar, .sidebar, .app-head')) part.toggleAttribute('inert', message.open)
        return
      case 'open':
        open(adminAddress(message.url, shellBase), message.target)
        return
      default:
        message satisfies never
    }
  }
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin || !isEnvelope(event.data)) return
    answer((event.data as Envelope<FromApp>).message)
  })
}

function open(address: string, target: string): void {
  if (target === '_blank') window.open(address, '_blank', 'noopener')
  else location.assign(address)
}

async function idToken(url: string, request: number): Promise<FromShell> {
  try {
    const answer = await fetch(url, { method: 'POST' })
    const body = (await answer.json()) as { token?: string; error?: string }
    return body.token === undefined
      ? { type: 'id-token-refused', request, reason: body.error ?? `The admin answered ${answer.status}.` }
      : { type: 'id-token', request, token: body.token }
  } catch {
    return { type: 'id-token-refused', request, reason: 'The admin does not answer.' }
  }
}
