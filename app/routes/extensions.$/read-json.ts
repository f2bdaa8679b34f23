export type ReadJson = { ok: true; value: unknown } | { ok: false; error: 'unreadable' | 'too-large' }

const mostBytes = 64 * 1024
/** So much is read, and thrown away, to get an answer through: a line that is closed while the other side still sends carries none. */
const mostBytesRead = 1024 * 1024

/** The body as JSON. Of one that is too large nothing is kept. */
export async function readJson(request: Request): Promise<ReadJson> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size <= mostBytes) chunks.push(value)
    else if (size > mostBytesRead) {
      await reader.cancel()
      break
    }
  }
  if (size > mostBytes) return { ok: false, error: 'too-large' }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return { ok: false, error: 'unreadable' }
  }
}
