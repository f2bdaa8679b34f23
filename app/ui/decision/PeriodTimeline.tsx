import { BlockStack, Text } from '@shopify/polaris'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { dayWords, daysBetween, distanceWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { periodPicture, type Milestone } from './period-picture.ts'

type Period = DecisionAnswer['periods'][number]

interface Props { period: Period; purchasedOn: string | null; deliveredOn: string | null; askedOn: string | null }

/** One right's period drawn as a line: purchase, delivery, day of the notice, last day, today. The caption says it in words. */
export function PeriodTimeline({ period, purchasedOn, deliveredOn, askedOn }: Props) {
  const { today } = useShopFormat()
  const start: Milestone | null = period.startsOn && period.startsOn !== deliveredOn && period.startsOn !== purchasedOn ? { key: 'start', label: 'Begins', day: period.startsOn, tone: 'plain' } : null
  const milestones: Milestone[] = [
    purchasedOn ? { key: 'purchase', label: 'Purchase', day: purchasedOn, tone: 'plain' as const } : null,
    deliveredOn ? { key: 'delivery', label: 'Delivery', day: deliveredOn, tone: 'plain' as const } : null,
    start,
    askedOn && askedOn !== today ? { key: 'asked', label: 'Asked', day: askedOn, tone: 'plain' as const } : null,
    period.lastDay ? { key: 'end', label: 'Last day', day: period.lastDay, tone: 'end' as const } : null,
    { key: 'today', label: 'Today', day: today, tone: 'today' as const },
  ].filter((one): one is Milestone => one !== null)
  const picture = periodPicture(period, milestones, today)
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm"><Text as="span" fontWeight="medium">{capital(period.right)}</Text>{`: ${caption(period, today)}`}</Text>
      <div className="rc-periodbox"><div className={`rc-period rc-period--${picture.state}`} aria-hidden="true">
        <div className="rc-period__line">
          {picture.state === 'not-begun' ? null : <div className="rc-period__span" style={{ left: `${picture.from}%`, width: `${Math.max(0, picture.to - picture.from)}%` }} />}
          {picture.marks.map((mark, index) => (
            <div key={mark.day} className={`rc-period__mark rc-period__mark--${mark.tone} rc-period__mark--${edge(mark.place)}${index % 2 === 1 ? ' rc-period__mark--second' : ''}`} style={{ left: `${mark.place}%` }}>
              <span className="rc-period__dot" />
              <span className="rc-period__label"><b>{mark.labels.join(', ')}</b><br />{dayWords(mark.day)}</span>
            </div>
          ))}
        </div>
      </div></div>
    </BlockStack>
  )
}

/** Longer periods are counted in months or years by the terms: their days would only confuse. */
const countable = 120

function caption(period: Period, today: string): string {
  const assumed = period.assumed ? ' The delivery day is estimated: no carrier reported it.' : ''
  if (period.lastDay === null) return `has not begun to run.${assumed}`
  const days = period.startsOn ? daysBetween(period.startsOn, period.lastDay) : 0
  const length = period.startsOn ? ` (${days > countable ? '' : `${days} days `}from ${dayWords(period.startsOn)})` : ''
  return `${today > period.lastDay ? 'ended' : 'runs until'} ${dayWords(period.lastDay)}, ${distanceWords(today, period.lastDay)}${length}.${assumed}`
}

const edge = (place: number) => (place < 12 ? 'left' : place > 88 ? 'right' : 'middle')
const capital = (text: string) => { const plain = text.replaceAll('-', ' '); return plain.charAt(0).toUpperCase() + plain.slice(1) }
