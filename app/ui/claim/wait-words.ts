import type { WaitView } from '../../application/claims/claim-view.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { ownerWords, waitWords } from '../words/waits.ts'

/** `Customer: Answer to your question, since 20 Nov 2026. Reminder on 23 Nov 2026, back to you on 27 Nov 2026.` Days of instants are those of the shop's clock. */
export function waitSentence(wait: WaitView, timeZone: string): string {
  const on = (instant: string) => dayWords(todayIn(timeZone, new Date(instant)))
  const began = wait.until ? `until ${dayWords(wait.until)}` : wait.since ? `since ${dayWords(wait.since)}` : ''
  const next = [
    wait.isOver ? 'took too long: what you do about it, a note too, begins the time anew' : null,
    wait.isOver || !wait.remindsAt ? null : wait.reminded ? 'reminded' : `reminder on ${on(wait.remindsAt)}`,
    wait.isOver || !wait.backAt ? null : wait.name === 'quote' ? 'then it comes back to you' : `${wait.owner === 'staff' ? 'you are reminded' : 'back to you'} on ${on(wait.backAt)}`,
  ].filter((one) => one !== null).join(', ')
  return `${ownerWords[wait.owner]}: ${waitWords[wait.name].label}, ${began}.${next ? ` ${next.charAt(0).toUpperCase()}${next.slice(1)}.` : ''}`
}
