import { useFetcher } from '@remix-run/react'
import { Badge, BlockStack, Button, InlineError, InlineStack, Text } from '@shopify/polaris'
import type { MailView } from '../../application/mails/mail-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { mailWords } from './mail-words.ts'

/** One mail, how it stands, and the way to send again what never left: the page that it stands on does so. */
export function MailRow({ mail }: { mail: MailView }) {
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
