import { decidingFindings } from '../../domain/decision/deciding-findings.ts'
import { renderDecision } from '../../domain/decision/render.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim, StoredClaimLine } from './stored-claim.ts'

/** What the terms give as reasons for declining a line: a refusal is reasoned in writing (KW-43, IZ-40). In the language of the mail they go into. */
export async function reasonsOf(policies: Pick<PolicyShelf, 'byId'>, claim: StoredClaim, line: StoredClaimLine, locale: string): Promise<string[]> {
  const policy = await policies.byId(claim.shop, line.policyVersionId)
  if (!policy || line.decision.verdict !== 'ineligible') return []
  const { findings } = renderDecision(line.decision, policy.compiled, locale)
  const told = decidingFindings(line.decision).flatMap(({ clause }) => findings.find((finding) => finding.clause === clause) ?? [])
  return told.map((finding) => `${finding.text} (${finding.rules.join(', ')})`)
}
