import type { CommandOf } from '../../../domain/claim/commands.ts'
import type { Reader } from './reader.ts'

type Name = 'send-to-expert' | 'record-report' | 'start-repair' | 'repair-ready' | 'hand-back' | 'quote-repair' | 'answer-quote'

const payers = ['merchant', 'customer'] as const

/** The expert's assessment, the repair job and the quote for a paid one. */
export function parseRepair(name: Name, read: Reader): CommandOf<Name> {
  const lineIds = read.lineIds()
  const about = lineIds ? { lineIds } : {}
  switch (name) {
    case 'send-to-expert':
      return {
        name, ...about, expert: read.text('expert', 'Name the expert.', 120), orderedBy: read.choice('orderedBy', payers, 'Choose who ordered the assessment.'),
        on: read.day('on', 'Enter the day on which it was sent.', 'later'), note: read.text('note'),
      }
    case 'record-report': {
      const found = read.inner('report')
      const cost = found.has('cost') ? found.sum('cost', 0) : null
      const paidBy = found.has('paidBy') ? found.choice('paidBy', payers, 'Choose who bears the cost.') : null
      found.skip('cost')
      found.skip('paidBy')
      const report = {
        finding: found.choice('finding', ['covered', 'not-covered', 'none'], 'Choose what the expert found.'), on: found.day('on', 'Enter the day on which item and report came back.', 'later'),
        summary: found.text('summary', 'Write what the expert found, in a sentence or two.', 2000), cost, paidBy, evidenceIds: found.texts('evidenceIds') ?? [],
      }
      found.end()
      if (cost && cost.amount > 0 && paidBy === null) found.fail('paidBy', 'Choose who bears the cost.')
      return { name, ...about, report }
    }
    case 'start-repair': {
      const started = read.inner('job')
      const parts = (started.texts('parts') ?? []).map((part) => part.trim()).filter(Boolean)
      const job = { technician: started.text('technician', 'Name who repairs it.', 120), work: started.text('work', 'Write what is to be done.'), parts, on: started.day('on', 'Enter the day on which the work begins.', 'later') }
      started.end()
      if (parts.some((part) => part.length > 120)) started.fail('parts', 'Keep each part under 120 characters.')
      return { name, ...about, job }
    }
    case 'repair-ready':
      return { name, ...about, on: read.day('on', 'Enter the day on which it was ready.', 'later'), note: read.text('note') }
    case 'hand-back':
      return { name, ...about, on: read.day('on', 'Enter the day on which it was handed back.', 'later'), note: read.text('note') }
    case 'quote-repair':
      return { name, ...about, amount: read.sum('amount'), work: read.text('work', 'Write what would be done for it: the customer reads it.'), validUntil: read.day('validUntil', 'Enter until when the quote holds.', 'past') }
    case 'answer-quote':
      return { name, ...about, accepted: read.flag('accepted', 'Choose how the customer answered.'), note: read.text('note') }
    default:
      return name satisfies never
  }
}
