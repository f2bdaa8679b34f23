import type { ShopperGround, ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'
import type { Answers } from '../answers.ts'
import { answerTo, openRemedies } from '../answers.ts'
import type { DraftLine } from '../draft.ts'
import { withGround } from '../draft.ts'
import { dayWords, translate } from '../host.ts'
import { unlessSaid } from '../unless-said.ts'
import type { DraftInHand } from '../use-draft.ts'

const inOrder: readonly ShopperGround[] = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']

interface TwoWaysProps { line: DraftLine; answer: ShopperLineAnswer; alternative: NonNullable<ShopperLineAnswer['alternative']>; answers: Answers; inHand: DraftInHand }

/** Return and claim both open: what each means, side by side, and a tap to take the one or the other. They keep their places when changed. */
export function TwoWays({ line, answer, alternative, answers, inHand }: TwoWaysProps) {
  const ways = [
    { ground: answer.ground, text: answer.headline, detail: answer },
    { ground: alternative.ground, text: alternative.text, detail: answerTo(answers, line, alternative.ground) },
  ].sort((one, other) => inOrder.indexOf(one.ground) - inOrder.indexOf(other.ground))
  const heading = translate(answer.verdict === 'ineligible' ? 'way.other' : 'way.heading')
  return (
    <s-stack gap="base" accessibilityRole="section" accessibilityLabel={heading}>
      <s-text type="strong">{heading}</s-text>
      <s-query-container>
        <s-grid gridTemplateColumns="@container (inline-size > 480px) 1fr 1fr, 1fr" gap="base">
          {ways.map((way) => (
            <Way key={way.ground} {...way} chosen={way.ground === line.ground} onChoose={() => inHand.change((draft) => withGround(draft, line.lineItemId, way.ground))} />
          ))}
        </s-grid>
      </s-query-container>
    </s-stack>
  )
}

function Way({ ground, text, detail, chosen, onChoose }: { ground: ShopperGround; text: string; detail: ShopperLineAnswer | undefined; chosen: boolean; onChoose(): void }) {
  const name = translate(`way.${ground}`)
  const until = unlessSaid(detail?.lastDay ? dayWords(detail.lastDay) : null, text)
  const gains = detail ? openRemedies(detail).map(({ kind }) => translate(`remedy.${kind}`)).join(', ') : ''
  return (
    <s-box padding="base" border="base" borderRadius="base" background={chosen ? 'subdued' : 'base'}>
      <s-stack gap="small-100">
        <s-text type="strong">{name}</s-text>
        <s-text>{text}</s-text>
        {until && <s-text color="subdued">{translate('way.until', { day: until })}</s-text>}
        {detail?.costs.map((cost) => <s-text key={cost.text} color="subdued">{cost.text}</s-text>)}
        {gains && <s-text color="subdued">{translate('way.gains', { remedies: gains })}</s-text>}
        {chosen
          ? <s-badge tone="neutral" icon="check">{translate('way.chosen')}</s-badge>
          : <s-button variant="secondary" accessibilityLabel={translate('way.chooseThis', { way: name })} onClick={onChoose}>{translate('way.choose')}</s-button>}
      </s-stack>
    </s-box>
  )
}
