import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { SettingsPageId } from './settings-pages.ts'
import { SettingsFrame } from './SettingsFrame.tsx'
import type { Setting } from './use-setting.ts'

interface Props { page: SettingsPageId; setting: Pick<Setting, 'busy' | 'refusal' | 'refuse'>; /** Why whoever looks may not change anything. */ locked: string | null; isChanged: boolean; /** Heads a refusal. */ refused?: string; onSave: () => void; onDiscard: () => void; children: ReactNode }

/** A page of the settings on which something can be changed: what is changed stays until it is saved or discarded. */
export function SettingsForm({ page, setting: { busy, refusal, refuse }, locked, isChanged, refused = 'Not saved', onSave, onDiscard, children }: Props) {
  return (
    <SettingsFrame current={page}>
      <SaveBar id={page} open={isChanged}>
        <button variant="primary" onClick={onSave} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={() => { onDiscard(); refuse(null) }} disabled={busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        {refusal ? <div className="rc-inset"><Banner tone="critical" title={refused}>{refusal}</Banner></div> : null}
        {children}
      </BlockStack>
    </SettingsFrame>
  )
}
