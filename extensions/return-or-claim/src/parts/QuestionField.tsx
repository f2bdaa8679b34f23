import { useState } from 'preact/hooks'
import type { ShopperFactValue, ShopperQuestion } from '../../../../app/contracts/shopper.ts'
import { fieldOf } from '../check-step.ts'
import type { DraftLine } from '../draft.ts'
import { translate } from '../host.ts'
import { boxesAfter, boxesOf, boxesSay, noneOfThem, notKnown } from '../several.ts'
import { useFocusOnFault, type Found } from '../use-faults.ts'

interface QuestionProps { line: DraftLine; question: ShopperQuestion; error: string; found: Found; onAnswer(value: ShopperFactValue | 'unknown' | null): void }

const valuesOf = (event: Event): string[] => (event.currentTarget as unknown as { values?: string[] }).values ?? []

/** One question of the app in the extension's words. Not to know is always an answer. */
export function QuestionField(props: QuestionProps) {
  switch (props.question.type) {
    case 'yes-no':
    case 'choice': return <OneOf {...props} />
    case 'several': return <Several {...props} />
    case 'date': return <Day {...props} />
    default: return props.question.type satisfies never
  }
}

/** What is missing means the parcel on one ground, and what would come back on the others. */
const labelOf = ({ question, line }: QuestionProps): string =>
  question.fact === 'goods.missing' && line.ground === 'missing-on-delivery' ? translate('question.missingOnDelivery') : translate(`question.${question.fact}.label`)

function OneOf(props: QuestionProps) {
  const { line, question: { fact, type, options }, error, found, onAnswer } = props
  const field = useFocusOnFault(fieldOf(line.lineItemId, fact), found)
  const given = line.facts[fact]
  const shown = line.unknown.includes(fact) ? notKnown : typeof given === 'boolean' ? (given ? 'yes' : 'no') : given
  const onChange = (event: Event) => {
    const [chosen] = valuesOf(event)
    if (chosen !== undefined) onAnswer(chosen === notKnown ? 'unknown' : type === 'yes-no' ? chosen === 'yes' : chosen)
  }
  return (
    <s-choice-list ref={field as never} label={labelOf(props)} name={`${fact} ${line.lineItemId}`} values={typeof shown === 'string' ? [shown] : []} error={error} onChange={onChange}>
      {type === 'yes-no'
        ? ['yes', 'no'].map((one) => <s-choice key={one} value={one}>{translate(`answer.${one}`)}</s-choice>)
        : options.map((one) => <s-choice key={one} value={one}>{translate(`question.${fact}.options.${one}`)}</s-choice>)}
      <s-choice value={notKnown}>{translate('answer.notKnown')}</s-choice>
    </s-choice-list>
  )
}

function Several(props: QuestionProps) {
  const { line, question: { fact, options }, error, found, onAnswer } = props
  const field = useFocusOnFault(fieldOf(line.lineItemId, fact), found)
  const given = line.facts[fact]
  const boxes = boxesOf(Array.isArray(given) ? given : undefined, line.unknown.includes(fact))
  return (
    <s-choice-list ref={field as never} multiple label={labelOf(props)} name={`${fact} ${line.lineItemId}`} values={boxes} error={error} onChange={(event) => onAnswer(boxesSay(boxesAfter(boxes, valuesOf(event))))}>
      {options.map((one) => <s-choice key={one} value={one}>{translate(`question.${fact}.options.${one}`)}</s-choice>)}
      <s-choice value={noneOfThem}>{translate('answer.none')}</s-choice>
      <s-choice value={notKnown}>{translate('answer.notKnown')}</s-choice>
    </s-choice-list>
  )
}

function Day(props: QuestionProps) {
  const { line, question: { fact }, error, found, onAnswer } = props
  const field = useFocusOnFault(fieldOf(line.lineItemId, fact), found)
  const given = line.facts[fact]
  const unknown = line.unknown.includes(fact)
  // Half a day is no answer, but it must not be wiped out when the terms' answer draws the page anew meanwhile.
  const [typed, setTyped] = useState<string | null>(null)
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value
  return (
    <s-stack gap="small-200">
      <s-date-field
        ref={field as never}
        label={labelOf(props)}
        value={typed ?? (typeof given === 'string' ? given : '')}
        error={error}
        onInput={(event) => setTyped(valueOf(event))}
        onChange={(event) => {
          setTyped(null)
          onAnswer(valueOf(event) || null)
        }}
      />
      <s-checkbox label={translate('answer.notKnown')} checked={unknown} onChange={(event) => onAnswer((event.currentTarget as HTMLInputElement).checked ? 'unknown' : null)} />
    </s-stack>
  )
}
