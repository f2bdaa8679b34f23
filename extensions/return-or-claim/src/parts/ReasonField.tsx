import type { ShopperReason } from '../../../../app/contracts/shopper.ts'
import { fieldOf } from '../check-step.ts'
import type { DraftLine } from '../draft.ts'
import { withReason } from '../draft.ts'
import { translate } from '../host.ts'
import { chosenReason } from '../reasons.ts'
import type { DraftInHand } from '../use-draft.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'

/** Why an item is returned, in the shop's own words; where it parts a reason further, the finer ones come after it. */
export function ReasonField({ line, reasons, inHand, found }: { line: DraftLine; reasons: readonly ShopperReason[]; inHand: DraftInHand; found: Found }) {
  const { lineItemId } = line
  const field = fieldOf(lineItemId, 'ground')
  const choice = useFocusOnFault(field, found)
  const chosen = chosenReason(line, reasons)
  const fault = found.faults[field] ?? ''
  const waits = (chosen.reason?.finer.length ?? 0) > 0
  const valuesOf = (event: { currentTarget: unknown }) => (event.currentTarget as { values?: string[] }).values ?? []
  return (
    <s-stack gap="large">
      <s-choice-list
        ref={choice as never}
        label={translate('ground.label')}
        name={`reason ${lineItemId}`}
        values={chosen.reason ? [chosen.reason.id] : []}
        error={waits ? '' : fault}
        onChange={(event) => {
          const reason = reasons.find(({ id }) => id === valuesOf(event)[0])
          if (reason) inHand.change((draft) => withReason(draft, lineItemId, reason, reason.finer.length > 0))
        }}
      >
        {reasons.map(({ id, label }) => <s-choice key={id} value={id}>{label}</s-choice>)}
      </s-choice-list>
      {chosen.reason && waits && (
        <s-choice-list
          label={translate('ground.finer')}
          name={`finer ${lineItemId}`}
          values={chosen.finer ? [chosen.finer.id] : []}
          error={fault}
          onChange={(event) => {
            const finer = chosen.reason?.finer.find(({ id }) => id === valuesOf(event)[0])
            if (finer) inHand.change((draft) => withReason(draft, lineItemId, finer, false))
          }}
        >
          {chosen.reason.finer.map(({ id, label }) => <s-choice key={id} value={id}>{label}</s-choice>)}
        </s-choice-list>
      )}
    </s-stack>
  )
}
