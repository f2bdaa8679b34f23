import type { ShopperItem, ShopperReason } from '../../../../app/contracts/shopper.ts'
import type { Answers } from '../answers.ts'
import { answerTo } from '../answers.ts'
import { fieldOf } from '../check-step.ts'
import type { DraftLine } from '../draft.ts'
import { answerFact, questionsOf, withLine } from '../draft.ts'
import { translate } from '../host.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'
import type { Evidence } from '../use-evidence.ts'
import type { DraftInHand } from '../use-draft.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { GroundField } from './GroundField.tsx'
import { Headline } from './Headline.tsx'
import { ItemHeading } from './ItemHeading.tsx'
import { QuestionField } from './QuestionField.tsx'
import { ReasonField } from './ReasonField.tsx'
import { TwoWays } from './TwoWays.tsx'
import { WantedEvidence } from './WantedEvidence.tsx'

const noteLength = 1000

/** Everything that is asked about one item. */
export function LineQuestions({ line, item, reasons, answers, inHand, found, evidence }: { line: DraftLine; item: ShopperItem; reasons: ShopperReason[]; answers: Answers; inHand: DraftInHand; found: Found; evidence: Evidence }) {
  const { lineItemId } = line
  const answer = answerTo(answers, line)
  const fault = (field: string) => found.faults[fieldOf(lineItemId, field)] ?? ''
  const note = useFocusOnFault(fieldOf(lineItemId, 'note'), found)

  return (
    <s-section heading={item.title}>
      <s-stack gap="large">
        <ItemHeading item={item} pieces={line.quantity} titled={false} />
        {reasons.length > 0 ? <ReasonField line={line} reasons={reasons} inHand={inHand} found={found} /> : <GroundField line={line} inHand={inHand} found={found} />}
        {line.ground && questionsOf(line, answer).map((question) => (
          <QuestionField
            key={`${line.ground} ${question.fact}`}
            line={line}
            question={question}
            error={fault(question.fact)}
            found={found}
            onAnswer={(value) => inHand.change((draft) => {
              const now = draft.lines.find((one) => one.lineItemId === lineItemId)
              return now ? withLine(draft, lineItemId, answerFact(now, question.fact, value)) : draft
            })}
          />
        ))}
        {line.ground && answer && (!answer.alternative || answer.verdict === 'ineligible') && <Headline answer={answer} />}
        {line.ground && answer?.alternative && <TwoWays line={line} answer={answer} alternative={answer.alternative} answers={answers} inHand={inHand} />}
        {line.ground && (
          <s-text-area
            ref={note as never}
            label={translate('note.label')}
            value={line.note}
            rows={3}
            maxLength={noteLength}
            error={fault('note')}
            onInput={(event) => inHand.change((draft) => withLine(draft, lineItemId, { note: (event.currentTarget as HTMLTextAreaElement).value }))}
          />
        )}
        {line.ground && (
          <EvidenceField heading={translate('evidence.heading')} about={{ lineItemId }} evidence={evidence}>
            {answer && <WantedEvidence answer={answer} />}
          </EvidenceField>
        )}
      </s-stack>
    </s-section>
  )
}
