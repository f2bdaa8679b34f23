import { BlockStack, Text } from '@shopify/polaris'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { dayWords, daysBetween, distanceWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { DayLine } from './DayLine.tsx'
import { pauseWords } from './pause-words.ts'
import { bandsOn, periodPicture, type Milestone, type Pause } from './period-picture.ts'

type Period = DecisionAnswer['periods'][number]

interface Props { period: Period; purchasedOn: string | null; deliveredOn: string | null; askedOn: string | null; /** Repairs and assessments of the piece. */ pauses?: Pause[] }

/** One right's period drawn as a line: purchase, delivery, day of the notice, last day, today. The caption says it in words. */
export function PeriodTimeline({ period, purchasedOn, deliveredOn, askedOn, pauses = [] }: Props) {
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
  const [first, last] = [picture.marks[0]?.day ?? today, picture.marks.at(-1)?.day ?? today]
  const within = pauses.filter((pause) => pause.from <= last && (pause.until ?? today) >= first)
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm"><Text as="span" fontWeight="medium">{capital(period.right)}</Text>{`: ${caption(period, today)}`}</Text>
      <DayLine picture={picture} bands={bandsOn(picture.marks, within, today)} />
      {within.length === 0 ? null : <Text as="p" variant="bodySm" tone="subdued">{`In this time: ${within.map((pause) => pauseWords(pause)).join('; ')}. The last day counts what the terms add for it.`}</Text>}
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

const capital = (text: string) => { const plain = text.replaceAll('-', ' '); return plain.charAt(0).toUpperCase() + plain.slice(1) }
