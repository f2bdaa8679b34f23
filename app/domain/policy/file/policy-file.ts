import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { isRecord, memberPath } from '../../kernel/shape.ts'
import type { Issue } from '../../kernel/shape.ts'
import { canonicalJson, readableJson } from './canonical.ts'
import { memberTwice } from './member-twice.ts'

/** What a policy file says it is; another number would be another form. */
export const policyFileFormat = 'recourse-policy/1'

/** Bytes of UTF-8 beyond which no policy goes: the longest of the library has a tenth of it. */
export const largestFile = 2_000_000
/** How deep objects and lists may lie in each other; the deepest clause needs ten. */
export const deepestFile = 40

/** SHA-256 of a text in UTF-8, in hex: the domain itself makes none. */
export type Sha256 = (text: string) => string

/** A policy set as a file: readable, always in the same order, sealed with the hash of its canonical form. */
export const writePolicyFile = (set: unknown, sha256: Sha256): string => readableJson({ format: policyFileFormat, hash: hashOf(set, sha256), policy: set })

export const hashOf = (set: unknown, sha256: Sha256): string => sha256(canonicalJson(set))

/** A policy as a file holds it; `sealed`: the file said its hash, and the hash is right. */
export interface ReadPolicyFile { set: unknown; sealed: boolean }

/**
 * Takes a file apart: the sealed form, or a bare policy set. What the set means is not looked at. Refused are what is too
 * large or too deep, no JSON, of another format, with members that it doesn't have or that stand twice, with letters that are
 * lost, or with a hash of something else.
 */
export function readPolicyFile(text: string, sha256: Sha256): Result<ReadPolicyFile, Issue> {
  const read = takeApart(text)
  if (!read.ok) return read
  const { set, seal } = read.value
  if (seal && seal.hash !== hashOf(set, sha256)) return refuse('$.hash', 'wrong-hash', 'This is not the hash of the policy in the file: it was changed after it was exported, or not copied whole. Export it anew, or seal what was changed on purpose with “npm run policy -- export FILE”.')
  return ok({ set, sealed: seal !== null })
}

/** What a file holds as its policy, whatever its seal says: for who changed it on purpose. Refused is all else that `readPolicyFile` refuses. */
export function setInFile(text: string): Result<unknown, Issue> {
  const read = takeApart(text)
  return read.ok ? ok(read.value.set) : read
}

/** A set as it stands in a file, with the hash that the file says; `seal` is null of a bare set. */
interface InFile { set: unknown; seal: { hash: unknown } | null }

function takeApart(text: string): Result<InFile, Issue> {
  if (isTooLarge(text)) return refuse('$', 'too-large', `The file has more than ${(largestFile / 1_000_000).toLocaleString('en')} MB, which no policy needs: choose the file that Recourse exported.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (fault) {
    return refuse('$', 'not-json', `The file is no JSON, so that it can’t be read: ${(fault as Error).message}.`)
  }
  const fault = faultIn(value)
  if (fault) return err(fault)
  const twice = memberTwice(text, deepestFile)
  if (twice !== null) return refuse(twice, 'member-twice', 'This stands here twice, so that it is not clear which of the two holds: keep the right one and take the other out.')
  if (!isRecord(value)) return refuse('$', 'type', 'An object is wanted here: a policy file, or a policy set.')
  return 'format' in value ? sealedForm(value) : ok({ set: value, seal: null })
}

function sealedForm(file: Record<string, unknown>): Result<InFile, Issue> {
  if (file.format !== policyFileFormat) return refuse('$.format', 'format', `“${policyFileFormat}” is wanted here: a file of another form can’t be read.`)
  const unknown = Object.keys(file).find((key) => key !== 'format' && key !== 'hash' && key !== 'policy')
  if (unknown !== undefined) return refuse(memberPath('$', unknown), 'unknown-key', `“${unknown.slice(0, 60)}” is not known here.`)
  if (!isRecord(file.policy)) return refuse('$.policy', 'missing', 'A policy set is wanted here.')
  return ok({ set: file.policy, seal: { hash: file.hash } })
}

const refuse = (path: string, code: string, message: string): Result<never, Issue> => err({ path, code, message })

/** Counted only where the number of characters leaves it open. */
function isTooLarge(text: string): boolean {
  if (text.length > largestFile) return true
  return text.length * 3 > largestFile && new TextEncoder().encode(text).length > largestFile
}

/** Signs that no text holds and no database keeps: the zero sign, and half of a pair. */
const noSign = /\0|\p{Surrogate}/u
/** What a program writes in place of a letter that it could not read. */
const lostLetter = '\uFFFD'

interface Piece { value: unknown; key: string; path: string; depth: number }

/** The first thing that lies too deep, is no text, or has lost letters; null where nothing is. */
function faultIn(value: unknown): Issue | null {
  const open: Piece[] = [{ value, key: '', path: '$', depth: 1 }]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { value: read, key, path, depth } = piece
    const said = typeof read === 'string' ? read : ''
    if (noSign.test(key) || noSign.test(said)) return { path, code: 'no-text', message: 'Here stands a sign that is no part of any text: take it out.' }
    if (key.includes(lostLetter) || said.includes(lostLetter)) return { path, code: 'lost-letters', message: `Here stands “${lostLetter}” in place of a letter that a program could not read: write the letter anew, or take the file from before it was lost.` }
    const inner = membersOf(piece)
    if (inner && depth > deepestFile) return { path, code: 'too-deep', message: `Here it lies more than ${deepestFile} levels deep, which no policy does: choose the file that Recourse exported.` }
    // Not spread: a list may be longer than a call has arguments.
    for (const one of inner ?? []) open.push(one)
  }
  return null
}

function membersOf({ value, path, depth }: Piece): Piece[] | null {
  if (Array.isArray(value)) return value.map((inner: unknown, i) => ({ value: inner, key: '', path: `${path}[${i}]`, depth: depth + 1 }))
  return isRecord(value) ? Object.entries(value).map(([key, inner]) => ({ value: inner, key, path: memberPath(path, key), depth: depth + 1 })) : null
}
