import { record } from '../../kernel/shape.ts'
import type { ClauseKind } from '../kind.ts'

/** Wording that decides nothing but has to be said: on a screen, in a mail or on a document. */
export type NoticeParams = Record<string, never>

export const noticeKind: ClauseKind<NoticeParams, NoticeParams> = { params: record({}), compile: (params) => params }
