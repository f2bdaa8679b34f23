import type { ShopperClaimBody, ShopperParcelBody, ShopperQuoteBody, ShopperTextBody } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { evidenceLimits } from '../evidence/media.ts'
import { languageOfBody } from './parse-bodies.ts'
import { isFileId } from './parse-lines.ts'
import type { FieldProblem, FieldProblems } from './problems.ts'

const longestText = 2000
const longestName = 80
const mostLines = 50

/** What every body about a claim holds. */
export function parseClaimBody(body: unknown): Result<ShopperClaimBody, FieldProblems> {
  const version = isRecord(body) ? body.version : undefined
  return typeof version === 'number' && Number.isInteger(version) && version >= 0 && version < 2 ** 31 ? ok({ locale: languageOfBody(body), version }) : err({ version: { code: 'version' } })
}

export function parseTextBody(body: unknown): Result<ShopperTextBody, FieldProblems> {
  const text = isRecord(body) ? body.text : undefined
  return together(body, { text: textOf(text, longestText) ?? wrong(isText(text) && text.trim() ? 'text-long' : 'text-empty', longestText) })
}

export function parseQuoteBody(body: unknown): Result<ShopperQuoteBody, FieldProblems> {
  const { accepted, lineIds } = isRecord(body) ? body : {}
  return together(body, { accepted: typeof accepted === 'boolean' ? accepted : wrong('accepted'), lineIds: linesOf(lineIds) })
}

export function parseParcelBody(body: unknown): Result<ShopperParcelBody, FieldProblems> {
  const { carrier, number, lineIds, evidence } = isRecord(body) ? body : {}
  const named = number === undefined || number === null || number === ''
  return together(body, {
    lineIds: linesOf(lineIds),
    carrier: textOf(carrier, longestName) ?? wrong(isText(carrier) && carrier.trim() ? 'name-long' : 'carrier', longestName),
    number: named ? '' : (textOf(number, longestName) ?? wrong('name-long', longestName)),
    // As with requests, none fails for a file that has gone meanwhile.
    evidence: Array.isArray(evidence) ? evidence.filter(isFileId).slice(0, evidenceLimits.files) : [],
  })
}

type Read<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], FieldProblem> }

/** The body with its fields, where each of them fits. */
function together<Fields extends Record<string, unknown>>(body: unknown, fields: Fields): Result<ShopperClaimBody & Read<Fields>, FieldProblems> {
  const read = parseClaimBody(body)
  const problems: FieldProblems = read.ok ? {} : { ...read.error }
  for (const [name, value] of Object.entries(fields)) if (isProblem(value)) problems[name] = value
  return read.ok && Object.keys(problems).length === 0 ? ok({ ...read.value, ...(fields as Read<Fields>) }) : err(problems)
}

const wrong = (code: FieldProblem['code'], most?: number): FieldProblem => ({ code, ...(most === undefined ? {} : { args: { most } }) })
const isProblem = (value: unknown): value is FieldProblem => isRecord(value) && typeof value.code === 'string'
const isText = (value: unknown): value is string => typeof value === 'string'

/** The database keeps no NUL in a text. Null where nothing is left, or too much. */
function textOf(value: unknown, most: number): string | null {
  const text = isText(value) ? value.replaceAll('\0', '').trim() : ''
  return text !== '' && text.length <= most ? text : null
}

function linesOf(value: unknown): string[] | FieldProblem {
  const named = Array.isArray(value) ? value.filter(isText) : []
  return named.length > 0 && named.length <= mostLines && named.every((id) => id.length <= 64) ? [...new Set(named)] : wrong('claim-lines')
}
