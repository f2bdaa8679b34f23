import { useMemo } from 'react'
import type { DraftFinding, DraftWording } from '../../../application/policies/draft-view.ts'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { ClauseRow } from './ClauseRow.tsx'
import { isWithin, useDraftScope } from './draft-context.tsx'
import { untranslatedIn } from './language-words.ts'
import { standingWordsOf } from './standing-words.ts'

interface Props { path: string; title: string; document: Record<string, unknown>; clauses: Array<Record<string, unknown> & { id: string }>; languages: string[]; open: string | null; wording: DraftWording | null; onOpen: (path: string | null) => void }

/** The same list each time, so that a row with nothing in it is not drawn anew. */
const nothing: DraftFinding[] = []

/** The clauses of a document in their order. */
export function ClauseList({ path, title, document, clauses, languages, open, wording, onOpen }: Props) {
  const { form, known, findings, acts, locked } = useDraftScope()
  const standing = useMemo(() => new Map(known.clauses.map((one) => [one.path, standingWordsOf(one, known.clauses).join('\n')])), [known])
  const found = useMemo(() => findings.filter(({ place }) => isWithin(place, [path])), [findings, path])
  const idAt = (i: number) => clauses[i]?.id ?? null
  return (
    <ul className="rc-rowlist" aria-label={`Clauses of ${title}`}>
      {clauses.map((clause, i) => {
        const at = memberPath(`${path}.clauses`, clause.id)
        const inside = found.filter(({ place }) => isWithin(place, [at]))
        const isOpen = open === at
        return (
          <ClauseRow key={clause.id} path={at} clause={clause} document={isOpen ? document : null} tier={document.tier} before={idAt(i - 1)} beforeThat={idAt(i - 2)} next={idAt(i + 1)} isOpen={isOpen} wording={isOpen ? wording : null}
            inside={inside.length === 0 ? nothing : inside} standing={standing.get(at) ?? ''} missing={untranslatedIn(clause, languages).join(',')} form={form} acts={acts} locked={locked} onOpen={onOpen} />
        )
      })}
    </ul>
  )
}
