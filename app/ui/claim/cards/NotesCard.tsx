import { BlockStack, Button, Card, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimView } from '../../../application/claims/claim-view.ts'
import { instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { useOnceDone, type ClaimCommands } from '../use-claim-command.ts'

/** What staff note for each other; the customer never reads it. */
export function NotesCard({ view, command }: { view: ClaimView; command: ClaimCommands }) {
  const { timeZone } = useShopFormat()
  const { notes } = view.record
  const [text, setText] = useState('')
  useOnceDone(command, ['note'], () => setText(''))
  const may = view.commands.find((one) => one.name === 'note')
  const refused = command.open === null && command.refused === 'note' ? command.refusal?.fields.text : undefined
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Notes</Text>
        {notes.length === 0 ? null : (
          <ul className="rc-list" aria-label="Notes">
            {notes.toReversed().map((note, i) => (
              <li key={i}>
                <div style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}><Text as="p">{note.text}</Text></div>
                <Text as="p" variant="bodySm" tone="subdued">{`${note.by.name} · ${instantWords(note.at, timeZone)}`}</Text>
              </li>
            ))}
          </ul>
        )}
        {may && !may.allowed ? <Text as="p" variant="bodySm" tone="subdued">{may.reason}</Text> : (
          <BlockStack gap="200">
            <TextField label="A note for your colleagues" multiline={2} maxLength={2000} autoComplete="off" value={text} onChange={setText} {...(refused ? { error: refused } : {})} helpText="The customer does not see it." />
            <div><Button disabled={text.trim() === '' || command.sending !== null} loading={command.sending === 'note'} onClick={() => command.send({ name: 'note', text: text.trim() })}>Add the note</Button></div>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  )
}
