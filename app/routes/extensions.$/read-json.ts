export type ReadJson = { ok: true; value: unknown } | { ok: false; error: 'unreadable' | 'too-large' }

const mostBytes = 64 * 1024

/** The body as JSON. One that is too large is not read to its end. */
export async function readJson(request: Request): Promise<ReadJson> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > mostBytes) {
      await reader.cancel()
      return { ok: false, error: 'too-large' }
    }
    chunks.push(value)
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return { ok: false, error: 'unreadable' }
  }
}
