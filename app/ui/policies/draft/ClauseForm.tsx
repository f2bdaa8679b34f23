import { BlockStack, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { DraftWording } from '../../../application/policies/draft-view.ts'
import type { KindForm } from '../../../domain/policy/edit/field-types.ts'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { isWithin, useDraftScope } from './draft-context.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { languagesOf } from './language-words.ts'
import { WordingPreview } from './WordingPreview.tsx'
import { WordingSection } from './WordingSection.tsx'

interface Props { path: string; clause: Record<string, unknown>; document: Record<string, unknown>; kind: KindForm; wording: DraftWording | null; heading: string }

/** A clause's form beside what it will say. */
export function ClauseForm({ path, clause, document, kind, wording, heading }: Props) {
  const { form, content, findings, wanted } = useDraftScope()
  const translationAt = (one: string) => memberPath(`${path}.translations`, one)
  // One that the policy doesn't have any more is there as long as something is wrong in it.
  const wrong = Object.keys((clause.translations ?? {}) as object).filter((one) => findings.some(({ place }) => isWithin(place, [translationAt(one)])))
  const languages = [...new Set([...languagesOf(content, document), ...wrong])]
  const [own = 'en'] = languages
  const [chosen, setLanguage] = useState(own)
  const language = languages.includes(chosen) ? chosen : own
  const asked = wanted === null ? undefined : ['heading', 'text', 'reading'].includes(wanted.slice(path.length + 1)) ? own : languages.find((one) => isWithin(wanted, [translationAt(one)]))
  useEffect(() => { if (asked !== undefined) setLanguage(asked) }, [asked])
  const isLaw = (clause.tier ?? document.tier) === 'statutory' || clause.law !== undefined
  const rest = ['tier', ...(kind.overrides || clause.overrides !== undefined ? ['overrides'] : []), ...(isLaw ? ['law'] : []), 'cites', 'rules']
  return (
    <div className="rc-editing">
      <BlockStack gap="500">
        <Text as="p" tone="subdued">{kind.sentence}</Text>
        <FormFields fields={kind.params} path={`${path}.params`} value={clause.params} of={heading} />
        <FormFields fields={form.clause} path={path} value={clause} of={heading} only={['appliesTo']} />
        <WordingSection path={path} clause={clause} languages={languages} language={language} onLanguage={setLanguage} of={heading} />
        <FormFields fields={form.clause} path={path} value={clause} of={heading} only={rest} />
      </BlockStack>
      <div className="rc-beside"><WordingPreview wording={wording} language={language} /></div>
    </div>
  )
}
