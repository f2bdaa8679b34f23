import { useEffect, useState } from 'preact/hooks'
import type { ShopperClaim, ShopperItem, ShopperOrder } from '../../../app/contracts/shopper.ts'
import { otherWays, previewLines, sendLines } from './answers.ts'
import { asFaults, checkStep, firstStepOf } from './check-step.ts'
import { stepNames, withQuestions, type StepName } from './draft.ts'
import type { Shortfall } from './fit-draft.ts'
import { translate } from './host.ts'
import { ClaimUnderWay } from './parts/ClaimUnderWay.tsx'
import { Shortfalls } from './parts/Shortfalls.tsx'
import { StepFrame } from './parts/StepFrame.tsx'
import { Items } from './steps/Items.tsx'
import { Summary } from './steps/Summary.tsx'
import { Terms } from './steps/Terms.tsx'
import { WhatHappened } from './steps/WhatHappened.tsx'
import type { DraftInHand } from './use-draft.ts'
import { withFiles, type Evidence } from './use-evidence.ts'
import { useFaults } from './use-faults.ts'
import { usePreview } from './use-preview.ts'
import { useSend } from './use-send.ts'

interface FormProps { order: ShopperOrder; items: ShopperItem[]; inHand: DraftInHand; evidence: Evidence; shortfalls: Shortfall[]; reload(): Promise<ShopperOrder | null>; onSent(claim: ShopperClaim): void; onOpen(claimId: string): void }

/** The four steps, with what the terms say to them read along the way. */
export function Form({ order, items, inHand, evidence, shortfalls, reload, onSent, onOpen }: FormProps) {
  const { draft: kept, change } = inHand
  const main = usePreview(kept.orderKey, previewLines(kept))
  const others = usePreview(kept.orderKey, otherWays(kept, main.answers))
  const answers = { ...others.answers, ...main.answers }
  // Questions are drawn together with the answer they come with: never is there a moment with one and without the other.
  const draft = withQuestions(kept, Object.values(answers))
  const { found, find } = useFaults(kept.lines)
  const sending = useSend(inHand)
  const waiting = draft.step !== 'items' && main.pending

  useEffect(() => change((now) => withQuestions(now, Object.values(answers))), [main.answers, others.answers, kept.lines])

  const goTo = (step: StepName) => {
    find({})
    sending.forget()
    change((now) => ({ ...now, step }))
  }
  const beside = (by: number) => stepNames[stepNames.indexOf(draft.step) + by]
  const back = () => {
    const step = beside(-1)
    if (step) goTo(step)
  }
  // Whoever presses while the terms are still being read means it once they are.
  const [pressed, setPressed] = useState(false)
  const next = () => {
    if (waiting) return setPressed(true)
    if (draft.step !== 'items' && main.problem) return main.again()
    const faults = checkStep(draft, answers)
    if (Object.keys(faults).length) return find(Object.fromEntries(Object.entries(faults).map(([field, key]) => [field, translate(key)])))
    const step = beside(1)
    if (step) goTo(step)
  }
  useEffect(() => {
    if (!pressed || waiting) return
    setPressed(false)
    next()
  }, [pressed, waiting])
  const send = async () => {
    if (waiting || evidence.underWay) return
    const outcome = await sending.send(withFiles(sendLines(draft, answers), evidence))
    if (!outcome) return
    if ('claim' in outcome) return onSent(outcome.claim)
    if (outcome.problem.kind === 'conflict') {
      inHand.renewKey()
      void reload()
    }
    const faults = asFaults(outcome.problem.fields)
    const step = firstStepOf(faults, draft, stepNames)
    if (step) change((now) => ({ ...now, step }))
    find(faults)
  }

  const nothingOpen = order.closed !== null || items.every(({ claimable }) => claimable === 0)
  const last = draft.step === 'summary'
  const step = { order, items, inHand: { ...inHand, draft }, answers, found, evidence, preview: main }
  return (
    <StepFrame
      order={order.order}
      step={draft.step}
      problem={sending.problem && !last ? sending.problem.sentence : undefined}
      fault={found.faults.lines ?? (Object.keys(found.faults).length ? translate('fault.marked') : undefined)}
      above={draft.step === 'items' ? order.claims.map((claim) => <ClaimUnderWay key={claim.id} claim={claim} onOpen={() => onOpen(claim.id)} />) : null}
      back={draft.step === 'items' ? null : { text: translate('step.back'), onAct: back, disabled: sending.underWay }}
      next={nothingOpen ? null : last ? { text: translate('step.send'), onAct: () => void send(), busy: sending.underWay || evidence.underWay, disabled: waiting } : { text: translate('step.next'), onAct: next, busy: pressed }}
    >
      {shortfalls.length > 0 && <Shortfalls shortfalls={shortfalls} items={items} />}
      {draft.step === 'items' && <Items {...step} nothingOpen={nothingOpen} reload={() => void reload()} />}
      {draft.step === 'what-happened' && <WhatHappened {...step} reload={() => void reload()} />}
      {draft.step === 'terms' && <Terms {...step} reload={() => void reload()} />}
      {last && <Summary {...step} problem={sending.problem} reload={() => void reload()} />}
    </StepFrame>
  )
}
