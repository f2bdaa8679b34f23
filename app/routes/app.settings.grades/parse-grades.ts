/** What the page of grades sends; null where it is none. The grades are taken as they came: who stores them reads them. */
export function parseGradesForm(value: unknown): { version: number; grades: unknown[] } | null {
  const sent = fromJson(value)
  if (typeof sent !== 'object' || sent === null || !('version' in sent) || !('grades' in sent)) return null
  return Number.isInteger(sent.version) && Array.isArray(sent.grades) ? { version: Number(sent.version), grades: sent.grades } : null
}

function fromJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}
