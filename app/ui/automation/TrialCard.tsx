import { Banner, BlockStack, Button, Card, InlineStack, Link, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { Answered, ClaimTrialView, TrialView, TriedClaim } from '../../application/automation/automation-view.ts'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import { moneyWords } from '../format/money.ts'
import { useAnswer } from '../use-answer.ts'
import type { RuleAnswer } from './rule-answer.ts'
import { trialSentence } from './rule-sentences.ts'

/** Tries the rule as it is typed: on the shop's last claims, and on one of them. Nothing happens to any. */
export function TrialCard({ draft }: { draft: RuleDraft }) {
  const [told, tell] = useState<Partial<Pick<RuleAnswer, 'trial' | 'claimTrial' | 'refusal'>>>({})
  const past = useAnswer<RuleAnswer>(({ trial, refusal }) => tell({ ...told, trial: trial ?? null, refusal }))
  const one = useAnswer<RuleAnswer>(({ claimTrial, refusal }) => tell({ ...told, claimTrial: claimTrial ?? null, refusal }))
  const [claim, setClaim] = useState('')
  const typed = JSON.stringify(draft)
  const { trial, claimTrial, refusal } = told
  const busy = past.state !== 'idle' || one.state !== 'idle'
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">Try it</Text>
          <Text as="p" tone="subdued">The rule as it is typed here, on claims that you had. Nothing happens to them.</Text>
        </BlockStack>
        <InlineStack><Button loading={past.state !== 'idle'} disabled={busy} onClick={() => past.submit({ intent: 'try', draft: typed }, { method: 'post' })}>Try on the last 90 days</Button></InlineStack>
        <form onSubmit={(event) => { event.preventDefault(); one.submit({ intent: 'try-on', draft: typed, claim }, { method: 'post' }) }}>
          <TextField label="One claim" placeholder="R-1001" autoComplete="off" value={claim} maxLength={20} onChange={setClaim} error={refusal?.fields.claim} connectedRight={<Button submit loading={one.state !== 'idle'} disabled={busy || claim.trim() === ''}>Try</Button>} />
        </form>
        <div aria-live="polite">
          <BlockStack gap="400">
            {refusal && !busy ? <Banner tone="warning"><p>{[refusal.sentence, ...Object.values(refusal.fields)].join(' ')}</p></Banner> : null}
            {trial ? <Trial trial={trial} /> : null}
            {claimTrial ? <OnOne trial={claimTrial} /> : null}
          </BlockStack>
        </div>
      </BlockStack>
    </Card>
  )
}

function Trial({ trial }: { trial: TrialView }) {
  return (
    <BlockStack gap="200">
      <Text as="p" fontWeight="medium">{trialSentence(trial)}</Text>
      {trial.left > 0 ? <Text as="p" variant="bodySm" tone="subdued">{`Looked at the newest ${trial.looked}; ${trial.left} older ones were left out.`}</Text> : null}
      <Text as="p" variant="bodySm" tone="subdued">Customers’ tags and orders are as Shopify has them now. Where an inspection took the place of what a customer had said, that counts as not known.</Text>
      {trial.acted.length > 0 ? <Claims title="Claims it would have acted on" claims={trial.acted} /> : null}
      {trial.others.length > 0 ? <Claims title="Claims it would have left to you" claims={trial.others} /> : null}
    </BlockStack>
  )
}

function Claims({ title, claims }: { title: string; claims: TriedClaim[] }) {
  return (
    <details className="rc-details">
      <summary>{`${title}: ${claims.length}`}</summary>
      <ul className="rc-list rc-list--tight" aria-label={title}>
        {claims.map((claim) => (
          <li key={claim.claimId}>
            <Text as="p"><Link url={`/app/claims/${claim.claimId}`}>{claim.number}</Link>{` · ${claim.customerName}${claim.sum ? ` · ${moneyWords(claim.sum)}` : ''}`}</Text>
            {claim.why.map((sentence) => <Text as="p" variant="bodySm" tone="subdued" key={sentence}>{sentence}</Text>)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const moments: Record<ClaimTrialView['kind'], string> = { approve: 'When the claim came', 'send-label': 'Once it was approved', refund: 'Once the goods were back' }

function OnOne({ trial: { claimId, number, kind, now, then } }: { trial: ClaimTrialView }) {
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm"><Link url={`/app/claims/${claimId}`}>{number}</Link></Text>
      <Answer words={`As it stands now it ${now.acts ? `would act${on(now)}` : 'leaves it to you'}.`} answer={now} />
      {then ? <Answer words={`${moments[kind]} it would have ${then.acts ? `acted${on(then)}` : 'left it to you'}.`} answer={then} /> : null}
    </BlockStack>
  )
}

const on = ({ sum }: Answered) => (sum ? `, on ${moneyWords(sum)}` : '')

function Answer({ words, answer: { sentences } }: { words: string; answer: Answered }) {
  return (
    <div>
      <Text as="p" fontWeight="medium">{words}</Text>
      <ul className="rc-changes">{sentences.map((sentence) => <li key={sentence}><Text as="span" variant="bodySm">{sentence}</Text></li>)}</ul>
    </div>
  )
}
