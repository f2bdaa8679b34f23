import { listOf, oneOf, optional, record } from '../../kernel/shape.ts'
import type { ClauseKind } from '../kind.ts'
import { places } from './places.ts'
import type { Place } from './places.ts'

/**
 * Wording that decides nothing but has to be said, and where; versions published before there were places say nowhere.
 * `appliesTo` says on which grounds and of which goods; without it, always.
 */
export interface NoticeParams { at?: Place[] }

export const noticeKind: ClauseKind<NoticeParams, NoticeParams> = { params: record({ at: optional(listOf(oneOf(places), 1)) }), compile: (params) => params }
