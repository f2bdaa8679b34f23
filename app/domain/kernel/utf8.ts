/** The text of a file in UTF-8, without the mark that some programs put before it; null where it is in another encoding, so that letters would come in broken. */
export function textOfFile(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
