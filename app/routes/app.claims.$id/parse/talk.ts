import type { CommandOf } from '../../../domain/claim/commands.ts'
import type { Known, Reader } from './reader.ts'

type Name = 'ask-customer' | 'message' | 'take-answer' | 'note' | 'assign' | 'record-facts'

const longestText = 2000

/** What is said, noted and known; whose the claim is. */
export function parseTalk(name: Name, read: Reader, known: Known): CommandOf<Name> {
  switch (name) {
    case 'ask-customer':
      return { name, text: read.text('text', 'Write what you ask the customer for.', longestText) }
    case 'message':
      return { name, text: read.text('text', 'Write a message first.', longestText) }
    case 'take-answer':
      return { name, note: read.text('note') }
    case 'note':
      return { name, text: read.text('text', 'Write a note first.', longestText) }
    case 'assign': {
      const id = read.has('to') ? read.id('to') : null
      read.skip('to')
      const member = known.staff.find((one) => one.id === id)
      if (id !== null && !member) read.fail('to', 'Whom you chose is not among this shop’s staff any more. Choose somebody else.')
      return { name, to: member ? { id: member.id, name: member.name } : null }
    }
    case 'record-facts':
      return { name, lineId: read.id('lineId'), facts: read.facts('facts') }
    default:
      return name satisfies never
  }
}
