import { inject } from 'vitest'

type Name = 'app' | 'worker'

async function order(what: 'kill' | 'start', name: Name): Promise<void> {
  const answer = await fetch(`${inject('stack').control}/${what}/${name}`)
  if (!answer.ok) throw new Error(await answer.text())
}

/** Ends a process as a power cut would. */
export const kill = (name: Name) => order('kill', name)
/** Starts a process; resolves when it is ready. */
export const start = (name: Name) => order('start', name)
