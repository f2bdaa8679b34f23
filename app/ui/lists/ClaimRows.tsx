import { Button, Checkbox, IndexTableSelectionType, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ListedClaim } from '../../application/claims/claims-view.ts'
import { ChoosableClaimRow, ClaimListRow } from './ClaimListRow.tsx'
import type { Selection } from './use-selection.ts'

interface Props { claims: ListedClaim[]; selection: Selection; hasMore: boolean; matching: string; actions: Array<{ content: string; onAction: () => void }> }

/** Claims as rows for narrow screens: each leads to its claim, or is chosen while many are to be acted on. */
export function ClaimRows({ claims, selection, hasMore, matching, actions }: Props) {
  const [choosing, setChoosing] = useState(false)
  const { all, ids, onChange } = selection
  const whole = all || ids.length === claims.length
  const toggle = () => {
    if (choosing) selection.clear()
    setChoosing(!choosing)
  }
  return (
    <>
      <div className="rc-choosing">
        {choosing ? <Checkbox label="Select all on this page" checked={whole ? true : ids.length > 0 ? 'indeterminate' : false} onChange={(chosen) => onChange(IndexTableSelectionType.Page, chosen)} /> : <span />}
        <Button size="slim" onClick={toggle}>{choosing ? 'Done' : 'Select'}</Button>
      </div>
      <ul className="rc-rowlist" aria-label="Claims">
        {claims.map((claim) => <li key={claim.id}>{choosing ? <ChoosableClaimRow claim={claim} chosen={all || ids.includes(claim.id)} onChoose={(chosen) => onChange(IndexTableSelectionType.Single, chosen, claim.id)} /> : <ClaimListRow claim={claim} />}</li>)}
      </ul>
      {choosing ? (
        <div className="rc-chosen" role="group" aria-label="Selected claims">
          <InlineStack gap="200" blockAlign="center" align="space-between">
            <span role="status"><Text as="span" fontWeight="medium">{all ? `All ${matching} that match are selected` : ids.length === 0 ? 'None selected' : `${ids.length} selected`}</Text></span>
            {whole && hasMore && !all ? <Button variant="plain" onClick={() => onChange(IndexTableSelectionType.All, true)}>{`Select all ${matching} that match`}</Button> : null}
          </InlineStack>
          <InlineStack gap="200">
            {actions.map(({ content, onAction }) => <Button key={content} size="slim" disabled={ids.length === 0} onClick={onAction}>{content}</Button>)}
          </InlineStack>
        </div>
      ) : null}
    </>
  )
}
