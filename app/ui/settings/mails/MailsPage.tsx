import { Badge, BlockStack, Button, Card, InlineGrid, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { MailsView } from '../../../application/mails/mails-view.ts'
import { languageNames, mailTitles } from '../../../domain/mail/mail-words.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { SettingsForm } from '../SettingsForm.tsx'
import { MailChoice } from './MailChoice.tsx'
import { MailPreviewCard } from './MailPreviewCard.tsx'
import { ResetModal } from './ResetModal.tsx'
import { UndeliveredMails } from './UndeliveredMails.tsx'
import { useMailDraft } from './use-mail-draft.ts'
import { WordingFields } from './WordingFields.tsx'

/** The wording of one mail, beside how it looks. */
export function MailsPage({ mails }: { mails: MailsView }) {
  const { timeZone } = useShopFormat()
  const draft = useMailDraft(mails)
  const { busy } = draft.setting
  const [isResetting, setResetting] = useState(false)
  const locked = mails.locked !== null
  return (
    <SettingsForm page="mails" setting={draft.setting} locked={mails.locked} isChanged={draft.isChanged} refused="Not done" onSave={draft.save} onDiscard={draft.discard}>
      {mails.undelivered.count > 0 ? <UndeliveredMails undelivered={mails.undelivered} /> : null}
      <MailChoice mails={mails} />
      <InlineGrid columns={{ xs: 1, lg: 2 }} gap="400" alignItems="start">
        <Card>
          <BlockStack gap="400">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="h2" variant="headingMd">{`${mailTitles[mails.kind]}, ${languageNames[mails.language]}`}</Text>
              {mails.own ? <Badge tone="info">Your wording</Badge> : <Badge>As shipped</Badge>}
            </InlineStack>
            {mails.own ? <Text as="p" tone="subdued">{`Changed by ${mails.own.by} on ${instantWords(mails.own.at, timeZone)}.`}</Text> : null}
            <WordingFields kind={mails.kind} language={mails.language} wording={draft.wording} problems={draft.problems} disabled={locked || busy} onChange={draft.write} />
            {locked ? null : (
              <InlineStack gap="200">
                <Button onClick={draft.sendTest} loading={draft.sending === 'test'} disabled={busy || mails.testTo === null}>Send a test mail to me</Button>
                {mails.own ? <Button tone="critical" variant="tertiary" onClick={() => setResetting(true)} disabled={busy}>Go back to the shipped wording</Button> : null}
              </InlineStack>
            )}
            {locked || mails.testTo ? null : <Text as="p" variant="bodySm" tone="subdued">A test mail needs an address of yours that Shopify has confirmed.</Text>}
          </BlockStack>
        </Card>
        <MailPreviewCard preview={draft.preview} isStale={draft.isStale} />
      </InlineGrid>
      <ResetModal open={isResetting} shipped={mails.shipped} onClose={() => setResetting(false)} onReset={() => { setResetting(false); draft.reset() }} />
    </SettingsForm>
  )
}
