import { useFetcher } from '@remix-run/react'
import { Badge, BlockStack, Button, Card, InlineError, InlineStack, Text } from '@shopify/polaris'
import type { ClaimView } from '../../application/claims/claim-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { mailWords } from './mail-words.ts'

type Mail = ClaimView['mails'][number]

/** What the customer was written, and a way to send again what never left. */
export function MailsCard({ mails }: { mails: Mail[] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Mail to the customer</Text>
        {mails.length === 0 ? <Text as="p" tone="subdued">Nothing sent yet.</Text> : mails.map((mail) => <MailRow mail={mail} key={mail.id} />)}
      </BlockStack>
    </Card>
  )
}

function MailRow({ mail }: { mail: Mail }) {
  const { timeZone } = useShopFormat()
  const fetcher = useFetcher<{ refusal: { sentence: string } | null }>()
  const id = `mail-${mail.id}`
  return (
    <BlockStack gap="050">
      <InlineStack gap="200" blockAlign="center">
        <Text as="p">{mail.subject}</Text>
        {mail.state === 'failed' && <Badge tone="critical">Not sent</Badge>}
      </InlineStack>
      <Text as="p" variant="bodySm" tone="subdued" breakWord>{mailWords(mail, (at) => instantWords(at, timeZone))}</Text>
      {mail.state === 'failed' && (
        <div>
          <Button variant="plain" ariaDescribedBy={id} accessibilityLabel={`Send “${mail.subject}” again`} loading={fetcher.state !== 'idle'} onClick={() => fetcher.submit({ intent: 'send-again', mail: mail.id }, { method: 'post' })}>Send again</Button>
          {fetcher.data?.refusal ? <InlineError message={fetcher.data.refusal.sentence} fieldID={id} /> : null}
        </div>
      )}
    </BlockStack>
  )
}
