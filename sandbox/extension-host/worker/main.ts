// First, because the elements below extend what it defines.
import '@remote-dom/core/polyfill'
import type { ToWorker } from '../protocol.ts'
import { createPage } from './page.ts'
import { runExtension } from './run-extension.ts'
import type { Running } from './run-extension.ts'

const scope = globalThis as unknown as { postMessage(message: unknown): void; addEventListener(type: string, listener: (event: { data: ToWorker }) => void): void }
const post = scope.postMessage.bind(scope)
const page = createPage(post, (sentence) => console.error(sentence))
let running: Running | null = null

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'start') void runExtension(data.order, page).then((started) => { running = started })
  else if (data.kind === 'answer') page.answered(data)
  else if (data.kind === 'event') running?.dispatch(data.id, data.type, data.payload)
  else running?.entered(data.path)
})
