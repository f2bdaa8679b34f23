import type { CommandOf } from '../../../domain/claim/commands.ts'
import type { FeesSet } from '../../../domain/claim/fees.ts'
import type { Reader } from './reader.ts'

type Name = 'approve' | 'decline' | 'cancel' | 'withdraw' | 'reopen' | 'dispute' | 'resolve-dispute' | 'extend' | 'retry' | 'skip-step'

/** Whether a claim may go ahead, ends, or comes back. */
export function parseAuthorize(name: Name, read: Reader): CommandOf<Name> {
  switch (name) {
    case 'approve': {
      const pieces = read.pieces()
      const fees = feesOf(read)
      return { name, ...(pieces ? { pieces } : {}), ...(fees ? { fees } : {}) }
    }
    case 'decline': {
      const reason = read.choice('reason', ['RETURN_PERIOD_ENDED', 'FINAL_SALE', 'OTHER'], 'Choose a reason.')
      const pieces = read.pieces()
      const lineIds = read.lineIds('lineIds', pieces === undefined)
      const expert = read.text('expert', undefined, 120)
      return { name, reason, note: read.text('note'), ...(lineIds ? { lineIds } : {}), ...(pieces ? { pieces } : {}), ...(expert ? { expert } : {}) }
    }
    case 'cancel':
    case 'withdraw':
      return { name, note: read.text('note') }
    case 'reopen': {
      const lineIds = read.lineIds()
      return { name, note: read.text('note', 'Say why it is reopened: it stays on record.'), ...(lineIds ? { lineIds } : {}) }
    }
    case 'dispute':
      return { name, text: read.text('text', 'Write what the customer objects to.', 2000) }
    case 'resolve-dispute':
      return { name, outcome: read.choice('outcome', ['upheld', 'dismissed'], 'Choose how the dispute ends.'), note: read.text('note', 'Give the reasons: the customer reads them.'), ...(read.flag('staysClosed') ? { staysClosed: true } : {}) }
    case 'extend':
      return { name, until: read.day('until', 'Enter the day that you have agreed on.', 'past'), note: read.text('note', 'Say how it was agreed: a later day holds only with the customer’s consent.') }
    case 'skip-step':
      return { name, note: read.text('note', 'Say what you found in Shopify: it stays on record.') }
    case 'retry':
      return { name }
    default:
      return name satisfies never
  }
}

/** Fees that staff have changed; undefined where all stay as the terms say. */
function feesOf(read: Reader): FeesSet | undefined {
  if (!read.has('fees')) {
    read.skip('fees')
    return undefined
  }
  const sent = read.inner('fees')
  const fees: FeesSet = {}
  if (sent.has('restocking')) {
    const byLine = sent.inner('restocking')
    fees.restocking = Object.fromEntries(byLine.keys().map((lineId) => [lineId, byLine.percent(lineId)]))
    byLine.end()
  }
  if (sent.has('returnFee')) fees.returnFee = sent.sum('returnFee', 0)
  sent.end()
  return fees
}
