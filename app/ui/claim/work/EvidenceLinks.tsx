import { Link } from '@shopify/polaris'
import type { EvidenceView } from '../../../application/evidence/evidence-view.ts'

/** Files that belong to something on record, each opened by its link; what was removed is said. */
export function EvidenceLinks({ ids, evidence }: { ids: string[]; evidence: EvidenceView[] }) {
  return (
    <ul className="rc-list rc-list--tight">
      {ids.map((id) => {
        const file = evidence.find((one) => one.id === id)
        return <li key={id}>{file?.url ? <Link url={file.url} target="_blank">{file.fileName}</Link> : (file?.fileName ?? 'A file that is not kept any more')}</li>
      })}
    </ul>
  )
}
