import type { ClaimCommand, CommandName } from '../../domain/claim/commands.ts'
import { commandNames } from '../../domain/claim/allowed-commands.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { parseAuthorize } from './parse/authorize.ts'
import { parseGoods } from './parse/goods.ts'
import { reader } from './parse/reader.ts'
import type { Known, Reader, Wrong } from './parse/reader.ts'
import { parseRepair } from './parse/repair.ts'
import { parseSettle } from './parse/settle.ts'
import { parseTalk } from './parse/talk.ts'

export type Parsed = { ok: true; version: number; command: ClaimCommand } | { ok: false; sentence: string; fields: Record<string, string> }

const unreadable: Parsed = { ok: false, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} }

/** A form's command: `version` and `command` (JSON). Each field that doesn't fit gets its own sentence; what no form of ours sends is refused whole. */
export function parseCommand(form: FormData, known: Known): Parsed {
  const version = Number(form.get('version'))
  const sent = parseJson(form.get('command'))
  const name = isRecord(sent) ? commandNames.find((one) => one === sent.name) : undefined
  if (!Number.isInteger(version) || version < 0 || !name) return unreadable
  const wrong: Wrong = { fields: {}, unreadable: false }
  const read = reader(sent, known, wrong)
  read.skip('name')
  const command = commandOf(name, read, known)
  read.end()
  if (wrong.unreadable) return unreadable
  const count = Object.keys(wrong.fields).length
  return count === 0 ? { ok: true, version, command } : { ok: false, sentence: count === 1 ? 'One entry needs your attention.' : `${count} entries need your attention.`, fields: wrong.fields }
}

function commandOf(name: CommandName, read: Reader, known: Known): ClaimCommand {
  switch (name) {
    case 'approve':
    case 'decline':
    case 'cancel':
    case 'withdraw':
    case 'reopen':
    case 'dispute':
    case 'resolve-dispute':
    case 'extend':
    case 'retry':
    case 'skip-step':
      return parseAuthorize(name, read)
    case 'ask-customer':
    case 'message':
    case 'take-answer':
    case 'note':
    case 'assign':
    case 'record-facts':
      return parseTalk(name, read, known)
    case 'send-label':
    case 'record-sent':
    case 'receive':
    case 'not-received':
    case 'inspect':
    case 'raise-deduction':
    case 'give-back':
    case 'record-serials':
      return parseGoods(name, read)
    case 'send-to-expert':
    case 'record-report':
    case 'start-repair':
    case 'repair-ready':
    case 'hand-back':
    case 'quote-repair':
    case 'answer-quote':
      return parseRepair(name, read)
    case 'choose-remedy':
    case 'give-up-remedy':
    case 'refund':
    case 'exchange':
    case 'replace':
    case 'pay-back':
    case 'pay-again':
    case 'settle':
      return parseSettle(name, read, known)
    default:
      return name satisfies never
  }
}
