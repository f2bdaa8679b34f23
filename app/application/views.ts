import type { Refusal } from './application.ts'

/**
 * What screens and mails are given: plain, serialisable, already worded where the words come from the terms.
 * Money is a decimal string with its currency, instants are ISO 8601 in UTC, days are ISO dates in the policy's time zone.
 */

export interface MoneyView { amount: string; currencyCode: string }

export interface Page<T> { items: T[]; total: number; page: number; pageSize: number }

/** A refusal as a page takes it; `fields` has a sentence for each entry that it is about. */
export interface RefusalView { kind: Refusal['kind']; sentence: string; fields: Record<string, string> }
export const toRefusalView = (refusal: Refusal): RefusalView => ({ kind: refusal.kind, sentence: refusal.sentence, fields: refusal.kind === 'invalid' ? refusal.fields : {} })
