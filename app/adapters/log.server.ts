/** One line of JSON. Entries hold codes, ids and counts, never names, addresses, notes or tokens. */
export function log(entry: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
}

/** What of an error may be logged: its kind and where it came from, not its message, which may quote what a person wrote. */
export function logError(where: string, error: unknown): void {
  const known = error instanceof Error
  log({ event: 'error', where, error: known ? error.name : typeof error, stack: known ? error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')).slice(0, 6).map((line) => line.trim()) : undefined })
}
