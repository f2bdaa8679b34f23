import { BlockStack, Card, Text } from '@shopify/polaris'
import type { MailsView } from '../../../application/mails/mails-view.ts'
import { MailRow } from '../../claim/MailRow.tsx'

/** Mails about no claim that never left, to be sent again. */
export function UndeliveredMails({ undelivered: { count, mails } }: { undelivered: MailsView['undelivered'] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Mails that could not be delivered</Text>
        <Text as="p">They are about no claim; those of a claim stand on its page. Look at what the mail server said, set it right, and send them again. A customer’s request for their data then goes to the contact address that your shop has in Shopify by now; a test mail goes where it went before.</Text>
        {mails.map((mail) => <MailRow mail={mail} key={mail.id} />)}
        {count > mails.length ? <Text as="p" tone="subdued">{`And ${count - mails.length} more.`}</Text> : null}
      </BlockStack>
    </Card>
  )
}
