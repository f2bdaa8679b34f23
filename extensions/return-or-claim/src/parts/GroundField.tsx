import type { ShopperGround } from '../../../../app/contracts/shopper.ts'
import { fieldOf } from '../check-step.ts'
import type { DraftLine } from '../draft.ts'
import { withGround } from '../draft.ts'
import { translate } from '../host.ts'
import type { DraftInHand } from '../use-draft.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'

const grounds: readonly ShopperGround[] = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']

/** What happened to an item, where the shop has no reasons of its own. */
export function GroundField({ line, inHand, found }: { line: DraftLine; inHand: DraftInHand; found: Found }) {
  const { lineItemId } = line
  const field = fieldOf(lineItemId, 'ground')
  const choice = useFocusOnFault(field, found)
  return (
    <s-choice-list
      ref={choice as never}
      label={translate('ground.label')}
      name={`ground ${lineItemId}`}
      values={line.ground ? [line.ground] : []}
      error={found.faults[field] ?? ''}
      onChange={(event) => {
        const [chosen] = (event.currentTarget as unknown as { values?: ShopperGround[] }).values ?? []
        if (chosen) inHand.change((draft) => withGround(draft, lineItemId, chosen))
      }}
    >
      {grounds.map((one) => <s-choice key={one} value={one}>{translate(`ground.${one}`)}</s-choice>)}
    </s-choice-list>
  )
}
