import { SaveBar } from '@shopify/app-bridge-react'
import { Badge, Banner, BlockStack, Button, Card, InlineGrid, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { MailsView } from '../../../application/mails/mails-view.ts'
import { languageNames, mailTitles } from '../../../domain/mail/mail-words.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { MailChoice } from './MailChoice.tsx'
import { MailPreviewCard } from './MailPreviewCard.tsx'
import { ResetModal } from './ResetModal.tsx'
import { useMailDraft } from './use-mail-draft.ts'
import { WordingFields } from './WordingFields.tsx'

/** The wording of one mail, beside how it looks. What was written stays until it is saved or discarded. */
export function MailsPage({ mails }: { mails: MailsView }) {
  const { timeZone } = useShopFormat()
  const draft = useMailDraft(mails)
  const [isResetting, setResetting] = useState(false)
  const locked = mails.locked !== null
  return (
    <SettingsFrame current="mails">
      <SaveBar id="mails" open={draft.isChanged}>
        <button variant="primary" onClick={draft.save} {...(draft.busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={draft.discard} disabled={draft.busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {mails.locked ? <div className="rc-inset"><Banner tone="info">{mails.locked}</Banner></div> : null}
        {draft.refusal ? <div className="rc-inset"><Banner tone="critical" title="Not done">{draft.refusal}</Banner></div> : null}
        <MailChoice mails={mails} />
        <InlineGrid columns={{ xs: 1, lg: 2 }} gap="400" alignItems="start">
          <Card>
            <BlockStack gap="400">
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <Text as="h2" variant="headingMd">{`${mailTitles[mails.kind]}, ${languageNames[mails.language]}`}</Text>
                {mails.own ? <Badge tone="info">Your wording</Badge> : <Badge>As shipped</Badge>}
              </InlineStack>
              {mails.own ? <Text as="p" tone="subdued">{`Changed by ${mails.own.by} on ${instantWords(mails.own.at, timeZone)}.`}</Text> : null}
              <WordingFields kind={mails.kind} language={mails.language} wording={draft.wording} problems={draft.problems} disabled={locked || draft.busy} onChange={draft.write} />
              {locked ? null : (
                <InlineStack gap="200">
                  <Button onClick={draft.sendTest} loading={draft.sending === 'test'} disabled={draft.busy || mails.testTo === null}>Send a test mail to me</Button>
                  {mails.own ? <Button tone="critical" variant="tertiary" onClick={() => setResetting(true)} disabled={draft.busy}>Go back to the shipped wording</Button> : null}
                </InlineStack>
              )}
              {locked || mails.testTo ? null : <Text as="p" variant="bodySm" tone="subdued">A test mail needs an address of yours that Shopify has confirmed.</Text>}
            </BlockStack>
          </Card>
          <MailPreviewCard preview={draft.preview} isStale={draft.isStale} />
        </InlineGrid>
      </BlockStack>
      <ResetModal open={isResetting} shipped={mails.shipped} onClose={() => setResetting(false)} onReset={() => { setResetting(false); draft.reset() }} />
    </SettingsFrame>
  )
}
