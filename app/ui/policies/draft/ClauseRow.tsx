import { Badge, Button, ButtonGroup, InlineStack, Text } from '@shopify/polaris'
import type { DraftWording } from '../../../application/policies/draft-view.ts'
import { ClauseForm } from './ClauseForm.tsx'
import { fieldId, useDraftScope } from './draft-context.tsx'
import { languageName, languagesOf, untranslatedIn } from './language-words.ts'
import { Said } from './Said.tsx'
import { standingWordsOf } from './standing-words.ts'

interface Props {
  path: string
  clause: Record<string, unknown>
  document: Record<string, unknown>
  /** The ids of those around it: by these it is moved. */
  order: { before: string | null; beforeThat: string | null; next: string | null }
  isOpen: boolean
  wording: DraftWording | null
  onToggle: () => void
}

/** One clause of a draft: what it is and how it stands to others; opened, its form. */
export function ClauseRow({ path, clause, document, order, isOpen, wording, onToggle }: Props) {
  const { form, known, content, findings, acts, locked } = useDraftScope()
  const kind = form.kinds.find((one) => one.kind === clause.kind)
  const own = known.clauses.find((one) => one.path === path)
  const heading = typeof clause.heading === 'string' && clause.heading.trim() ? clause.heading : 'Without a heading'
  const inside = findings.filter(({ place }) => place === path || place.startsWith(`${path}.`))
  const errors = inside.filter(({ severity }) => severity === 'error').length
  const id = fieldId(path)
  const missing = untranslatedIn(clause, languagesOf(content, document))
  const tier = String(clause.tier ?? document.tier)
  return (
    <li className="rc-draftclause" data-place={path}>
      <div className="rc-draftclause__head">
        <div>
          <Text as="h3" variant="headingSm">
            <button type="button" className="rc-disclose" id={id} aria-expanded={isOpen} aria-controls={`${id}-form`} onClick={onToggle}>{heading}</button>
          </Text>
          <div className="rc-draftclause__about">
            <InlineStack gap="200" blockAlign="center">
              <Badge>{kind?.title ?? String(clause.kind)}</Badge>
              {clause.tier === undefined || clause.tier === document.tier ? null : <Badge tone="info">{form.tiers.find((one) => one.value === tier)?.label ?? tier}</Badge>}
              {missing.length > 0 ? <Text as="span" variant="bodySm" tone="caution">{missing.length > 2 ? `${missing.length} languages missing` : `${missing.map(languageName).join(' and ')} missing`}</Text> : null}
              {errors > 0 ? <Badge tone="critical">{errors === 1 ? '1 error' : `${errors} errors`}</Badge> : null}
              {inside.length > errors ? <Badge tone="warning">{inside.length - errors === 1 ? '1 warning' : `${inside.length - errors} warnings`}</Badge> : null}
            </InlineStack>
            {standingWordsOf(own, known.clauses).map((words) => <Text as="p" key={words} variant="bodySm" tone="subdued">{words}</Text>)}
            <Said place={path} />
          </div>
        </div>
        {locked ? null : <Moves path={path} heading={heading} order={order} onMove={acts.move} onRemove={() => remove(acts.takeOut, path, heading)} />}
      </div>
      <div id={`${id}-form`} hidden={!isOpen}>{isOpen && kind ? <ClauseForm path={path} clause={clause} document={document} kind={kind} wording={wording} heading={heading} /> : null}</div>
    </li>
  )
}

/** Taking a clause out can be undone at once, from where it is told, and later from the page. */
function remove(takeOut: (path: string, label: string) => () => void, path: string, heading: string) {
  const bringBack = takeOut(path, `Taking out “${heading}”`)
  window.shopify?.toast.show(`“${heading}” taken out`, { action: 'Undo', onAction: bringBack })
}

interface MovesProps { path: string; heading: string; order: Props['order']; onMove: (path: string, after: string | null, label: string) => void; onRemove: () => void }

function Moves({ path, heading, order, onMove, onRemove }: MovesProps) {
  return (
    <ButtonGroup>
      <Button size="micro" disabled={order.before === null} accessibilityLabel={`Move “${heading}” up`} onClick={() => onMove(path, order.beforeThat, `Moving “${heading}”`)}>Up</Button>
      <Button size="micro" disabled={order.next === null} accessibilityLabel={`Move “${heading}” down`} onClick={() => onMove(path, order.next, `Moving “${heading}”`)}>Down</Button>
      <Button size="micro" variant="tertiary" accessibilityLabel={`Take out “${heading}”`} onClick={onRemove}>Take out</Button>
    </ButtonGroup>
  )
}
