import type { Question } from '../protocol.ts'

/** What an extension keeps in the browser: its own and its visitor's, in the page's local storage. */
export function answerStorage(question: Extract<Question, { what: 'storage' }>, owner: string, store: Storage): unknown {
  const prefix = `extension-host:${owner}:`
  if (question.action === 'keys') return Object.keys(store).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  const key = prefix + question.key
  if (question.action === 'read') return store.getItem(key)
  if (question.action === 'write') store.setItem(key, question.json)
  else store.removeItem(key)
  return null
}
