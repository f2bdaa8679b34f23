/** What a text says as JSON; null where it is no text, or says nothing in JSON. */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return null
  try { return JSON.parse(text) } catch { return null }
}
