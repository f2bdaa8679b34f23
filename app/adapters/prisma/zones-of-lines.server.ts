import type { compileZone, Zone } from '../../domain/kernel/time/zone.ts'
import type { Transaction } from './client.server.ts'

/** The zone of each of a claim's lines, by the line's id: a day of the terms begins and ends in the zone of the policy version that the line is pinned to. */
export async function zonesOfLines(tx: Transaction, claimId: string, zoneNamed: typeof compileZone): Promise<Map<string, Zone>> {
  const lines = await tx.$queryRaw<Array<{ id: string; timeZone: string }>>`
    select line."id", policy."content"->>'timeZone' as "timeZone" from "ClaimLine" line join "PolicyVersion" policy on policy."id" = line."policyVersionId" where line."claimId" = ${claimId}`
  return new Map(lines.flatMap(({ id, timeZone }) => { const zone = zoneNamed(timeZone); return zone ? [[id, zone] as const] : [] }))
}
