import { oneOf, record } from '../../kernel/shape.ts'
import { factReader } from '../facts.ts'
import type { CaseFile, Tri } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'
import { proofs } from './proofs.ts'
import type { Proof } from './proofs.ts'

/** A proof or paper that goes with a request: without a required one it is ruled out, a recommended one never matters. */
export interface EvidenceParams { proof: Proof; weight: 'required' | 'recommended' }
export interface Evidence { required: boolean; proof: string; present(file: CaseFile): Tri }

export const evidenceKind: ClauseKind<EvidenceParams, Evidence> = {
  params: record({ proof: oneOf(proofs), weight: oneOf(['required', 'recommended']) }),
  operands: ({ proof }) => ({ proof }),
  compile: ({ proof, weight }) => {
    const read = factReader(`received.${proof}`)
    return {
      required: weight === 'required',
      proof,
      present: (file) => {
        const value = read(file.facts)
        // The shop's own record of the order proves the purchase until staff say otherwise.
        if (value === undefined) return proof === 'proofOfPurchase' ? 'yes' : 'unknown'
        return value ? 'yes' : 'no'
      },
    }
  },
}
