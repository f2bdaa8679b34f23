import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Button, InlineStack, Page, Text } from '@shopify/polaris'
import { useEffect, useMemo, useState } from 'react'
import type { DraftPageView } from '../../../application/policies/draft-view.ts'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { documentsIn } from './documents.ts'
import { AddDocument } from './AddDocument.tsx'
import { ChangesCard } from './ChangesOfDraft.tsx'
import { Conflicts } from './Conflicts.tsx'
import { DiscardDraftModal } from './DiscardDraftModal.tsx'
import { DocumentSection } from './DocumentSection.tsx'
import { DraftScopeProvider } from './draft-context.tsx'
import type { DraftScope } from './draft-context.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { LeaveModal } from './LeaveModal.tsx'
import { placeWords } from './place-words.ts'
import { PolicySection } from './PolicySection.tsx'
import { PublishDraftModal } from './PublishDraftModal.tsx'
import { useDraft } from './use-draft.ts'
import { useLeaving } from './use-leaving.ts'
import { useOpenClause } from './use-open-clause.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** A policy as it is being changed: its form beside what it says, what is wrong with it at its place, and what others do in it. */
export function DraftPage({ view }: { view: DraftPageView }) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const [isTold, setTold] = useState(false)
  const { open, setOpen, goTo, wanted, isAnother } = useOpenClause()
  const draft = useDraft(view, open)
  const { queue, content, acts } = draft
  useUndoKeys(acts.undo, acts.redo)
  const leaving = useLeaving({ isUnsaved: draft.isUnsaved, isStuck: draft.isFailing || (draft.isGone && draft.isUnsaved) || queue.conflicts.length > 0, isAllowed: asking === 'discard' })
  const { findings, known } = queue.state
  const locked = view.locked !== null || draft.isGone
  const scope: DraftScope = useMemo(() => ({ form: view.form, known, content, findings, acts, locked, wanted }), [view.form, known, content, findings, acts, locked, wanted])
  const errors = findings.filter(({ severity }) => severity === 'error')
  const set = content as { title?: unknown }
  const title = typeof set.title === 'string' && set.title ? set.title : view.policy
  const publish = () => {
    const [first] = errors
    if (!first) return setAsking('publish')
    setTold(true)
    goTo(first.place)
  }
  useEffect(() => { if (errors.length === 0) setTold(false) }, [errors.length])
  // What has errors can't be tried; without its address it is no link that only looks weak.
  const tried = (content: string, url: string) => (errors.length > 0 ? { content, disabled: true } : { content, url })
  const nameOf = (place: string) => placeWords(place, content, view.form)
  const last = queue.undo.at(-1)
  const next = queue.redo.at(-1)
  return (
    <Page title={`Draft of ${title}`} backAction={{ content: 'Policies', url: '/app/policies' }} subtitle={view.basedOn ? `Begun from version ${view.basedOn.number}` : 'Not begun from a version'}
      {...(locked ? {} : { primaryAction: { content: 'Publish', onAction: publish, disabled: draft.isUnsaved || queue.conflicts.length > 0 }, secondaryActions: [tried('Simulator', `/app/policies/simulator?under=${view.id}`), tried('Impact', `/app/policies/impact?under=${view.id}`), { content: 'Discard draft', destructive: true, onAction: () => setAsking('discard') }] })}>
      <SaveBar id="policy-draft" open={draft.isFailing}>
        <button variant="primary" onClick={acts.save}>Save</button>
        <button onClick={acts.drop}>Discard</button>
      </SaveBar>
      <DraftScopeProvider scope={scope}>
        <BlockStack gap="400">
          <div className="rc-draftbar">
            <div className="rc-draftbar__row">
              <DraftStatus isUnsaved={draft.isUnsaved} isFailing={draft.isFailing || draft.isGone} visitors={draft.visitors} />
              {locked ? null : (
                <InlineStack gap="200">
                  <Button size="slim" disabled={!last} onClick={acts.undo} accessibilityLabel={last ? `Undo: ${last.label}` : 'Undo'}>Undo</Button>
                  <Button size="slim" disabled={!next} onClick={acts.redo} accessibilityLabel={next ? `Redo: ${next.label}` : 'Redo'}>Redo</Button>
                </InlineStack>
              )}
            </div>
            <Conflicts conflicts={queue.conflicts} nameOf={nameOf} onSettle={acts.settle} />
          </div>
          {view.locked ? <div className="rc-inset"><Banner tone="info">{view.locked}</Banner></div> : null}
          {draft.isGone ? <div className="rc-inset"><Banner tone="critical" title="The draft is gone"><p>{`It was published or discarded meanwhile.${draft.isUnsaved ? ' What you wrote last is still to be read here, and is kept nowhere: copy it before you leave.' : ''}`}</p></Banner></div> : null}
          {isAnother ? <div className="rc-inset"><Banner tone="warning" title="This draft was there already"><p>{`${view.begunBy} began it ${view.basedOn ? `from version ${view.basedOn.number}` : 'from a file'}, and it is the policy’s only one: what you came from is not in it. Publish or discard it to begin from that.`}</p></Banner></div> : null}
          {view.newer ? <div className="rc-inset"><Banner tone="warning"><p>{`${view.basedOn ? `This draft was begun from version ${view.basedOn.number}, and version ${view.newer.number} was published after that one` : `Version ${view.newer.number} was published since this draft was begun`}. What it changed is not in the draft.`}</p></Banner></div> : null}
          {draft.isFailing ? <div className="rc-inset"><Banner tone="critical" title="Not saved"><p>Your last changes did not reach Recourse. They are still here and are sent again by themselves; don’t close the window before.</p></Banner></div> : null}
          {draft.refusal ? <div className="rc-inset"><Banner tone="critical" title="Not done" onDismiss={acts.acknowledge}><p>{draft.refusal}</p></Banner></div> : null}
          {isTold && errors.length ? <div className="rc-inset" role="alert"><Banner tone="critical" title="It can’t be published as it is"><Text as="p">{errors[0] ? `${nameOf(errors[0].place)}: ${errors[0].message}` : ''}</Text></Banner></div> : null}
          <FindingsPanel findings={findings} isWanted={isTold} headingOf={nameOf} onGo={goTo} />
          <ChangesCard id={view.id} revision={queue.state.revision} />
          <PolicySection />
          {documentsIn(content).map((document) => <DocumentSection key={document.id} path={memberPath('$.documents', document.id)} document={document} open={open} wording={draft.wording} onOpen={setOpen} onGo={goTo} />)}
          <AddDocument onGo={goTo} />
        </BlockStack>
      </DraftScopeProvider>
      {asking === 'publish' ? <PublishDraftModal view={view} title={title} revision={queue.state.revision} warnings={findings.length} onClose={() => setAsking(null)} /> : null}
      {leaving ? <LeaveModal conflicts={queue.conflicts.length} onStay={leaving.stay} onLeave={() => { acts.drop(); leaving.leave() }} /> : null}
      {asking === 'discard' ? <DiscardDraftModal id={view.id} title={title} others={draft.visitors.filter((one) => !one.isSelf).map((one) => one.name)} onClose={() => setAsking(null)} /> : null}
    </Page>
  )
}
