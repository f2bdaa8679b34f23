import { Link } from '@remix-run/react'
import { Card, BlockStack, Text } from '@shopify/polaris'
import type { ChangeView, ImpactRunView } from '../../application/impact/impact-view.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { countWords } from '../figures/figure-words.ts'
import { moneyWords } from '../format/money.ts'
import { Heading } from '../Heading.tsx'
import { Wide } from '../Wide.tsx'
import { changeOrder, changeWords, rightWords } from './change-words.ts'
import { toLinesQuery } from './impact-query.ts'

/** Where the focus goes once the figures are all there. */
export const figuresId = 'impact-figures'

/** How many lines gain or lose which right, and what was paid for them; every number leads to its lines. */
export function ChangeTable({ run }: { run: ImpactRunView }) {
  const kinds = changeOrder.filter((kind) => run.changes.some(({ change }) => change === kind))
  return (
    <Card>
      <BlockStack gap="300">
        <Heading id={figuresId}>Rights, line by line</Heading>
        <Wide label="Rights, to be scrolled sideways">
          <table className="rc-table" aria-label="Rights, line by line">
            <thead>
              <tr>
                <th scope="col">Right</th>
                <th scope="col" className="rc-number">Have it now</th>
                <th scope="col" className="rc-number">Under these terms</th>
                <th scope="col" className="rc-number">Difference</th>
                {kinds.map((kind) => <th scope="col" className="rc-number" key={kind}>{changeWords[kind].label}</th>)}
              </tr>
            </thead>
            <tbody>
              {run.rights.map(({ ground, before, after }) => (
                <tr key={ground}>
                  <th scope="row">{rightWords[ground]}</th>
                  <td className="rc-number">{countWords(before)}</td>
                  <td className="rc-number">{countWords(after)}</td>
                  <td className="rc-number">{signedWords(after - before)}</td>
                  {kinds.map((kind) => <td className="rc-number" key={kind}><Cell runId={run.id} ground={ground} change={run.changes.find((one) => one.ground === ground && one.change === kind)} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        {kinds.length === 0 ? <Text as="p">No line gains or loses a right, and none ends on another day.</Text> : <Text as="p" variant="bodySm" tone="subdued">{kinds.map((kind) => `${changeWords[kind].label}: ${changeWords[kind].help.toLowerCase()}.`).join(' ')}</Text>}
        {run.otherCurrency > 0 ? <Text as="p" variant="bodySm" tone="subdued">{`${countWords(run.otherCurrency)} lines were paid in another currency: they are counted, but in no sum.`}</Text> : null}
        {run.elsewhere > 0 ? <Text as="p" variant="bodySm" tone="subdued">{`${countWords(run.elsewhere)} lines belong to another policy, which these terms leave as it is.`}</Text> : null}
      </BlockStack>
    </Card>
  )
}

function Cell({ runId, ground, change }: { runId: string; ground: Ground; change: ChangeView | undefined }) {
  if (!change) return <>0</>
  return (
    <>
      <Link to={`/app/policies/impact/${runId}/lines?${toLinesQuery({ ground, change: change.change, by: null })}`} aria-label={`${rightWords[ground]}, ${changeWords[change.change].label.toLowerCase()}: ${countWords(change.lines)} lines`}>{countWords(change.lines)}</Link>
      <br />
      <span className="rc-quiet">{`${moneyWords(change.amount)} paid`}</span>
    </>
  )
}

/** `+12`, `−3`, `0`. */
const signedWords = (count: number): string => (count === 0 ? '0' : `${count > 0 ? '+' : '−'}${countWords(Math.abs(count))}`)
