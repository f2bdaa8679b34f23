import { BlockStack, Button, InlineStack, Text, TextField, Tooltip } from '@shopify/polaris'
import { useRef } from 'react'
import type { WordingProblems } from '../../../application/mails/mails-view.ts'
import { shapeOfMail } from '../../../domain/mail/mail-kinds.ts'
import type { MailKind, MailLanguage } from '../../../domain/mail/mail-kinds.ts'
import { slotWords } from '../../../domain/mail/mail-words.ts'
import type { MailTemplate } from '../../../domain/mail/template.ts'

interface Props { kind: MailKind; language: MailLanguage; wording: MailTemplate; problems: WordingProblems; disabled: boolean; onChange: (wording: MailTemplate) => void }

/** Subject and text of a mail, and the slots that may stand in them; one is put where the text was last written at. */
export function WordingFields({ kind, language, wording, problems, disabled, onChange }: Props) {
  const { slots, needs } = shapeOfMail(kind)
  const body = useRef<HTMLDivElement>(null)
  const insert = (name: string) => {
    const area = body.current?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? wording.body.length, area?.selectionEnd ?? wording.body.length]
    onChange({ ...wording, body: `${wording.body.slice(0, from)}{${name}}${wording.body.slice(to)}` })
    area?.focus()
  }
  return (
    <BlockStack gap="400">
      <TextField label="Subject" value={wording.subject} error={problems.subject} disabled={disabled} autoComplete="off" spellCheck onChange={(subject) => onChange({ ...wording, subject })} />
      <div ref={body} lang={language}>
        <TextField label="Text" value={wording.body} error={problems.body} disabled={disabled} multiline={14} maxHeight={560} autoComplete="off" spellCheck onChange={(text) => onChange({ ...wording, body: text })}
          helpText="An empty line begins a paragraph, lines that begin with “- ” are a list. A paragraph is left out where none of its slots has anything to say. What the terms want said is added below." />
      </div>
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">Slots</Text>
        <InlineStack gap="100">
          {slots.map((name) => (
            <Tooltip key={name} content={`${slotWords[name] ?? name}${needs.includes(name) ? '. This mail can’t do without it.' : ''}`}>
              <Button size="micro" disabled={disabled} onClick={() => insert(name)} accessibilityLabel={`Insert {${name}}: ${slotWords[name] ?? name}`}>{`{${name}}${needs.includes(name) ? ' *' : ''}`}</Button>
            </Tooltip>
          ))}
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued">Those with * have to stay in the text.</Text>
      </BlockStack>
    </BlockStack>
  )
}
