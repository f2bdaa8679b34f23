import type { ComponentChildren } from 'preact'
import type { ShopperMessage } from '../../../../app/contracts/shopper.ts'
import { momentWords, translate } from '../host.ts'
import { Paragraphs } from '../parts/Paragraphs.tsx'
import { Told } from './Told.tsx'
import type { ClaimInHand } from './use-claim.ts'
import { Writing } from './Writing.tsx'

/** What both sides wrote, who and when, the last at the end; files; and a message of the customer's own, which answers an open question. */
export function Messages({ inHand, children }: { inHand: ClaimInHand; children: ComponentChildren }) {
  const { claim } = inHand
  const asked = claim.messages.some((message) => message.open)
  return (
    <s-section heading={translate('message.heading')}>
      <s-stack gap="large">
        {claim.messages.length === 0 && <s-text color="subdued">{translate('message.none', { shop: claim.shopName })}</s-text>}
        {claim.messages.map((message) => <Message key={message.id} message={message} shopName={claim.shopName} />)}
        <Told door="message" inHand={inHand} />
        {claim.may.message.allowed
          ? <Writing door="message" label={translate(asked ? 'message.answerLabel' : 'message.label')} send={translate(asked ? 'message.answer' : 'message.send')} primary={asked} inHand={inHand} />
          : <s-text color="subdued">{claim.may.message.reason}</s-text>}
        {children}
      </s-stack>
    </s-section>
  )
}

function Message({ message: { at, by, kind, open, text }, shopName }: { message: ShopperMessage; shopName: string }) {
  return (
    <s-box padding="base" border="base" borderRadius="base" background={by === 'shop' ? 'subdued' : 'base'}>
      <s-stack gap="small-200">
        <s-text color="subdued">{`${by === 'you' ? translate('message.you') : shopName} · ${momentWords(at)}`}</s-text>
        {kind !== 'message' && <s-text type="strong">{translate(open ? 'message.open' : `message.${kind}`)}</s-text>}
        <Paragraphs text={text} />
      </s-stack>
    </s-box>
  )
}
