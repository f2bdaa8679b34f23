import type { Ground } from '../clauses/ask.ts'
import type { Place } from '../clauses/notice/places.ts'
import type { CompiledPolicySet, Selection } from './compiled.ts'
import type { ClauseOf } from './document.ts'
import type { TraitSource } from './traits.ts'
import { renderClause } from './wording.ts'
import type { ClauseWording } from './wording.ts'

/** Of what a notice is said: the versions that bind the order, and what is known of ground and goods. */
export interface NoticeAbout {
  governing: Selection['governing']
  /** Left out where nothing has been asked yet: then every ground may still be. */
  ground?: Ground
  /** The order's line; left out, only what is said of any goods is said. */
  line?: TraitSource
  /** In which it is said where it is translated; left out, as its document has it. */
  language?: string
}

/**
 * The notices that have to be said at a place, in the documents' own order. One about particular goods is said only where
 * the line is known to be such: of a deleted product nobody can say it.
 */
export function noticesAt(policy: CompiledPolicySet, place: Place, { governing, ground, line, language }: NoticeAbout): ClauseWording[] {
  const present = line ? policy.readTraits(line).present : 0
  const names = Object.keys(policy.set.traits)
  const isPresent = (trait: string) => (present & (1 << names.indexOf(trait))) !== 0
  const isSaid = ({ appliesTo, params }: ClauseOf<'notice'>) => params.at?.includes(place) === true
    && (!appliesTo || ((ground === undefined || appliesTo.grounds.includes(ground)) && (appliesTo.has ?? []).every(isPresent) && !(appliesTo.lacks ?? []).some(isPresent)))
  const binding = policy.set.documents.filter((one) => governing.some(({ document, effectiveFrom }) => document === one.document && effectiveFrom === one.effectiveFrom))
  return binding.flatMap(({ document, effectiveFrom, clauses }) => clauses.flatMap((clause) => {
    const wording = clause.kind === 'notice' && isSaid(clause) ? renderClause(policy, `${document}/${clause.id}`, effectiveFrom, language) : undefined
    return wording ? [wording] : []
  }))
}
