import { Badge, BlockStack, Button, Card, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimView } from '../../../application/claims/claim-view.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { commandWords } from '../commands/command-words.ts'
import { useOnceDone, type ClaimCommands } from '../use-claim-command.ts'

type Kind = 'message' | 'ask-customer'
type Message = ClaimView['record']['thread'][number]
const kindWords: Record<Kind, { label: string; send: string; help: string }> = {
  message: { label: 'Message', send: 'Send', help: 'Goes to the customer by mail.' },
  'ask-customer': { label: 'Question that the claim waits for', send: 'Ask', help: 'Goes to the customer by mail. The claim waits until they have answered, or you have what you asked for.' },
}

/** What customer and staff wrote to each other, and where staff write. What nobody has answered yet is marked. */
export function MessagesCard({ view, command }: { view: ClaimView; command: ClaimCommands }) {
  const { timeZone } = useShopFormat()
  const { thread } = view.record
  const [kind, setKind] = useState<Kind>('message')
  const [text, setText] = useState('')
  // What was typed stays until it is on record, in case it is refused.
  useOnceDone(command, ['message', 'ask-customer'], () => setText(''))
  const may = view.commands.find((one) => one.name === kind)
  const unread = thread.filter((message) => message.unread).length
  const question = view.commands.find((one) => one.name === 'take-answer')
  const refused = command.open === null && command.refused === kind ? command.refusal?.fields.text : undefined
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">Messages</Text>
          {unread ? <Badge tone="attention">{`${unread} new`}</Badge> : null}
        </InlineStack>
        {thread.length === 0 ? <Text as="p" tone="subdued">Nobody has written yet.</Text> : (
          <ol className="rc-thread" aria-label="Messages">
            {thread.map((message, i) => (
              <li key={i} className={`${message.by.kind === 'shopper' || message.kind === 'dispute' ? '' : 'rc-thread--ours'}${message.kind === 'dispute' ? ' rc-thread--dispute' : ''}`}>
                <InlineStack gap="200"><Text as="span" variant="bodySm" tone="subdued">{`${whoWords(message)} · ${instantWords(message.at, timeZone)}`}</Text>{message.unread ? <Badge tone="attention">New</Badge> : null}</InlineStack>
                <Text as="p">{message.text}</Text>
              </li>
            ))}
          </ol>
        )}
        {question?.allowed ? (
          <InlineStack gap="200" blockAlign="center" align="space-between">
            <Text as="p" variant="bodySm" tone="subdued">The claim waits for the customer’s answer. A message of yours leaves it waiting.</Text>
            <Button size="slim" disabled={command.sending !== null} loading={command.sending === 'take-answer'} onClick={() => command.send({ name: 'take-answer', note: '' })}>{commandWords['take-answer'].label}</Button>
          </InlineStack>
        ) : null}
        {may && !may.allowed ? <Text as="p" variant="bodySm" tone="subdued">{may.reason}</Text> : (
          <BlockStack gap="200">
            <TextField label={view.customer.email ? `To ${view.customer.name}` : `To ${view.customer.name}, who has no e-mail address: it is only kept here`} multiline={2} maxLength={2000} autoComplete="off" value={text} onChange={setText} {...(refused ? { error: refused } : {})} helpText={kindWords[kind].help} />
            <InlineStack gap="200" blockAlign="end" align="space-between">
              <Select label="Send as" labelInline options={(Object.keys(kindWords) as Kind[]).map((value) => ({ value, label: kindWords[value].label }))} value={kind} onChange={(next) => setKind(next as Kind)} />
              <Button disabled={text.trim() === '' || command.sending !== null} loading={command.sending === kind} onClick={() => command.send({ name: kind, text: text.trim() })}>{kindWords[kind].send}</Button>
            </InlineStack>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  )
}

function whoWords(message: Message): string {
  const who = message.by.kind === 'shopper' ? 'Customer' : message.by.name
  if (message.kind === 'dispute') return message.by.kind === 'shopper' ? 'Customer, disputing the outcome' : `The customer’s objection, recorded by ${who}`
  return message.kind === 'question' ? `${who} asked` : who
}
