import type { CommandOf } from '../../../domain/claim/commands.ts'
import type { Remedy } from '../../../domain/decision/request.ts'
import { parseMinor } from '../../../domain/kernel/money.ts'
import type { Known, Reader } from './reader.ts'
import { serialField } from './serial-field.ts'

type Name = 'choose-remedy' | 'give-up-remedy' | 'refund' | 'exchange' | 'replace' | 'pay-back' | 'pay-again' | 'settle'

const remedies: readonly Remedy[] = ['refund', 'repair', 'replacement', 'price-reduction', 'missing-items']

/** The remedy, and what moves money or goods for it. */
export function parseSettle(name: Name, read: Reader, known: Known): CommandOf<Name> {
  switch (name) {
    case 'choose-remedy': {
      const chosen = { name, lineIds: read.lineIds('lineIds', true) ?? [], remedy: read.choice('remedy', remedies, 'Choose a remedy.') }
      if (!read.has('goodwill')) return chosen
      const granted = read.inner('goodwill')
      const goodwill = { reason: granted.text('reason', 'Say why this is granted: it stays on record.') }
      granted.end()
      return { ...chosen, goodwill }
    }
    case 'give-up-remedy':
      return { name, lineIds: read.lineIds('lineIds', true) ?? [], remedy: read.choice('remedy', ['repair', 'replacement'], 'Choose what is not possible.'), why: read.choice('why', ['impossible', 'too-dear'], 'Choose why.'), note: read.text('note', 'Say what was found: another remedy rests on it.') }
    case 'refund': {
      const lost = read.text('diminishedValue').replace(',', '.')
      if (lost !== '' && (parseMinor(lost, known.currencyCode) ?? -1) < 0) read.fail('diminishedValue', 'Enter a sum such as 100.00.')
      const note = read.text('note')
      const lineIds = read.lineIds()
      const as = read.has('as') ? read.choice('as', ['original-payment', 'store-credit'], 'Choose where the money goes.') : undefined
      const outside = read.text('outside')
      return { name, ...(outside ? { outside } : {}), ...(lost ? { diminishedValue: lost } : {}), ...(note ? { note } : {}), ...(lineIds ? { lineIds } : {}), ...(as ? { as } : {}) }
    }
    case 'exchange': {
      const lineId = read.id('lineId')
      const other = read.inner('exchange')
      const exchange = { variantId: other.text('variantId', 'Choose what is sent instead.'), title: other.text('title', undefined, 300), price: other.sum('price', 0) }
      other.end()
      return { name, lineId, exchange, note: read.text('note') }
    }
    case 'replace': {
      const lineId = read.id('lineId')
      const fresh = read.inner('replacement')
      const variantId = fresh.text('variantId') || null
      const difference = fresh.has('difference') ? fresh.sum('difference', 0) : null
      fresh.skip('difference')
      const replacement = { variantId, title: fresh.text('title', 'Say what is sent.', 300), difference }
      fresh.end()
      return { name, lineId, replacement, note: read.text('note') }
    }
    case 'pay-back': {
      const outside = read.text('outside')
      return {
        name, ...(outside ? { outside } : {}), lineId: read.id('lineId'), as: read.choice('as', ['price-reduction', 'keep-item', 'claim-costs', 'difference'], 'Choose what the money is for.'),
        amount: read.sum('amount'), note: read.text('note', 'Say what it is for: the customer reads it.'),
      }
    }
    case 'pay-again': {
      const outside = read.text('outside')
      return { name, payment: read.text('payment', 'Choose the payment that failed.', 100), note: read.text('note'), ...(outside ? { outside } : {}) }
    }
    case 'settle': {
      const lineIds = read.lineIds()
      const newSerial = serialField(read, 'newSerial')
      return { name, remedy: read.choice('remedy', ['repair', 'replacement', 'price-reduction', 'missing-items'], 'Choose how it was settled.'), note: read.text('note'), ...(lineIds ? { lineIds } : {}), ...(newSerial ? { newSerial } : {}) }
    }
    default:
      return name satisfies never
  }
}
