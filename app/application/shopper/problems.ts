import type { ShopperProblem } from '../../contracts/shopper.ts'
import type { Operand } from '../../domain/kernel/catalogue.ts'
import { sayToShopper } from './words.ts'

/** Why a shopper's request was not done, and as what the wire tells it. */
const kinds = {
  unauthorized: 'unauthorized',
  'not-found': 'not-found',
  unreadable: 'invalid',
  'too-large': 'invalid',
  method: 'invalid',
  invalid: 'invalid',
  'other-form': 'invalid',
  'pieces-taken': 'conflict',
  'sent-before': 'conflict',
  changed: 'conflict',
  'not-allowed': 'not-allowed',
  'too-often': 'not-allowed',
  canceled: 'not-allowed',
  'too-long': 'not-allowed',
  'not-read': 'unavailable',
  'no-terms': 'not-allowed',
  'taking-back-pending': 'not-allowed',
  'taking-back-ended': 'not-allowed',
  'taking-back-approved': 'not-allowed',
  pending: 'not-allowed',
  'held-up': 'not-allowed',
  merged: 'not-allowed',
  'no-quote': 'not-allowed',
  'quote-over': 'not-allowed',
  'not-awaited': 'not-allowed',
  'nothing-decided': 'not-allowed',
  disputed: 'not-allowed',
  'written-too-often': 'not-allowed',
  busy: 'unavailable',
  unavailable: 'unavailable',
  'access-lost': 'unavailable',
  fault: 'unavailable',
} as const satisfies Record<string, ShopperProblem['kind']>

export type ProblemCode = keyof typeof kinds

/** What is wrong with one field, by its place in the form: a code of the catalogue below `field.`. */
export interface FieldProblem { code: 'line' | 'lines-none' | 'lines-most' | 'twice' | 'ground' | 'quantity' | 'none-free' | 'too-many' | 'remedy' | 'note' | 'fact' | 'day' | 'not-sendable' | 'request-key' | 'version' | 'text-empty' | 'text-long' | 'accepted' | 'carrier' | 'name-long' | 'claim-lines'; args?: Record<string, Operand> }
export type FieldProblems = Record<string, FieldProblem>

/** A refusal in the shopper's language. */
export function toProblem(locale: string, code: ProblemCode, fields: FieldProblems = {}, args: Record<string, Operand> = {}): ShopperProblem {
  const named = Object.entries(fields).map(([path, { code: what, args }]) => [path, sayToShopper(locale, `field.${what}`, args)] as const)
  return { kind: kinds[code], sentence: sayToShopper(locale, `problem.${code}`, args), ...(named.length ? { fields: Object.fromEntries(named) } : {}) }
}
