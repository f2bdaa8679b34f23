import { BlockStack, Card, Text } from '@shopify/polaris'
import type { FiguresView, SpreadView } from '../../application/figures/figures-view.ts'
import { gradeLabel } from '../../domain/claim/grades.ts'
import { moneyWords } from '../format/money.ts'
import { deadlineWords, groundWords } from '../words/terms.ts'
import { bucketLabel, countWords, durationWords, outcomeLabel, percentWords } from './figure-words.ts'
import { FigureCard } from './FigureCard.tsx'

/** Each figure of the range on a card of its own. */
export function FigureCards({ figures }: { figures: FiguresView }) {
  const { deadlines, times, pace, grounds, products, money, outcomes, grades } = figures
  const kept = deadlines.reduce((sum, one) => sum + one.kept, 0)
  const all = kept + deadlines.reduce((sum, one) => sum + one.missed, 0)
  const nothing = all === 0 && grounds.length + outcomes.length + products.length + grades.length === 0 && pace.buckets.every(({ opened, closed }) => opened + closed === 0)
  return (
    <BlockStack gap="400">
      {nothing ? <Card><Text as="p" tone="subdued">No claim was opened, decided or closed in these days.</Text></Card> : (
        <>
          <ul className="rc-numbers" aria-label="Figures">
            <Number label="Deadlines kept" value={all === 0 ? 'None fell due' : percentWords(kept / all)} about={all === 0 ? '' : `${countWords(kept)} of ${countWords(all)}`} />
            <Number label="Time to decision" {...timeWords(times.decision)} />
            <Number label="Time to settlement" {...timeWords(times.settlement)} />
            <Number label="Refunded" value={moneyWords(money.refunded)} about="" />
            <Number label="Fees" value={moneyWords(money.fees)} about="return and restocking fees taken off refunds" />
            <Number label="Deducted" value={moneyWords(money.deducted)} about="for the state of goods and what was missing" />
          </ul>
          <div className="rc-charts">
            <FigureCard title="Claims opened and closed" about={`By ${pace.unit}.`} empty="" kind="over-time" series={[{ name: 'Opened', tone: 'second' }, { name: 'Closed', tone: 'main' }]} columns={['From', 'Opened', 'Closed']} rows={pace.buckets.map(({ day, opened, closed }) => ({ label: bucketLabel(day, pace.unit), values: [opened, closed] }))} />
            <FigureCard title="Deadlines kept and missed" about="Claims whose deadline of the terms was kept, and those for which it passed." empty="No deadline fell due in these days." kind="bars" series={[{ name: 'Kept', tone: 'main' }, { name: 'Missed', tone: 'bad' }]} columns={['Deadline', 'Kept', 'Missed']} rows={all === 0 ? [] : deadlines.map(({ name, kept: met, missed }) => ({ label: deadlineWords[name], values: [met, missed] }))} />
            <FigureCard title="Claims by ground" about="Of those opened in these days; a claim on several grounds counts for each." empty="No claim was opened in these days." kind="bars" series={[{ name: 'Claims', tone: 'main' }]} columns={['Ground', 'Claims']} rows={grounds.map(({ ground, claims }) => ({ label: groundWords[ground].label, values: [claims] }))} />
            <FigureCard title="How claims ended" about="Pieces of the claims closed in these days." empty="No claim was closed in these days." kind="bars" series={[{ name: 'Pieces', tone: 'main' }]} columns={['Outcome', 'Pieces']} rows={outcomes.map(({ outcome, pieces }) => ({ label: outcomeLabel(outcome), values: [pieces] }))} />
            <FigureCard title="Grades" about="Pieces inspected in these days, in the words their grade had then." empty="No piece was inspected in these days." kind="bars" series={[{ name: 'Pieces', tone: 'main' }]} columns={['Grade', 'Pieces']} rows={grades.map((one) => ({ label: gradeLabel(one), values: [one.pieces] }))} />
            <FigureCard title="Defect rate by product" about="Of the pieces sold in these days, those claimed as faulty since and not declined; the highest twelve. The file has all of them." empty="Nothing sold in these days was claimed as faulty." kind="bars" series={[{ name: 'Defect rate', tone: 'bad' }]} format={percentWords} columns={['Product', 'Defect rate', 'Faulty of sold']} rows={products.slice(0, 12).map(({ title, rate, faulty, sold }) => ({ label: title, values: [rate], beside: [`${faulty} of ${sold}`] }))} />
          </div>
        </>
      )}
    </BlockStack>
  )
}

const timeWords = (spread: SpreadView | null) => (spread ? { value: durationWords(spread.median), about: `for half of ${countWords(spread.count)} claims; nine of ten within ${durationWords(spread.ninetieth)}` } : { value: 'None yet', about: '' })

function Number({ label, value, about }: { label: string; value: string; about: string }) {
  return (
    <li>
      <Card padding="300">
        <Text as="p" variant="bodySm" tone="subdued">{label}</Text>
        <Text as="p" variant="headingMd" numeric>{value}</Text>
        {about ? <Text as="p" variant="bodySm" tone="subdued">{about}</Text> : null}
      </Card>
    </li>
  )
}
