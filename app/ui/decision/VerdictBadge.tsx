import { Badge } from '@shopify/polaris'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { verdictWords } from '../words/terms.ts'

export function VerdictBadge({ verdict }: { verdict: DecisionAnswer['verdict'] }) {
  const words = verdictWords[verdict]
  return <Badge {...(words.tone ? { tone: words.tone } : {})}>{words.label}</Badge>
}
