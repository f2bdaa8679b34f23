import type { CommandOf } from '../../../domain/claim/commands.ts'
import { gradeIds } from '../../../domain/claim/grades.ts'
import type { GradeWords } from '../../../domain/claim/grades.ts'
import type { SerialEntry, Tracking } from '../../../domain/claim/particulars.ts'
import type { Facts } from '../../../domain/decision/request.ts'
import type { Reader } from './reader.ts'
import { serialField } from './serial-field.ts'
import { missingParts } from '../../../ui/claim/commands/goods-words.ts'

type Name = 'send-label' | 'record-sent' | 'receive' | 'not-received' | 'inspect' | 'raise-deduction' | 'give-back' | 'record-serials'

/** The parcel, and what opening it and looking at the goods showed. */
export function parseGoods(name: Name, read: Reader): CommandOf<Name> {
  switch (name) {
    case 'send-label': {
      const lineIds = read.lineIds()
      const label = read.inner('label')
      const tracking = trackingOf(label)
      const evidenceId = label.text('evidenceId') || null
      const url = label.url('url')
      label.end()
      if (!evidenceId && !url && !tracking) label.fail('url', 'Give a label as a file or a link, or the number of the parcel.')
      return { name, label: { evidenceId, url, tracking }, ...(lineIds ? { lineIds } : {}) }
    }
    case 'record-sent': {
      const lineIds = read.lineIds()
      return { name, tracking: trackingOf(read), proof: read.flag('proof'), ...(lineIds ? { lineIds } : {}) }
    }
    case 'give-back': {
      const lineIds = read.lineIds()
      const left = read.flag('left')
      const on = read.day('on', left ? 'Enter the day on which the customer said so.' : 'Enter the day on which it was sent or handed back.', 'later')
      const note = read.text('note', left ? 'Write how the customer said that they leave it to you: it is theirs.' : undefined)
      return { name, tracking: trackingOf(read), note, on, ...(left ? { left } : {}), ...(lineIds ? { lineIds } : {}) }
    }
    case 'receive': {
      const pieces = read.pieces()
      const facts: Record<string, Facts> = {}
      if (read.has('facts')) {
        const byLine = read.inner('facts')
        for (const lineId of byLine.keys()) facts[lineId] = byLine.facts(lineId)
      }
      return { name, facts, ...(pieces ? { pieces } : {}) }
    }
    case 'not-received':
      return { name, lineIds: read.lineIds('lineIds', true) ?? [], what: read.choice('what', ['short', 'wrong-item', 'lost', 'expired'], 'Choose what happened.'), note: read.text('note') }
    case 'inspect': {
      const lineId = read.id('lineId')
      const seen = read.inner('inspection')
      const inspection = {
        complete: seen.flag('complete', 'Say whether everything is there.'),
        condition: seen.choice('condition', ['as-delivered', 'used', 'damaged'], 'Choose the condition of the goods.'),
        grade: seen.choice('grade', gradeIds, 'Choose a grade.'),
        ...(seen.has('graded') ? { graded: gradedOf(seen.inner('graded')) } : {}),
        missing: seen.several('missing', missingParts),
        disposition: seen.choice('disposition', ['restock', 'do-not-restock', 'repair', 'missing'], 'Choose what becomes of the item.'),
        evidenceIds: seen.texts('evidenceIds') ?? [],
        note: seen.text('note'),
      }
      seen.end()
      if (inspection.complete && inspection.missing.length) seen.fail('missing', 'Nothing can be missing from what is complete. Choose “Something is missing”, or take these off.')
      return { name, lineId, inspection }
    }
    case 'record-serials':
      return { name, lineId: read.id('lineId'), serials: read.list('serials').map(serialOf) }
    case 'raise-deduction': {
      const lineId = read.id('lineId')
      const raised = read.inner('deduction')
      const deduction = {
        kind: raised.choice('kind', ['missing-gift-box', 'missing-certificate', 'diminished-value'], 'Choose what is deducted for.'),
        amount: raised.sum('amount'),
        reason: raised.text('reason', 'Say why more is deducted: the customer reads it.'),
      }
      raised.end()
      return { name, lineId, deduction }
    }
    default:
      return name satisfies never
  }
}

function serialOf(read: Reader): SerialEntry {
  const entry = { piece: read.choice('piece', ['claimed', 'given'], 'Choose which piece it is.'), place: read.count('place'), serial: serialField(read, 'serial') }
  read.end()
  return entry
}

/** The grade's words as whoever chose it read them. */
function gradedOf(read: Reader): GradeWords {
  const words = { name: read.text('name'), meaning: read.text('meaning') }
  read.end()
  return words
}

/** Carrier and number of a parcel; null where nothing was entered. */
function trackingOf(read: Reader): Tracking | null {
  if (!read.has('tracking')) {
    read.skip('tracking')
    return null
  }
  const parcel = read.inner('tracking')
  const tracking = { carrier: parcel.text('carrier', undefined, 60), number: parcel.text('number', undefined, 60), url: parcel.url('url') }
  parcel.end()
  if (tracking.carrier === '' && tracking.number === '' && tracking.url === null) return null
  if (tracking.number === '') parcel.fail('number', 'Enter the number of the parcel, or leave the carrier empty too.')
  return tracking
}
