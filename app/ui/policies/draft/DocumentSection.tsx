import { BlockStack, Box, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DraftWording } from '../../../application/policies/draft-view.ts'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { dayWords } from '../../format/days.ts'
import { documentTakenOut } from './documents.ts'
import type { ShownDocument } from './documents.ts'
import { AddClauseModal } from './AddClauseModal.tsx'
import { ClauseList } from './ClauseList.tsx'
import { clausesWords } from './conflict-words.ts'
import { fieldId, useDraftScope } from './draft-context.tsx'
import { Fold } from './Fold.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { languagesOf, missingWords } from './language-words.ts'
import { Said } from './Said.tsx'
import { newClause, randomSigns } from './new-clause.ts'
import { takingOutWords } from './take-out-words.ts'
import { TakeOutDocumentModal } from './TakeOutDocumentModal.tsx'

interface Props { path: string; document: ShownDocument; open: string | null; wording: DraftWording | null; onOpen: (path: string | null) => void; /** Opens a place and leads there. */ onGo: (place: string) => void }

/** One document of a draft: what it says as a whole, and its clauses in their order. */
export function DocumentSection({ path, document, open, wording, onOpen, onGo }: Props) {
  const { form, acts, content, known, locked } = useDraftScope()
  const [asking, setAsking] = useState<'clause' | 'take-out' | null>(null)
  const { clauses } = document
  const title = typeof document.title === 'string' && document.title ? document.title : document.document
  const { effectiveFrom } = document
  const languages = languagesOf(content, document)
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" id={fieldId(path)}>{title}</Text>
          <Text as="p" variant="bodySm" tone="subdued">{[document.document, typeof effectiveFrom === 'string' && /^\d{4}-\d\d-\d\d$/.test(effectiveFrom) ? `in force from ${dayWords(effectiveFrom)}` : 'always in force', form.tiers.find((one) => one.value === document.tier)?.label ?? '', clausesWords(clauses.length)].filter(Boolean).join(' · ')}</Text>
          {missingWords(clauses, languages).map((words) => <Text as="p" key={words} variant="bodySm" tone="caution">{words}</Text>)}
          <Said place={path} />
          <Fold label="About this document" inside={Object.keys(form.document).map((name) => memberPath(path, name))}><BlockStack gap="300"><FormFields fields={form.document} path={path} value={document} of={title} /></BlockStack></Fold>
        </BlockStack>
      </Box>
      {clauses.length === 0 ? <Box padding="400"><Text as="p" tone="subdued">Nothing stands in it yet. Add what shoppers can ask for, such as a time for returns and what they get.</Text></Box> : null}
      <ClauseList path={path} title={title} document={document} clauses={clauses} languages={languages} open={open} wording={wording} onOpen={onOpen} />
      {locked ? null : (
        <Box padding="400">
          <InlineStack gap="200" align="space-between">
            <Button onClick={() => setAsking('clause')} accessibilityLabel={`Add a clause to ${title}`}>Add a clause</Button>
            <Button variant="tertiary" onClick={() => setAsking('take-out')} accessibilityLabel={`Take out the document ${title}`}>Take out the document</Button>
          </InlineStack>
        </Box>
      )}
      {asking === 'clause' ? <AddClauseModal title={title} onClose={() => setAsking(null)} onAdd={(kind) => {
        const { id, clause } = newClause(kind, randomSigns())
        const at = memberPath(`${path}.clauses`, id)
        acts.put(at, clause, `Adding “${kind.title}”`, clauses.at(-1)?.id ?? null)
        setAsking(null)
        onGo(at)
      }} /> : null}
      {asking === 'take-out' ? <TakeOutDocumentModal title={title} consequences={takingOutWords(document, content, known, form)} onClose={() => setAsking(null)} onTakeOut={() => {
        const bringBack = acts.make([documentTakenOut(content, document.id)], `Taking out the document “${title}”`)
        window.shopify?.toast.show(`“${title}” taken out`, { action: 'Undo', onAction: bringBack })
        onGo('$')
      }} /> : null}
    </Card>
  )
}
