import type { EvidenceView } from '../../../application/evidence/evidence-view.ts'
import type { LineActions } from './AreaActions.tsx'
import { ExpertArea } from './ExpertArea.tsx'
import { InspectionArea } from './InspectionArea.tsx'
import { ParcelArea } from './ParcelArea.tsx'
import { RemedyArea } from './RemedyArea.tsx'
import { RepairArea } from './RepairArea.tsx'
import { SerialArea } from './SerialArea.tsx'

/** The work on one item, area by area, in its order; an area that has nothing to show or do yet is left out. */
export function WorkAreas({ evidence, ...actions }: LineActions & { evidence: EvidenceView[] }) {
  return (
    <div className="rc-works">
      <ParcelArea {...actions} evidence={evidence} />
      <InspectionArea {...actions} evidence={evidence} />
      <ExpertArea {...actions} evidence={evidence} />
      <RepairArea {...actions} />
      <RemedyArea {...actions} />
      <SerialArea {...actions} />
    </div>
  )
}
