import { translate } from '../host.ts'
import type { ClaimDoor } from '../ask.ts'
import type { ClaimInHand } from './use-claim.ts'

/** What came of telling something, said where it was told: that it has arrived, or why it was not taken. */
export function Told({ door, inHand: { refused, done } }: { door: ClaimDoor; inHand: ClaimInHand }) {
  if (refused?.door === door) return <s-banner tone="critical" heading={refused.problem.sentence || translate('failed.text')} />
  return done === door ? <s-banner tone="success" heading={translate(`claim.done.${door}`)} /> : null
}
