import { Banner, BlockStack, Button, Card, InlineStack, Link, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ImportView } from '../../application/policies/policies-view.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { Findings, findingsCounted } from './Findings.tsx'
import { foresee } from './foresee.ts'
import { TakesOver } from './Foreseen.tsx'
import { HashLine } from './HashLine.tsx'
import { PolicyFileField } from './PolicyFileField.tsx'
import { PublishFileModal } from './PublishFileModal.tsx'
import { emptyStart } from './StartFields.tsx'
import { usePolicyAct } from './use-policy-act.ts'
import { usePreview } from './use-preview.ts'

interface Props { /** The version that the file is to correct. */ corrects: { id: string; number: number; policy: string } | null; locked: string | null }

/** A policy from a file: first what it would do, then its publication, or the correction of a version. */
export function ImportPage({ corrects, locked }: Props) {
  const reading = usePreview()
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const opening = usePolicyAct('/app/policies/act')
  const look = (chosen: { name: string; text: string } | null) => {
    setFile(chosen)
    if (chosen) reading.look({ file: chosen.text, corrects: corrects?.id ?? '' })
  }
  const answer = file ? reading.answer : undefined
  const preview = answer?.preview ?? null
  const publishable = preview?.set && !preview.refused ? { preview, set: preview.set } : null
  const before = preview && foresee(preview.beside, emptyStart, 'UTC').before
  return (
    <Page title={corrects ? `Correct version ${corrects.number} of ${corrects.policy}` : 'Import a policy'} backAction={{ content: corrects ? 'Version' : 'Policies', url: corrects ? `/app/policies/versions/${corrects.id}` : '/app/policies' }}>
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        <Card>
          <BlockStack gap="300">
            <Text as="p">{corrects ? 'A correction takes the version’s place from the same instant and so binds orders already placed. It may only better the shopper’s position. Claims keep what was decided.' : 'A file that was exported here, or from another shop, as JSON of at most 2 MB. Nothing is published before you say so.'}</Text>
            {locked ? null : <PolicyFileField name={file?.name ?? null} busy={reading.busy} onFile={look} />}
          </BlockStack>
        </Card>
        <div aria-live="polite"><BlockStack gap="400">
          {answer?.sentence ? <div className="rc-inset"><Banner tone="critical" title="This can’t be done"><p>{answer.sentence}</p></Banner></div> : null}
          {preview?.refused ? <div className="rc-inset"><Banner tone="critical" title={corrects ? 'It can’t be published as a correction' : 'It can’t be published'}><p>{preview.refused}</p></Banner></div> : null}
          {preview?.findings.length ? <Text as="p" visuallyHidden>{`${findingsCounted(preview.findings)}, listed below.`}</Text> : null}
          {preview?.set ? <SetCard preview={preview} /> : null}
        </BlockStack></div>
        {file && answer && !corrects && !locked && (preview?.findings ?? []).some(({ severity }) => severity === 'error') ? <div className="rc-inset"><Button loading={opening.busy} onClick={() => opening.send({ intent: 'draft', file: file.text })}>Mend it in the editor</Button></div> : null}
        {opening.refusal ? <div className="rc-inset"><Banner tone="critical">{opening.refusal.sentence}</Banner></div> : null}
        {preview && preview.findings.length > 0 ? <Findings findings={preview.findings} /> : null}
        {before ? <ComparisonList comparison={before.comparison} heading={`What it changes against version ${before.number}`} /> : null}
        {publishable ? <div className="rc-inset"><BlockStack gap="400"><TakesOver preview={publishable.preview} start={emptyStart} timeZone={publishable.set.timeZone} /><InlineStack><Button variant="primary" onClick={() => setIsAsking(true)}>{corrects ? 'Publish as a correction' : 'Publish'}</Button></InlineStack></BlockStack></div> : null}
      </BlockStack>
      {isAsking && file && publishable ? <PublishFileModal file={file.text} {...publishable} corrects={corrects} onClose={() => setIsAsking(false)} /> : null}
    </Page>
  )
}

function SetCard({ preview: { set, seen, orders } }: { preview: ImportView }) {
  if (!set) return null
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">{set.title || set.name}</Text>
        <Text as="p">{orders === 'all' ? `The shop’s first policy, “${set.name}”: once it is published, every order is sent to it. As you publish it you choose whether that goes for those placed so far too.` : seen === 0 ? <>{`A new policy here, “${set.name}”: orders are sent to it once your `}<Link url="/app/policies/routing">routing</Link>{' says so.'}</> : `It would be version ${seen + 1} or later of “${set.name}”.`}</Text>
        <Text as="p" tone="subdued">{`${set.documents.join(', ')} · ${set.clauses} clauses`}</Text>
        <InlineStack gap="200"><Text as="p" tone="subdued">{set.sealed ? 'Its seal says that it is as it was exported. Hash:' : 'Without a seal, so whether it was changed since its export can’t be told. Hash:'}</Text><HashLine hash={set.hash} /></InlineStack>
      </BlockStack>
    </Card>
  )
}
