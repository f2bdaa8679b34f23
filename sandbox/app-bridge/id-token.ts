import type { Channel } from './channel.ts'

export type IdTokens = {
  /** A session token of the staff member in the shell; a young one is reused, as it lives for a minute. */
  current(): Promise<string>
  /** A token that was not handed out before. */
  fresh(): Promise<string>
}

const REUSE_FOR_MS = 20_000

export function idTokens(channel: Channel): IdTokens {
  const waiting = new Map<number, { resolve: (token: string) => void; reject: (reason: Error) => void }>()
  let requests = 0
  let held: { token: Promise<string>; since: number } | null = null

  channel.on('id-token', ({ request, token }) => {
    waiting.get(request)?.resolve(token)
    waiting.delete(request)
  })
  channel.on('id-token-refused', ({ request, reason }) => {
    waiting.get(request)?.reject(new Error(reason))
    waiting.delete(request)
  })

  const fresh = () => {
    const token = new Promise<string>((resolve, reject) => {
      requests += 1
      waiting.set(requests, { resolve, reject })
      channel.send({ type: 'id-token', request: requests })
    })
    const mine = { token, since: performance.now() }
    held = mine
    token.catch(() => {
      if (held === mine) held = null
    })
    return token
  }
  return {
    fresh,
    current: () => (held !== null && performance.now() - held.since < REUSE_FOR_MS ? held.token : fresh()),
  }
}
