import type { ClaimView } from '../../../application/claims/claim-view.ts'
import type { Grade } from '../../../domain/claim/grades.ts'
import type { useClaimCommand } from '../use-claim-command.ts'
import { AuthorizeModals } from './authorize/AuthorizeModals.tsx'
import { GoodsModals } from './goods/GoodsModals.tsx'
import { RepairModals } from './repair/RepairModals.tsx'
import { SettleModals } from './settle/SettleModals.tsx'
import { TalkModals } from './talk/TalkModals.tsx'

interface Props { view: ClaimView; command: ReturnType<typeof useClaimCommand>; grades: Grade[]; giftCardLineIds: string[] }

/** The modal of the command that was chosen. Each starts with what fits and keeps what was typed until it is closed. */
export function CommandModals({ view, command, grades, giftCardLineIds }: Props) {
  if (command.open === null) return null
  const modal = { onSend: command.send, onClose: command.close, sending: command.sending !== null, refusal: command.refusal, about: command.about }
  const shared = { open: command.open, view, modal }
  return (
    <>
      <AuthorizeModals {...shared} />
      <TalkModals {...shared} giftCardLineIds={giftCardLineIds} />
      <GoodsModals {...shared} grades={grades} />
      <RepairModals {...shared} />
      <SettleModals {...shared} />
    </>
  )
}
