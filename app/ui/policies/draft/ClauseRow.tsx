import { Badge, Button, ButtonGroup, InlineStack, Text } from '@shopify/polaris'
import { memo } from 'react'
import type { DraftFinding, DraftWording } from '../../../application/policies/draft-view.ts'
import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { ClauseForm } from './ClauseForm.tsx'
import { fieldId } from './draft-context.tsx'
import { languageName } from '../../words/languages.ts'
import { Said } from './Said.tsx'
import type { DraftActs } from './use-draft.ts'

interface Props {
  path: string
  clause: Record<string, unknown>
  /** Only where it is open. */
  document: Record<string, unknown> | null
  tier: unknown
  /** The ids of those around it: by these it is moved. */
  before: string | null
  beforeThat: string | null
  next: string | null
  isOpen: boolean
  wording: DraftWording | null
  /** What is wrong or to be weighed in it. */
  inside: DraftFinding[]
  /** How it stands to others, a sentence a line. */
  standing: string
  /** Languages without a wording, by commas. */
  missing: string
  form: PolicyForm
  acts: DraftActs
  locked: boolean
  onOpen: (path: string | null) => void
}

/** One clause of a draft: what it is and how it stands to others; opened, its form. What is typed elsewhere doesn't draw it anew: there are many. */
export const ClauseRow = memo(function ClauseRow({ path, clause, document, tier, before, beforeThat, next, isOpen, wording, inside, standing, missing, form, acts, locked, onOpen }: Props) {
  const kind = form.kinds.find((one) => one.kind === clause.kind)
  const heading = typeof clause.heading === 'string' && clause.heading.trim() ? clause.heading : 'Without a heading'
  const errors = inside.filter(({ severity }) => severity === 'error').length
  const untranslated = missing.split(',').filter(Boolean)
  const own = clause.tier === undefined || clause.tier === tier ? null : String(clause.tier)
  const id = fieldId(path)
  return (
    <li className="rc-draftclause" data-place={path}>
      <div className="rc-draftclause__head">
        <div>
          <Text as="h3" variant="headingSm">
            <button type="button" className="rc-disclose" id={id} aria-expanded={isOpen} aria-controls={`${id}-form`} onClick={() => onOpen(isOpen ? null : path)}>{heading}</button>
          </Text>
          <div className="rc-draftclause__about">
            <InlineStack gap="200" blockAlign="center">
              <Badge>{kind?.title ?? String(clause.kind)}</Badge>
              {own === null ? null : <Badge tone="info">{form.tiers.find((one) => one.value === own)?.label ?? own}</Badge>}
              {untranslated.length > 0 ? <Text as="span" variant="bodySm" tone="caution">{untranslated.length > 2 ? `${untranslated.length} languages missing` : `${untranslated.map(languageName).join(' and ')} missing`}</Text> : null}
              {errors > 0 ? <Badge tone="critical">{errors === 1 ? '1 error' : `${errors} errors`}</Badge> : null}
              {inside.length > errors ? <Badge tone="warning">{inside.length - errors === 1 ? '1 warning' : `${inside.length - errors} warnings`}</Badge> : null}
            </InlineStack>
            {standing.split('\n').filter(Boolean).map((words) => <Text as="p" key={words} variant="bodySm" tone="subdued">{words}</Text>)}
            {inside.length > 0 ? <Said place={path} /> : null}
          </div>
        </div>
        {locked ? null : (
          <ButtonGroup>
            <Button size="micro" disabled={before === null} accessibilityLabel={`Move “${heading}” up`} onClick={() => acts.move(path, beforeThat, `Moving “${heading}”`)}>Up</Button>
            <Button size="micro" disabled={next === null} accessibilityLabel={`Move “${heading}” down`} onClick={() => acts.move(path, next, `Moving “${heading}”`)}>Down</Button>
            <Button size="micro" variant="tertiary" accessibilityLabel={`Take out “${heading}”`} onClick={() => remove(acts, path, heading)}>Take out</Button>
          </ButtonGroup>
        )}
      </div>
      <div id={`${id}-form`} hidden={!isOpen}>{isOpen && kind && document ? <ClauseForm path={path} clause={clause} document={document} kind={kind} wording={wording} heading={heading} /> : null}</div>
    </li>
  )
})

/** Taking a clause out can be undone at once, from where it is told, and later from the page. */
function remove(acts: DraftActs, path: string, heading: string) {
  const bringBack = acts.takeOut(path, `Taking out “${heading}”`)
  window.shopify?.toast.show(`“${heading}” taken out`, { action: 'Undo', onAction: bringBack })
}
