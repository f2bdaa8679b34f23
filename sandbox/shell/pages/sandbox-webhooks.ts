import { html, raw } from 'hono/html'
import type { SwitchPositions } from '../../webhooks/switches.ts'
import type { Markup } from '../layout.ts'
import { sandboxCard } from './sandbox-card.ts'
import type { Wrong } from './sandbox-card.ts'

const switches: readonly (readonly [Exclude<keyof SwitchPositions, 'delayMs'>, string])[] = [
  ['duplicate', 'Twice each, under the same id'],
  ['disorder', 'Newest first'],
  ['loseAnswers', "The app's first answer is lost, so each is sent again"],
  ['hold', 'Held back until this is off again'],
]

/** How webhooks travel to the app. */
export function webhooksCard(positions: SwitchPositions, wrong: Wrong): Markup {
  return sandboxCard('webhooks', 'Webhooks', 'Delivers webhooks as Shopify warns that they may come: more than once, out of order, late.', wrong, html`
    <form method="post" action="/sandbox/webhooks" class="fields">
      <fieldset class="checks"><legend class="sr-only">Webhooks come</legend>
        ${switches.map(([name, words]) => html`<label><input type="checkbox" name="${name}" ${positions[name] ? raw('checked') : ''}> ${words}</label>`)}
      </fieldset>
      <label class="field field--short"><span>Late by (ms)</span><input type="number" name="delayMs" value="${positions.delayMs}" min="0" max="60000" step="any" required></label>
      <button class="button">Save</button>
    </form>`)
}
