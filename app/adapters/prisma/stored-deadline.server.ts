import type { StoredDeadline } from '../../application/claims/claim-store.ts'

/** What a claim's row says of its nearest deadline; null where none binds. */
export function toStoredDeadline({ nextDeadlineName, nextDeadlineDay, nextDeadlineEndsAt }: { nextDeadlineName: string | null; nextDeadlineDay: Date | null; nextDeadlineEndsAt: Date | null }): StoredDeadline | null {
  if (!nextDeadlineName || !nextDeadlineDay || !nextDeadlineEndsAt) return null
  return { name: nextDeadlineName as StoredDeadline['name'], day: nextDeadlineDay.toISOString().slice(0, 10), endsAt: nextDeadlineEndsAt.toISOString() }
}
