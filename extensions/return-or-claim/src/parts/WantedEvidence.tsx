import type { ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { ClauseLinks } from './ClauseLink.tsx'

/** Proofs and papers that the terms ask for here. None of them keeps the request from being sent. */
export function WantedEvidence({ answer: { wanted, clauses } }: { answer: ShopperLineAnswer }) {
  // Each once by its name: two documents that ask for the same would read as one thing said twice.
  const asked = (required: boolean) => [...new Map(wanted.filter((one) => one.required === required).map(({ clauseId }) => [clauses[clauseId]?.heading, clauses[clauseId]])).values()]
  const [required, recommended] = [asked(true), asked(false)]
  return (
    <>
      {required.length > 0 && <s-stack gap="small-300"><s-text>{translate('evidence.wanted')}</s-text><s-stack direction="inline" gap="small-200"><ClauseLinks clauses={required} /></s-stack></s-stack>}
      {recommended.length > 0 && <s-stack gap="small-300"><s-text>{translate('evidence.recommended')}</s-text><s-stack direction="inline" gap="small-200"><ClauseLinks clauses={recommended} /></s-stack></s-stack>}
    </>
  )
}
