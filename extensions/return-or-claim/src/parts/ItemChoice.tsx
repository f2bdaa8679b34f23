import type { ShopperItem } from '../../../../app/contracts/shopper.ts'
import { fieldOf } from '../check-step.ts'
import { lineOf, withItem, withLine, withoutItem } from '../draft.ts'
import { host, translate } from '../host.ts'
import type { DraftInHand } from '../use-draft.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'
import { ItemHeading } from './ItemHeading.tsx'
import { RightLine } from './RightLine.tsx'

/** One item of the order: what is open for it, whether it is meant, and how many pieces of it. */
export function ItemChoice({ item, closed, inHand, found }: { item: ShopperItem; closed: boolean; inHand: DraftInHand; found: Found }) {
  const { lineItemId, claimable } = item
  const line = lineOf(inHand.draft, lineItemId)
  const field = fieldOf(lineItemId, 'quantity')
  const quantity = useFocusOnFault(field, found)
  const open = claimable > 0 && !closed
  const choose = (chosen: boolean) => inHand.change((draft) => (chosen ? withItem(draft, lineItemId) : withoutItem(draft, lineItemId)))

  return (
    <s-section accessibilityLabel={item.title}>
      <s-stack gap="base">
        <ItemHeading item={item}>
          {claimable > 0 && item.rights.map((right) => <RightLine key={right.kind} right={right} />)}
          {item.claimableNote && <s-text color="subdued">{item.claimableNote}</s-text>}
        </ItemHeading>
        {open && (
          <s-checkbox
            label={translate('items.choose')}
            accessibilityLabel={translate('items.chooseItem', { title: item.title })}
            checked={line !== undefined}
            onChange={(event) => choose((event.currentTarget as HTMLInputElement).checked)}
          />
        )}
        {open && line && claimable > 1 && (
          <s-select
            ref={quantity as never}
            label={translate('items.howMany')}
            value={String(line.quantity)}
            error={found.faults[field] ?? ''}
            onChange={(event) => inHand.change((draft) => withLine(draft, lineItemId, { quantity: Number((event.currentTarget as HTMLSelectElement).value) }))}
          >
            {Array.from({ length: claimable }, (_, index) => index + 1).map((count) => (
              <s-option key={count} value={String(count)}>{translate('items.ofPieces', { pieces: host().i18n.formatNumber(count), all: host().i18n.formatNumber(claimable) })}</s-option>
            ))}
          </s-select>
        )}
      </s-stack>
    </s-section>
  )
}
