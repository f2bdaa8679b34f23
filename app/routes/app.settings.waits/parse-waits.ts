/** What the page of waits sends; null where it is none. The days are taken as they came: who stores them reads them. */
export function parseWaitsForm(value: unknown): { version: number; days: object } | null {
  const sent = fromJson(value)
  if (typeof sent !== 'object' || sent === null || !('version' in sent) || !('days' in sent)) return null
  return Number.isInteger(sent.version) && typeof sent.days === 'object' && sent.days !== null ? { version: Number(sent.version), days: sent.days } : null
}

function fromJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}
