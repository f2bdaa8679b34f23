import type { RoutingSince, VersionSince } from '../../domain/decision/binding-index.ts'
import type { PolicyVersionRow } from '../policy-store.ts'
import type { PolicyRoutingRow } from '../routing-store.ts'

const msOf = (instant: string | null) => (instant === null ? null : Date.parse(instant))

/** A routing as what binds orders is looked up by it. */
export const routingSince = ({ effectiveAt, publishedAt, rules }: PolicyRoutingRow): RoutingSince => ({ effectiveAt: msOf(effectiveAt), publishedAt: Date.parse(publishedAt), rules })

/** The same of a version. */
export const versionSince = ({ name, number, effectiveAt }: PolicyVersionRow): VersionSince => ({ name, number, effectiveAt: msOf(effectiveAt) })
