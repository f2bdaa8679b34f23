import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useRef, useState } from 'react'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { fieldId, isWithin, useDraftScope } from './draft-context.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { asText } from './fields/values.ts'
import { LanguageTabs } from './LanguageTabs.tsx'
import { untranslatedIn } from './language-words.ts'
import { slotsOf, withSlot } from './slot-names.ts'

interface Props { path: string; clause: Record<string, unknown>; languages: string[]; language: string; onLanguage: (language: string) => void; of: string }

/** What a clause says, in each language; slots are put where the text was last written at. */
export function WordingSection({ path, clause, languages, language, onLanguage, of }: Props) {
  const { form, acts, locked, findings } = useDraftScope()
  const section = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<'text' | 'reading'>('text')
  const [own] = languages
  const isOwn = language === own
  const translations = clause.translations as Record<string, Record<string, unknown>> | undefined
  const missing = untranslatedIn(clause, languages)
  const words = isOwn ? clause : translations?.[language]
  const at = isOwn ? path : memberPath(`${path}.translations`, language)
  const fields = isOwn ? form.clause : form.translation
  const wordsAt = (one: string) => (one === own ? ['heading', 'text', 'reading'].map((member) => `${path}.${member}`) : [memberPath(`${path}.translations`, one)])
  const markOf = (one: string) => (findings.some(({ place, severity }) => severity === 'error' && isWithin(place, wordsAt(one))) ? 'error' : missing.includes(one) ? 'missing' : null)
  const slots = slotsOf(clause.params)
  const insert = (slot: string) => {
    const area = section.current?.querySelector<HTMLTextAreaElement>(`[data-place=${JSON.stringify(`${at}.${last}`)}] textarea`)
    const text = asText(words?.[last])
    acts.put(`${at}.${last}`, withSlot(text, slot, area ? { from: area.selectionStart, until: area.selectionEnd } : null), `Slot, ${of}`)
    area?.focus()
  }
  return (
    <BlockStack gap="300">
      {languages.length > 1 ? <LanguageTabs id={fieldId(`${path} words`)} languages={languages} current={language} markOf={markOf} onChoose={onLanguage} /> : null}
      <div ref={section} lang={language} {...(languages.length > 1 ? { role: 'tabpanel', id: `${fieldId(`${path} words`)}-panel`, 'aria-labelledby': `${fieldId(`${path} words`)}-tab-${language}` } : {})}
        onFocus={(event) => { const place = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place; if (place === `${at}.text`) setLast('text'); if (place === `${at}.reading`) setLast('reading') }}>
        <BlockStack gap="300"><FormFields key={language} fields={fields} path={at} value={words} of={of} only={['heading', 'text', 'reading']} /></BlockStack>
      </div>
      {slots.length === 0 ? null : (
        <BlockStack gap="100">
          <Text as="p" variant="bodySm" tone="subdued">{`Put into “${last === 'text' ? 'Wording' : 'How it is read'}”:`}</Text>
          <InlineStack gap="100">{slots.map((slot) => <Button key={slot} size="micro" disabled={locked} accessibilityLabel={`Insert the slot {${slot}}`} onClick={() => insert(slot)}>{`{${slot}}`}</Button>)}</InlineStack>
        </BlockStack>
      )}
    </BlockStack>
  )
}
