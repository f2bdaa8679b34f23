import type { Question, ToPage, ToWorker } from '../protocol.ts'

/** The worker's way to its page. */
export interface Page {
  tell(message: ToPage): void
  ask(question: Question): Promise<unknown>
  /** Hands over an answer that came in. */
  answered(message: Extract<ToWorker, { kind: 'answer' }>): void
  /** Says once what is wrong, in the console and to the page. */
  complain(sentence: string): void
}

export function createPage(post: (message: ToPage) => void, say: (sentence: string) => void): Page {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const said = new Set<string>()
  let count = 0
  return {
    tell: post,
    ask: (question) => new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      post({ kind: 'ask', id: count, question })
    }),
    answered({ id, value, error }) {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) asked?.resolve(value)
      else asked?.reject(new Error(error))
    },
    complain(sentence) {
      if (said.has(sentence)) return
      said.add(sentence)
      say(sentence)
      post({ kind: 'trouble', sentence })
    },
  }
}
