import { BlockStack, Card, Text } from '@shopify/polaris'
import type { MailView } from '../../application/mails/mail-view.ts'
import { MailRow } from './MailRow.tsx'

/** What the customer was written, and a way to send again what never left. */
export function MailsCard({ mails }: { mails: MailView[] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Mail to the customer</Text>
        {mails.length === 0 ? <Text as="p" tone="subdued">Nothing sent yet.</Text> : mails.map((mail) => <MailRow mail={mail} key={mail.id} />)}
      </BlockStack>
    </Card>
  )
}
