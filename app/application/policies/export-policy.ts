import { writePolicyFile } from '../../domain/policy/file/policy-file.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { noSuchVersion } from './view-version.ts'

/** A version as a file that reads and compares line by line, sealed with its hash. */
export async function exportPolicy({ stores, sha256 }: Pick<PolicyDeps, 'stores' | 'sha256'>, context: StaffContext, id: string): Promise<Result<{ name: string; text: string }, Refusal>> {
  const version = await stores.policies.byId(context.shop, id)
  return version ? ok({ name: `${version.name}-${version.number}.json`, text: writePolicyFile(version.content, sha256) }) : err(noSuchVersion)
}
