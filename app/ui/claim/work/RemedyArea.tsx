import { Badge, InlineStack } from '@shopify/polaris'
import { ReturnIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { remedyWords } from '../../words/terms.ts'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { byWords } from './by-words.ts'
import { Rows } from './Rows.tsx'
import { settlingWords } from './settling-words.ts'
import { WorkArea } from './WorkArea.tsx'

const names = ['choose-remedy', 'refund', 'exchange', 'replace', 'pay-back', 'settle', 'give-up-remedy'] as const

/** What is to settle the item, or has: the customer's wish, what was chosen, granted, given up and done. */
export function RemedyArea(actions: LineActions) {
  const { timeZone } = useShopFormat()
  const { line } = actions
  const { remedy, goodwill, givenUp, settlings } = line.record
  if (!remedy && givenUp.length === 0 && settlings.length === 0 && (line.authorization !== 'authorized' || !canDo(line, [...names]))) return null
  return (
    <WorkArea title="Remedy" icon={ReturnIcon} now={nowWords(line)} actions={<AreaActions {...actions} names={[...names]} labels={{ 'choose-remedy': remedy ? 'Choose another' : 'Choose', 'give-up-remedy': 'Not possible', settle: 'Settled otherwise' }} />}>
      <Rows rows={[
        line.remedyWish ? ['The customer’s wish', remedyWords[line.remedyWish]] : null,
        remedy && !goodwill ? ['Chosen', `${remedyWords[remedy.remedy]}, ${byWords(remedy, timeZone)}`] : null,
        goodwill ? ['Granted', <InlineStack gap="200" blockAlign="center" key="goodwill"><span>{`${remedyWords[goodwill.remedy]}, ${byWords(goodwill, timeZone)}`}</span><Badge tone="attention">Goodwill</Badge></InlineStack>] : null,
        goodwill ? ['Why', goodwill.reason] : null,
        ...givenUp.map((one): [string, string] => [`${remedyWords[one.remedy]} given up`, `${one.why === 'impossible' ? 'It can’t be done' : 'It would cost too much'}${one.note ? `: ${one.note}` : ''} (${byWords(one, timeZone)})`]),
        ...settlings.map((one): [string, string] => ['Settled', `${settlingWords(one.event)}, ${byWords(one, timeZone)}`]),
      ]} />
    </WorkArea>
  )
}

function nowWords(line: ClaimLineView): string {
  if (line.settlement === 'settled') return line.remedy ? `Settled by ${remedyWords[line.remedy].toLowerCase()}` : 'Settled'
  if (line.settlement === 'performing') return 'Shopify is being asked to do it'
  if (line.settlement === 'failed') return 'Shopify refused it'
  if (line.remedy) return `To be settled by ${remedyWords[line.remedy].toLowerCase()}`
  const open = line.decision.answer.remedies.filter((one) => one.open).map((one) => remedyWords[one.kind].toLowerCase())
  return open.length ? `Open by the terms: ${open.join(', ')}` : 'The terms leave none open'
}
