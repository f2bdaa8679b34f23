import { isEnvelope, type Envelope, type FromApp, type FromShell } from './protocol.ts'

type Listener<Type extends FromShell['type']> = (message: Extract<FromShell, { type: Type }>) => void

/** The line to the shell: messages go to its origin only and are taken from its origin only. */
export type Channel = {
  shellOrigin: string
  send(message: FromApp): void
  on<Type extends FromShell['type']>(type: Type, listener: Listener<Type>): void
}

export function openChannel(shellOrigin: string): Channel {
  const listeners = new Map<string, ((message: never) => void)[]>()
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== shellOrigin || !isEnvelope(event.data)) return
    const { message } = event.data as Envelope<FromShell>
    for (const listener of listeners.get(message.type) ?? []) listener(message as never)
  })
  return {
    shellOrigin,
    send(message) {
      const envelope: Envelope<FromApp> = { sandboxAppBridge: 1, message }
      window.parent.postMessage(envelope, shellOrigin)
    },
    on(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener as (message: never) => void])
    },
  }
}
