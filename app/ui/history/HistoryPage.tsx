import { Banner, BlockStack } from '@shopify/polaris'
import { useState } from 'react'
import type { HistoryView } from '../../application/history/history-view.ts'
import { SettingsFrame } from '../settings/SettingsFrame.tsx'
import { useSetting } from '../settings/use-setting.ts'
import type { SettingAnswer } from '../settings/use-setting.ts'
import { CheckedFileCard } from './CheckedFileCard.tsx'
import { ChooseFileCard } from './ChooseFileCard.tsx'
import { OrdersCard } from './OrdersCard.tsx'
import { PastFilesCard } from './PastFilesCard.tsx'

interface Answer extends SettingAnswer { told: string | null }

/** What the shop's past is known by: its orders of before, and past claims from files. */
export function HistoryPage({ history, sentence }: { history: HistoryView | null; sentence: string | null }) {
  const { refusal, refuse, busy, send: ask } = useSetting<Answer>(({ told }) => told ?? '')
  const [hasLooked, setHasLooked] = useState(false)
  if (!history) return <SettingsFrame current="history"><div className="rc-inset"><Banner tone="critical">{sentence}</Banner></div></SettingsFrame>
  const locked = history.locked !== null
  return (
    <SettingsFrame current="history">
      <BlockStack gap="400">
        {history.locked ? <div className="rc-inset"><Banner tone="info">{history.locked}</Banner></div> : null}
        {refusal ? <div className="rc-inset"><Banner tone="critical" title="Not done" onDismiss={() => refuse(null)}>{refusal}</Banner></div> : null}
        {history.limited ? <div className="rc-inset"><Banner tone="warning" title="Older orders can’t be seen"><BlockStack gap="200"><p>{history.limited.sentence}</p><p>{history.limited.todo}</p></BlockStack></Banner></div> : null}
        <OrdersCard orders={history.orders} locked={locked} busy={busy} onStart={() => ask({ intent: 'start' })} />
        <ChooseFileCard locked={locked} checked={history.checked} onLooked={() => setHasLooked(true)} />
        {history.checked ? <CheckedFileCard key={history.checked.id} file={history.checked} takesFocus={hasLooked} locked={locked} busy={busy} onBringIn={(file, seen) => ask({ intent: 'bring-in', file, seen: String(seen) })} onDiscard={(file) => ask({ intent: 'discard', file })} /> : null}
        {history.files.length ? <PastFilesCard files={history.files} locked={locked} busy={busy} onUndo={(file) => ask({ intent: 'undo', file })} /> : null}
      </BlockStack>
    </SettingsFrame>
  )
}
