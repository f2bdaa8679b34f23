import type { ShopperItem, ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'
import type { DraftLine } from '../draft.ts'
import { dayWords, translate } from '../host.ts'
import type { DraftInHand } from '../use-draft.ts'
import { unlessSaid } from '../unless-said.ts'
import type { Found } from '../use-faults.ts'
import { ClauseLinks } from './ClauseLink.tsx'
import { GoodToKnow } from './GoodToKnow.tsx'
import { Headline } from './Headline.tsx'
import { ItemHeading } from './ItemHeading.tsx'
import { Reasons } from './Reasons.tsx'
import { Remedies } from './Remedies.tsx'

/** What the terms say to one item as it was described. */
export function LineTerms({ line, item, answer, inHand, found }: { line: DraftLine; item: ShopperItem; answer: ShopperLineAnswer | undefined; inHand: DraftInHand; found: Found }) {
  return (
    <s-section heading={item.title}>
      <s-stack gap="large">
        <ItemHeading item={item} pieces={line.quantity} titled={false}>{line.ground && <s-text color="subdued">{translate(`ground.${line.ground}`)}</s-text>}</ItemHeading>
        {answer ? <Answer line={line} answer={answer} inHand={inHand} found={found} /> : <><s-skeleton-paragraph /><s-skeleton-paragraph /></>}
      </s-stack>
    </s-section>
  )
}

function Answer({ line, answer, inHand, found }: { line: DraftLine; answer: ShopperLineAnswer; inHand: DraftInHand; found: Found }) {
  const { costs, clauses, sendable, verdict, next } = answer
  const lastDay = unlessSaid(answer.lastDay && dayWords(answer.lastDay), answer.headline)
  return (
    <s-stack gap="large">
      <s-stack gap="small-200">
        <Headline answer={answer} />
        {lastDay && <s-text>{translate('terms.lastDay', { day: lastDay })}</s-text>}
      </s-stack>
      <Reasons reasons={answer.reasons} clauses={clauses} />
      {sendable && <Remedies line={line} answer={answer} inHand={inHand} found={found} />}
      {costs.length > 0 && (
        <s-stack gap="small-200">
          <s-text type="strong">{translate('terms.costs')}</s-text>
          {costs.map(({ text, clauseIds }) => (
            <s-stack key={text} gap="small-300">
              <s-text>{text}</s-text>
              <s-stack direction="inline" gap="small-200"><ClauseLinks clauses={clauseIds.map((id) => clauses[id])} /></s-stack>
            </s-stack>
          ))}
        </s-stack>
      )}
      <Next heading={!sendable ? 'terms.leftOut' : verdict === 'ineligible' ? 'terms.stillSendable' : 'terms.next'} text={next} calm={sendable && verdict !== 'ineligible'} />
      <GoodToKnow notices={answer.notices} />
    </s-stack>
  )
}

function Next({ heading, text, calm }: { heading: string; text: string; calm: boolean }) {
  if (!calm) return <s-banner tone="info" heading={translate(heading)}><s-text>{text}</s-text></s-banner>
  return (
    <s-stack gap="small-200">
      <s-text type="strong">{translate(heading)}</s-text>
      <s-text>{text}</s-text>
    </s-stack>
  )
}
