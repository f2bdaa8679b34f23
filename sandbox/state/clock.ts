let offsetMs = 0

/** Sets how far the sandbox's day is shifted against the machine's clock. */
export function setClockOffset(ms: number): void {
  offsetMs = ms
}

/** The sandbox's present, in milliseconds since the epoch. */
export function nowMs(): number {
  return Date.now() + offsetMs
}

/** The sandbox's present as Shopify writes it: ISO 8601 in UTC, whole seconds. */
export function nowIso(): string {
  return toIso(nowMs())
}

/** Milliseconds since the epoch as Shopify writes them: `2026-10-05T09:30:00Z`. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
