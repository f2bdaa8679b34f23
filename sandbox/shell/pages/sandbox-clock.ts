import { html } from 'hono/html'
import type { ClockReading } from '../../control/clock.ts'
import type { Markup } from '../layout.ts'
import { count, moment } from '../words.ts'
import { sandboxCard } from './sandbox-card.ts'
import type { Wrong } from './sandbox-card.ts'

/** The day of sandbox, app and worker. */
export function clockCard(reading: ClockReading, wrong: Wrong): Markup {
  return sandboxCard('clock', 'Clock', 'Moves the day for the sandbox, the app and its worker together; timers and retries keep their real pace.', wrong, html`
    <p class="sandbox__now"><strong>${moment(reading.now, 'UTC')} UTC</strong> <span class="muted">${aheadInWords(reading.offsetMs)}</span></p>
    <form method="post" action="/sandbox/clock" class="fields">
      <button class="button" name="days" value="1">+1 day</button>
      <button class="button" name="days" value="14">+14 days</button>
      <button class="button" name="set" value="now">Back to now</button>
    </form>
    <form method="post" action="/sandbox/clock" class="fields">
      <label class="field"><span>Day and time (UTC)</span><input type="datetime-local" name="at" value="${reading.now.slice(0, 16)}" required></label>
      <button class="button">Set</button>
    </form>`)
}

/** `3 days ahead of this machine`; parts of a day in hours, and of an hour in minutes. */
export function aheadInWords(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000)
  if (minutes === 0) return "the same as this machine's clock"
  const [n, noun] = minutes >= 2 * 1440 || minutes % 1440 === 0 ? [Math.round(minutes / 1440), 'day'] : minutes >= 120 || minutes % 60 === 0 ? [Math.round(minutes / 60), 'hour'] : [minutes, 'minute']
  return `${count(n, noun)} ${offsetMs > 0 ? 'ahead of' : 'behind'} this machine's clock`
}
