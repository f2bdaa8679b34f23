import { BlockStack, Text } from '@shopify/polaris'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { dayWords, distanceWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { deadlineWords } from '../words/terms.ts'
import { DayLine } from './DayLine.tsx'
import { pauseWords } from './pause-words.ts'
import { bandsOn, periodPicture, type Milestone, type Pause } from './period-picture.ts'

interface Props { deadlines: DecisionAnswer['deadlines']; askedOn: string; /** Days that an expert takes may not count. */ pauses: Pause[]; /** A day agreed with the customer. */ agreedBy: string | null }

const shortWords = { sendBackBy: 'Sent back', decideBy: 'Decide', refundBy: 'Refund', settleBy: 'Settle' } as const

/** Percent between marks, so that a label of two words keeps clear of its neighbour. */
const gapOfLabels = 25

/** The days of the claim itself: when it was asked, what is due when, today. In words first, then as a line. */
export function DeadlineTimeline({ deadlines, askedOn, pauses, agreedBy }: Props) {
  const { today } = useShopFormat()
  const due = (Object.keys(shortWords) as Array<keyof typeof shortWords>).flatMap((name) => { const day = deadlines[name]; return day ? [{ name, day }] : [] }).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const last = due.at(-1)?.day
  if (!last) return null
  const milestones: Milestone[] = [
    { key: 'asked', label: 'Asked', day: askedOn, tone: 'plain' },
    ...due.map(({ name, day }) => ({ key: name, label: `${shortWords[name]} by`, day, tone: 'end' as const })),
    { key: 'today', label: 'Today', day: today, tone: 'today' },
  ]
  const picture = periodPicture({ startsOn: askedOn, lastDay: last }, milestones, today, gapOfLabels)
  const within = pauses.filter((pause) => (pause.until ?? today) >= askedOn)
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm"><Text as="span" fontWeight="medium">Deadlines</Text>{`: ${due.map(({ name, day }) => `${deadlineWords[name].charAt(0).toLowerCase()}${deadlineWords[name].slice(1)} ${dayWords(day)}, ${distanceWords(today, day)}`).join('; ')}.${agreedBy ? ` Agreed with the customer: ${dayWords(agreedBy)}.` : ''}`}</Text>
      <DayLine picture={picture} bands={bandsOn(picture.marks, within, today)} />
      {within.length === 0 ? null : <Text as="p" variant="bodySm" tone="subdued">{`In this time: ${within.map(pauseWords).join('; ')}.`}</Text>}
    </BlockStack>
  )
}
