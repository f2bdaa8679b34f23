import { ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimSummary, ClaimView } from '../../application/claims/claim-view.ts'
import type { RefusalView } from '../../application/views.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { useAnswer } from '../use-answer.ts'
import { stageWords } from '../words/terms.ts'
import { CommandModal } from './commands/CommandModal.tsx'

interface Answer { ok: boolean; refusal: RefusalView | null }
interface Props { view: ClaimView; others: ClaimSummary[]; onClose: () => void }

/** Another open claim on the same order goes on in this one. */
export function MergeModal({ view, others, onClose }: Props) {
  const { timeZone } = useShopFormat()
  const [from, setFrom] = useState(others.length === 1 ? (others[0]?.id ?? '') : '')
  const fetcher = useAnswer<Answer>(({ ok }) => {
    if (!ok) return
    window.shopify?.toast.show('Claims merged')
    onClose()
  })
  return (
    <CommandModal title="Merge with another claim" action="Merge" grave disabled={from === ''} sending={fetcher.state !== 'idle'} refusal={fetcher.data?.refusal ?? null} onClose={onClose}
      onAction={() => fetcher.submit({ intent: 'merge', version: String(view.version), from }, { method: 'post' })}>
      <ChoiceList title="Which claim goes on here" selected={from ? [from] : []} onChange={([id]) => setFrom(id ?? '')} choices={others.map((one) => ({ value: one.id, label: `${one.number}: ${one.firstItem.title}`, helpText: `${stageWords[one.stage].label} · opened ${instantWords(one.openedAt, timeZone)}` }))} />
      <Text as="p">{`Its items, evidence and returns in Shopify go on in ${view.claim.number}; the other claim ends and says where it went on.`}</Text>
      <Text as="p" tone="subdued">This can’t be undone.</Text>
    </CommandModal>
  )
}
