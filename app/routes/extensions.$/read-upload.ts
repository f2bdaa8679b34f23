/** So much of a body is read at the most, kept or thrown away: an answer gets through only once the other side has stopped sending. */
const mostBytes = 60 * 1024 * 1024

/** A body as it arrives. `drain` reads to its end what nobody has wanted. */
export interface ArrivingFile { content: AsyncIterable<Uint8Array>; drain(): Promise<void> }

export function readUpload(request: Request): ArrivingFile {
  const reader = request.body?.getReader()
  let read = 0
  const next = async () => {
    const { done, value } = reader ? await reader.read() : { done: true, value: undefined }
    read += value?.byteLength ?? 0
    return done || !value ? null : value
  }
  return {
    content: { [Symbol.asyncIterator]: () => ({ next: async () => {
      const value = await next()
      return value ? { done: false as const, value } : { done: true as const, value: undefined }
    } }) },
    drain: async () => {
      while (read <= mostBytes && (await next())) continue
      await reader?.cancel()
    },
  }
}

/** What goes with a file stands in the address; of it nothing is logged. Null where the key is none. */
export function uploadOf(request: Request, { content }: ArrivingFile): { name: string; requestKey: string; content: AsyncIterable<Uint8Array> } | null {
  const asked = new URL(request.url).searchParams
  const requestKey = asked.get('key') ?? ''
  return /^[\w-]{8,64}$/.test(requestKey) ? { name: (asked.get('name') ?? '').slice(0, 500), requestKey, content } : null
}

/** What a file of a shopper is about, as the address says it. */
export function shopperTargetOf(request: Request): { lineItemId?: string; claimId?: string; purpose?: string } {
  const asked = new URL(request.url).searchParams
  return Object.fromEntries(['lineItemId', 'claimId', 'purpose'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : [])))
}
