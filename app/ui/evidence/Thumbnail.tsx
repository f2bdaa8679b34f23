import { Icon } from '@shopify/polaris'
import { FileIcon, PlayCircleIcon } from '@shopify/polaris-icons'
import type { EvidenceView } from '../../application/evidence/evidence-view.ts'

/** A file in small: the photo itself, or a sign of what it is. Its name stands beside it. */
export function Thumbnail({ evidence }: { evidence: Pick<EvidenceView, 'kind' | 'thumbnailUrl'> }) {
  if (evidence.thumbnailUrl) return <img className="rc-evidence__picture" src={evidence.thumbnailUrl} alt="" loading="lazy" />
  return <span className="rc-evidence__sign"><Icon source={evidence.kind === 'film' ? PlayCircleIcon : FileIcon} tone="subdued" /></span>
}
