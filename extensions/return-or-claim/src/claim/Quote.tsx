import type { ShopperQuote } from '../../../../app/contracts/shopper.ts'
import { formatMoney } from '../../../shared/format.ts'
import { dayWords, host, translate } from '../host.ts'
import { Paragraphs } from '../parts/Paragraphs.tsx'
import { Confirm } from './Confirm.tsx'
import { Told } from './Told.tsx'
import type { ClaimInHand } from './use-claim.ts'

const marks = { offered: 'clock', accepted: 'check-circle', declined: 'x-circle' } as const

/** What a repair would cost, what is done for it and until when; with an answer that is asked for once more. */
export function Quote({ quote, inHand }: { quote: ShopperQuote; inHand: ClaimInHand }) {
  const { accept, decline, lineIds, state } = quote
  const amount = formatMoney(host().i18n, quote.amount)
  const answer = (accepted: boolean) => inHand.tell('quote', { lineIds, accepted })
  const busy = inHand.busy === 'quote'
  return (
    <s-section heading={translate('quote.heading')}>
      <s-stack gap="base">
        <s-stack gap="small-200">
          <s-text>{quote.titles.join(', ')}</s-text>
          <s-heading>{amount}</s-heading>
          <Paragraphs text={quote.work} />
        </s-stack>
        <s-grid gridTemplateColumns="auto 1fr" gap="small-200" alignItems="start">
          <s-icon type={marks[state]} />
          <s-text type="strong">{state === 'offered' ? translate('quote.until', { day: dayWords(quote.validUntil) }) : translate(`quote.${state}`)}</s-text>
        </s-grid>
        {state === 'offered' && accept.reason && <s-text color="subdued">{accept.reason}</s-text>}
        {state === 'offered' && (
          <s-stack direction="inline" gap="base">
            {accept.allowed && <Confirm text={translate('quote.accept')} heading={translate('quote.acceptHeading', { amount })} says={translate('quote.acceptText', { amount })} confirm={translate('quote.acceptConfirm', { amount })} keep={translate('quote.keep')} primary busy={busy} onConfirm={() => answer(true)} />}
            {decline.allowed && <Confirm text={translate('quote.decline')} heading={translate('quote.declineHeading')} says={translate('quote.declineText')} confirm={translate('quote.declineConfirm')} keep={translate('quote.keep')} tone="critical" busy={busy} onConfirm={() => answer(false)} />}
          </s-stack>
        )}
        <Told door="quote" inHand={inHand} />
      </s-stack>
    </s-section>
  )
}
