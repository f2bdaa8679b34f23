import { Badge } from '@shopify/polaris'
import type { Stage } from '../domain/claim/state.ts'
import { stageWords } from './words/terms.ts'

export function StageBadge({ stage }: { stage: Stage }) {
  const words = stageWords[stage]
  return <Badge {...(words.tone ? { tone: words.tone } : {})}>{words.label}</Badge>
}
