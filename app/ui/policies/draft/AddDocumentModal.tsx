import { Banner, BlockStack, ChoiceList, Modal, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { useFocusBack } from '../../use-focus-back.ts'
import { documentsIn } from './documents.ts'
import type { NewDocument } from './documents.ts'
import { documentWords, newDocument, openDocument } from './document-draft.ts'
import type { DocumentDraft } from './document-draft.ts'
import { useDraftScope } from './draft-context.tsx'
import { groundsOf } from './ground-words.ts'
import { lateWords, restsNothingWords } from './late-words.ts'
import { languageOptions } from '../../words/languages.ts'

interface Props { onAdd: (document: NewDocument) => void; onClose: () => void }

/** Asks what a document is to be: one of its own, or another version of one that is there, which begins with its clauses. */
export function AddDocumentModal({ onAdd, onClose }: Props) {
  useFocusBack()
  const { form, content } = useDraftScope()
  const [draft, setDraft] = useState(() => openDocument(content, form))
  const [isAsked, setAsked] = useState(false)
  const change = (some: Partial<DocumentDraft>) => setDraft({ ...draft, ...some })
  const made = newDocument(draft, content)
  const problems = isAsked ? made.problems : {}
  const names = [...new Set(documentsIn(content).map(({ document }) => document))]
  const isVersion = draft.of !== ''
  const [late, restsNothing] = [lateWords(draft, content, form), restsNothingWords(draft)]
  const add = () => { setAsked(true); if (made.document) onAdd(made.document) }
  return (
    <Modal open title="Add a document" onClose={onClose} primaryAction={{ content: 'Add', onAction: add }} secondaryActions={[{ content: 'Back', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          {names.length > 0 ? <Select label="What it is" options={[{ value: '', label: 'A document of its own' }, ...names.map((value) => ({ value, label: `Another version of “${documentWords(content, value)}”` }))]} value={draft.of} onChange={(of) => setDraft(openDocument(content, form, of))} helpText={isVersion ? 'It begins with the clauses of the version before it, for orders from its day on.' : 'It begins without clauses.'} /> : null}
          <TextField label="Title" autoComplete="off" value={draft.title} maxLength={120} error={problems.title} onChange={(title) => change({ title })} helpText={isVersion || !made.name ? undefined : `It is kept under the name “${made.name}”, which does not change any more.`} />
          {isVersion ? null : (
            <ChoiceList title="In force" selected={[draft.isAlways ? 'always' : 'day']} onChange={([chosen]) => change({ isAlways: chosen === 'always' })} choices={[{ value: 'always', label: 'Always' }, { value: 'day', label: 'From a day on' }]} />
          )}
          {draft.isAlways ? null : <div className="rc-short"><TextField label="In force from" type="date" autoComplete="off" value={draft.from} error={problems.from} onChange={(from) => change({ from })} helpText="For orders from this day on." /></div>}
          <Select label="Language" options={languagesWith(draft.language)} value={draft.language} onChange={(language) => change({ language })} helpText="In which its wording is written." />
          <Select label="How strongly it binds" options={form.tiers.map(({ value, label }) => ({ value, label }))} value={draft.tier} onChange={(tier) => change({ tier })} helpText={form.tiers.find(({ value }) => value === draft.tier)?.help} />
          {isVersion ? null : <ChoiceList allowMultiple title="Reasons that rest on it" choices={groundsOf(form)} selected={draft.grounds} onChange={(grounds) => change({ grounds })} />}
          {restsNothing === null ? null : <Text as="p" tone="subdued">{restsNothing}</Text>}
          {late === null ? null : <Banner tone="warning"><p>{late}</p></Banner>}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

/** One that isn't among those to choose from stays. */
const languagesWith = (language: string) => (languageOptions.some(({ value }) => value === language) ? languageOptions : [{ value: language, label: language }, ...languageOptions])
