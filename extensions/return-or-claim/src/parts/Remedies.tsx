import type { ShopperLineAnswer, ShopperRemedy } from '../../../../app/contracts/shopper.ts'
import { openRemedies, wishOf } from '../answers.ts'
import { fieldOf } from '../check-step.ts'
import type { DraftLine } from '../draft.ts'
import { withLine } from '../draft.ts'
import { translate } from '../host.ts'
import type { DraftInHand } from '../use-draft.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'

const noWish = 'no-wish'

/** What can be had: several to choose from, one that is simply said, and why the others can't be had. */
export function Remedies({ line, answer, inHand, found }: { line: DraftLine; answer: ShopperLineAnswer; inHand: DraftInHand; found: Found }) {
  const field = fieldOf(line.lineItemId, 'remedy')
  const list = useFocusOnFault(field, found)
  const open = openRemedies(answer)
  const closed = answer.remedies.filter((remedy) => !remedy.open)
  const paid = answer.remedies.filter((remedy) => remedy.open && remedy.kind === 'paid-repair')
  const choose = (event: Event) => {
    const [chosen] = (event.currentTarget as unknown as { values?: string[] }).values ?? []
    inHand.change((draft) => withLine(draft, line.lineItemId, { remedy: chosen === undefined || chosen === noWish ? null : (chosen as ShopperRemedy) }))
  }
  return (
    <s-stack gap="base">
      {open.length > 1 && (
        <s-choice-list ref={list as never} label={translate('remedy.label')} name={`remedy ${line.lineItemId}`} values={[wishOf(line, answer) ?? noWish]} error={found.faults[field] ?? ''} onChange={choose}>
          {open.map(({ kind, text }) => (
            <s-choice key={kind} value={kind}>
              {translate(`remedy.${kind}`)}
              <s-text slot="details">{text}</s-text>
            </s-choice>
          ))}
          <s-choice value={noWish}>{translate('remedy.noWish')}</s-choice>
        </s-choice-list>
      )}
      {open.length === 1 && open[0] && <Said heading={translate('remedy.only', { remedy: translate(`remedy.${open[0].kind}`) })} text={open[0].text} />}
      {paid.map(({ text }) => <Said key={text} heading={translate('remedy.paid-repair')} text={text} />)}
      {closed.length > 0 && (
        <s-details>
          <s-summary>{translate('remedy.closed')}</s-summary>
          <s-stack gap="small-100">{closed.map(({ kind, text }) => <Said key={kind} heading={translate(`remedy.${kind}`)} text={text} />)}</s-stack>
        </s-details>
      )}
    </s-stack>
  )
}

function Said({ heading, text }: { heading: string; text: string }) {
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{heading}</s-text>
      <s-text>{text}</s-text>
    </s-stack>
  )
}
