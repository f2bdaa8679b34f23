import { createRoot } from 'react-dom/client'
import type { MountOptions, MountedExtension } from '../contract.ts'
import { adminElements } from '../elements/admin.tsx'
import { customerAccountElements } from '../elements/customer-account.tsx'
import type { ToPage, ToWorker } from '../protocol.ts'
import { componentMap } from './component-map.tsx'
import { ExtensionFrame } from './ExtensionFrame.tsx'
import type { FrameState } from './ExtensionFrame.tsx'
import { createTree } from './receiver.ts'
import { answerStorage } from './storage.ts'
import { createToasts } from './toasts.ts'

/**
 * Runs one target of a built extension in a worker of its own and draws it in `container`. Resolves when it has drawn
 * for the first time or failed; what goes wrong is shown in its place and told to `onTrouble`, never thrown.
 */
export async function mountExtension(options: MountOptions): Promise<MountedExtension> {
  const { extension, target, context, container } = options
  const trouble = (sentence: string) => options.onTrouble?.(sentence)
  const name = extension.names[context.language] ?? extension.names[context.language.split('-')[0] ?? ''] ?? Object.values(extension.names)[0] ?? extension.handle
  const worker = new Worker('/extension-host/worker.js', { name: `${extension.handle} ${target}` })
  const send = (message: ToWorker) => worker.postMessage(message)
  const tree = createTree((id, type, payload) => send({ kind: 'event', id, type, payload }))
  const toasts = createToasts(document)
  const components = componentMap(context.surface === 'admin' ? adminElements : customerAccountElements, (tag) => trouble(`<${tag}> is not drawn.`))
  const owner = `${context.shop.myshopifyDomain}:${extension.handle}:${context.surface === 'admin' ? 'staff' : context.customer?.id ?? 'visitor'}`

  container.replaceChildren()
  const root = createRoot(container)
  let state: FrameState = { loading: true, failure: null }
  let ended = false
  const show = (change: Partial<FrameState>) => {
    if (ended) return
    state = { ...state, ...change }
    root.render(<ExtensionFrame state={state} surface={context.surface} language={context.language} currency={context.surface === 'admin' ? '' : context.currency} name={name} receiver={tree.receiver} components={components} navigate={options.navigate} onError={(error) => trouble(`${extension.handle} could not be drawn: ${error.message}`)} />)
  }

  return new Promise((resolve) => {
    let first: (() => void) | null = () => resolve(mounted)
    const settled = () => { first?.(); first = null }
    const fail = (sentence: string, stack: string) => {
      trouble(sentence)
      show({ loading: false, failure: { sentence, stack } })
      settled()
    }
    const mounted: MountedExtension = {
      enter: (path) => send({ kind: 'entered', path }),
      unmount() {
        ended = true
        worker.terminate()
        toasts.clear()
        root.unmount()
      },
    }
    const answer = (message: Extract<ToPage, { kind: 'ask' }>) => {
      const { id, question } = message
      try {
        if (question.what === 'storage') send({ kind: 'answer', id, value: answerStorage(question, owner, localStorage) })
        else if (question.what === 'toast') send({ kind: 'answer', id, value: toasts.show(question.text) })
        else send({ kind: 'answer', id, value: toasts.hide(question.id) })
      } catch (error) {
        send({ kind: 'answer', id, error: (error as Error).message })
      }
    }
    const receive = (message: ToPage): void => {
      switch (message.kind) {
        case 'mutate':
          tree.mutate(message.records)
          if (state.loading) show({ loading: false })
          return settled()
        case 'call':
          return callMethod(message)
        case 'ask':
          return answer(message)
        case 'navigate':
          return options.navigate(message.url)
        case 'close':
          return options.onClose?.()
        case 'login':
          if (context.surface === 'customer-account') location.assign(context.endpoints.login)
          return
        case 'trouble':
          return trouble(message.sentence)
        case 'failed':
          return message.drawn ? trouble(message.sentence) : fail(message.sentence, message.stack)
        case 'ready':
          if (state.loading) show({ loading: false })
          return settled()
      }
    }
    const callMethod = ({ id, method, args }: Extract<ToPage, { kind: 'call' }>) => {
      try {
        tree.call(id, method, args)
      } catch (error) {
        console.error(error)
        trouble(`${method}() could not be called: ${(error as Error).message}`)
      }
    }
    worker.addEventListener('message', (event: MessageEvent<ToPage>) => receive(event.data))
    // Errors inside the extension are reported by the worker itself; this is for a worker that never came to life.
    worker.addEventListener('error', (event) => { if (!event.message) fail(`The worker of ${extension.handle} could not be started.`, '') })
    show({})
    send({ kind: 'start', order: { extension, target, context, typesUrl: `/extension-host/types/${context.surface}.json`, settings: {} } })
  })
}
