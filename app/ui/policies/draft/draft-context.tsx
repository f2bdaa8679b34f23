import { createContext, useContext, type ReactNode } from 'react'
import type { DraftFinding, KnownNames } from '../../../application/policies/draft-view.ts'
import { isInside } from '../../../domain/kernel/patch/path.ts'
import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import type { DraftActs } from './use-draft.ts'

/** What every field of the editor needs, however deep it stands. */
export interface DraftScope { form: PolicyForm; known: KnownNames; content: unknown; findings: DraftFinding[]; acts: DraftActs; locked: boolean; /** The place that somebody is being led to. */ wanted: string | null }

const Scope = createContext<DraftScope | null>(null)

export function DraftScopeProvider({ scope, children }: { scope: DraftScope; children: ReactNode }) {
  return <Scope.Provider value={scope}>{children}</Scope.Provider>
}

export function useDraftScope(): DraftScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('useDraftScope stands outside the editor')
  return scope
}

/** What is wrong at a place of the form, in words; undefined where nothing is. */
export function useProblem(path: string): string | undefined {
  const said = useDraftScope().findings.filter(({ place, severity }) => place === path && severity === 'error').map(({ message }) => message)
  return said.length ? said.join(' ') : undefined
}

/** What is to be weighed there. */
export const useWarnings = (path: string): string[] => useDraftScope().findings.filter(({ place, severity }) => place === path && severity === 'warning').map(({ message }) => message)

/** Whether a place is one of these, or inside of one. */
export const isWithin = (place: string, paths: readonly string[]): boolean => paths.some((path) => isInside(place, path))

/** A path as the id of its field in the page. */
export const fieldId = (path: string): string => `at:${encodeURIComponent(path)}`
