import { useNavigate, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Box, Card, Link, Page, Text } from '@shopify/polaris'
import type { ChangedLineView, ImpactLinesView } from '../../application/impact/impact-view.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { useDownload } from '../figures/use-download.ts'
import { clockIn, dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { ItemImage } from '../ItemImage.tsx'
import { Paging } from '../lists/Paging.tsx'
import { emptyQuestion } from '../simulator/question.ts'
import { simulatorUrl } from '../simulator/question-address.ts'
import { changeWords, momentWords, nameWords, rightText, rightWords } from './change-words.ts'
import { toLinesQuery } from './impact-query.ts'

/** The lines behind a number, each with its right under both terms. */
export function LinesPage({ view }: { view: ImpactLinesView }) {
  const { timeZone } = useShopFormat()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const file = useDownload()
  const { run, filter, under, lines } = view
  const by = filter.by ? `, ${nameWords(filter.by.dimension, filter.by.name)}` : ''
  const paged = (page: number) => navigate(`?${new URLSearchParams({ ...Object.fromEntries(query), page: String(page) })}`)
  return (
    <Page title={`${rightWords[filter.ground]}: ${changeWords[filter.change].label.toLowerCase()}${by}`} subtitle={`${run.title}, ${momentWords(run.moment, timeZone)}`} backAction={{ content: run.title, url: `/app/policies/impact/${run.id}` }}
      secondaryActions={[{ content: 'Export as CSV', onAction: () => void file.download(`/app/policies/impact/${run.id}/csv?${toLinesQuery(filter)}`), loading: file.busy, disabled: lines.total === 0 }]}>
      <BlockStack gap="400">
        {file.failure ? <div className="rc-inset"><Banner tone="critical">{file.failure}</Banner></div> : null}
        {under === null && lines.total > 0 ? <div className="rc-inset"><Banner tone="info"><p>The compared terms have been changed or withdrawn since, so the simulator answers under what binds each order alone.</p></Banner></div> : null}
        <Card padding="0">
          {lines.items.length === 0 ? <Box padding="400"><Text as="p" tone="subdued">{run.state === 'done' ? 'There are none.' : 'None so far.'}</Text></Box> : (
            <ul className="rc-rowlist" aria-label="Lines">{lines.items.map((line) => <li key={line.lineItemId} className="rc-row"><Line line={line} ground={filter.ground} under={under} /></li>)}</ul>
          )}
          <Paging page={lines.page} pageSize={lines.pageSize} total={lines.total} what="lines" onPage={paged} />
        </Card>
      </BlockStack>
    </Page>
  )
}

/** The simulator is asked what the comparison asked: on the same ground, at the same minute, under the same terms. */
function Line({ line, ground, under }: { line: ChangedLineView; ground: Ground; under: string | null }) {
  const { timeZone } = useShopFormat()
  const question = { ...emptyQuestion(line.lineItemId), ground, ...clockIn(timeZone, new Date(line.askedAt)), under: under ?? '' }
  return (
    <>
      <ItemImage url={line.imageUrl} />
      <div>
        <Text as="p" fontWeight="medium">{line.variantTitle ? `${line.title} · ${line.variantTitle}` : line.title}</Text>
        <Text as="p" variant="bodySm" tone="subdued"><Link url={`/app/orders/${line.order.key}`}>{line.order.name}</Link>{` · ${dayWords(line.purchasedOn)}${line.country ? ` · ${nameWords('country', line.country)}` : ''}`}</Text>
        <Text as="p" variant="bodySm">{`${rightText(line.before)} → ${rightText(line.after)}`}</Text>
        <Text as="p" variant="bodySm"><Link url={simulatorUrl(line.order.key, question)} accessibilityLabel={`Look at it in the simulator: ${line.title}, order ${line.order.name}`}>Look at it in the simulator</Link></Text>
      </div>
      <div className="rc-row__end"><Text as="span" numeric>{moneyWords(line.amount)}</Text></div>
    </>
  )
}
