import { Badge } from '@shopify/polaris'
import type { Stage } from '../domain/claim/state.ts'
import type { WaitName } from '../domain/claim/waits.ts'
import { stageWords } from './words/terms.ts'
import { waitWords } from './words/waits.ts'

/** Where a claim stands; where it has waited too long, what for. What failed or is disputed comes before any waiting. */
export function StageBadge({ stage, followUp = null }: { stage: Stage; followUp?: WaitName | null }) {
  if (followUp && stage !== 'failed' && stage !== 'disputed') return <Badge tone="warning">{waitWords[followUp].late}</Badge>
  const words = stageWords[stage]
  return <Badge {...(words.tone ? { tone: words.tone } : {})}>{words.label}</Badge>
}
