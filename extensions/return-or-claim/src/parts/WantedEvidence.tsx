import type { ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { ClauseLinks } from './ClauseLink.tsx'

/** Proofs and papers that the terms ask for here. None of them keeps the request from being sent. */
export function WantedEvidence({ answer: { wanted, clauses } }: { answer: ShopperLineAnswer }) {
  const required = wanted.filter((one) => one.required)
  const recommended = wanted.filter((one) => !one.required)
  return (
    <>
      {required.length > 0 && <s-stack gap="small-300"><s-text>{translate('evidence.wanted')}</s-text><s-stack direction="inline" gap="small-200"><ClauseLinks clauses={required.map(({ clauseId }) => clauses[clauseId])} /></s-stack></s-stack>}
      {recommended.length > 0 && <s-stack gap="small-300"><s-text>{translate('evidence.recommended')}</s-text><s-stack direction="inline" gap="small-200"><ClauseLinks clauses={recommended.map(({ clauseId }) => clauses[clauseId])} /></s-stack></s-stack>}
    </>
  )
}
