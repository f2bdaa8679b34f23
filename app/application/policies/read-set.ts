import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { withoutDocumentIds } from '../../domain/policy/edit/document-ids.ts'
import { readPolicyFile } from '../../domain/policy/file/policy-file.ts'
import type { Sha256 } from '../../domain/policy/file/policy-file.ts'
import { lintPolicySet } from '../../domain/policy/lint/lint.ts'
import { parsePolicySet } from '../../domain/policy/parse.ts'
import type { FindingView } from './policies-view.ts'

/** What was found out about a policy before it is published; `set` is null where its form is not right. */
export interface LookedAt { set: PolicySet | null; sealed: boolean; findings: FindingView[] }

const isError = ({ severity }: FindingView) => severity === 'error'
export const errorsIn = ({ findings }: Pick<LookedAt, 'findings'>): FindingView[] => findings.filter(isError)

/** Reads a policy file and looks at what is in it, as the command line does. */
export function lookAtFile(text: string, sha256: Sha256): LookedAt {
  const read = readPolicyFile(text, sha256)
  return read.ok ? { ...lookAtSet(read.value.set), sealed: read.value.sealed } : { set: null, sealed: false, findings: [{ ...read.error, severity: 'error' }] }
}

/** The same of what a draft says. */
export const lookAtDraft = (content: unknown): LookedAt => lookAtSet(withoutDocumentIds(content))

/** Everything that is wrong with a set, or to be weighed. Without an error it can be published, and will compile. */
export function lookAtSet(content: unknown): LookedAt {
  const findings: FindingView[] = lintPolicySet(content)
  const parsed = parsePolicySet(content)
  if (!parsed.ok) return { set: null, sealed: false, findings }
  const compiled = findings.some(isError) ? null : compilePolicySet(parsed.value)
  return { set: parsed.value, sealed: false, findings: compiled && !compiled.ok ? [...findings, ...compiled.error.map((issue) => ({ ...issue, severity: 'error' as const }))] : findings }
}
