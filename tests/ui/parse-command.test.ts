import { describe, expect, test } from 'vitest'
import { parseCommand } from '../../app/routes/app.claims.$id/parse-command.ts'

const known = { currencyCode: 'CZK', today: '2026-11-20', staff: [{ id: '7', name: 'Jana Novotná' }] }

function form(command: unknown, version = '3'): FormData {
  const data = new FormData()
  data.set('version', version)
  data.set('command', typeof command === 'string' ? command : JSON.stringify(command))
  return data
}

const parsed = (command: unknown) => parseCommand(form(command), known)
const taken = (command: unknown) => { const answer = parsed(command); return answer.ok ? answer.command : answer }
const fieldsOf = (command: unknown) => { const answer = parsed(command); return answer.ok ? 'taken' : answer.fields }
const unreadable = { ok: false, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} }

test('a plain command comes through with the version it was given against', () => {
  expect(parseCommand(form({ name: 'approve' }), known)).toEqual({ ok: true, version: 3, command: { name: 'approve' } })
})

test('what no form of ours sends is refused whole', () => {
  for (const bad of ['', '{', '[]', 'null', '"approve"', { name: 'destroy' }, { name: 'record-facts' }, { name: 'approve', note: 'x' }, { name: 'cancel', note: 7 }, { name: 'inspect', lineId: 'a', inspection: 'A' }, { name: 'settle', remedy: 'repair', note: '', lineIds: 'a' }, { name: 'inspect', lineId: 'a', inspection: { complete: true, condition: 'used', grade: 'A', missing: [], disposition: 'restock', evidenceIds: [], note: '', price: 1 } }]) expect(parsed(bad), JSON.stringify(bad)).toEqual(unreadable)
  expect(parseCommand(form({ name: 'approve' }, 'x'), known)).toEqual(unreadable)
  expect(parseCommand(form({ name: 'approve' }, '-1'), known)).toEqual(unreadable)
})

describe('deciding', () => {
  test('declining needs a reason and at least one item', () => {
    expect(fieldsOf({ name: 'decline', note: '', lineIds: ['a'] })).toEqual({ reason: 'Choose a reason.' })
    expect(fieldsOf({ name: 'decline', reason: 'OTHER', note: '', lineIds: [] })).toEqual({ lineIds: 'Choose at least one item.' })
    expect(taken({ name: 'decline', reason: 'OTHER', note: ' Sorry. ', lineIds: ['a'], pieces: { a: 1 }, expert: ' Dr. Horák ' })).toEqual({ name: 'decline', reason: 'OTHER', note: 'Sorry.', lineIds: ['a'], pieces: { a: 1 }, expert: 'Dr. Horák' })
  })

  test('pieces are whole numbers from one', () => {
    expect(taken({ name: 'approve', pieces: { a: 1 } })).toEqual({ name: 'approve', pieces: { a: 1 } })
    expect(fieldsOf({ name: 'approve', pieces: { a: 0, b: 1.5 } })).toEqual({ 'pieces.a': 'Enter how many pieces: a whole number from 1.', 'pieces.b': 'Enter how many pieces: a whole number from 1.' })
    expect(fieldsOf({ name: 'approve', pieces: {} })).toEqual({ pieces: 'Choose at least one item.' })
  })

  test('a note has 500 characters, and one more is too many', () => {
    expect(parsed({ name: 'cancel', note: 'x'.repeat(500) }).ok).toBe(true)
    expect(fieldsOf({ name: 'withdraw', note: 'x'.repeat(501) })).toEqual({ note: 'Keep it under 500 characters.' })
  })

  test('an agreed day is today or later, with how it was agreed', () => {
    expect(taken({ name: 'extend', until: '2026-11-20', note: 'By phone.' })).toEqual({ name: 'extend', until: '2026-11-20', note: 'By phone.' })
    expect(fieldsOf({ name: 'extend', until: '2026-11-19', note: '' })).toEqual({ until: 'This day is over. Enter today or a later day.', note: 'Say how it was agreed: a later day holds only with the customer’s consent.' })
    expect(fieldsOf({ name: 'extend', until: '2026-02-30', note: 'x' })).toEqual({ until: 'Enter the day that you have agreed on.' })
  })

  test('a dispute ends one way or the other, with reasons', () => {
    expect(taken({ name: 'resolve-dispute', outcome: 'upheld', note: 'The photo shows it.' })).toEqual({ name: 'resolve-dispute', outcome: 'upheld', note: 'The photo shows it.' })
    expect(taken({ name: 'resolve-dispute', outcome: 'upheld', note: 'See R-1002.', staysClosed: true })).toEqual({ name: 'resolve-dispute', outcome: 'upheld', note: 'See R-1002.', staysClosed: true })
    expect(fieldsOf({ name: 'resolve-dispute', outcome: '', note: '' })).toEqual({ outcome: 'Choose how the dispute ends.', note: 'Give the reasons: the customer reads them.' })
    expect(fieldsOf({ name: 'dispute', text: ' ' })).toEqual({ text: 'Write what the customer objects to.' })
    expect(fieldsOf({ name: 'reopen', note: '' })).toEqual({ note: 'Say why it is reopened: it stays on record.' })
  })
})

describe('talking', () => {
  test('a claim is given to somebody on the staff, by the name they have there, or to nobody', () => {
    expect(taken({ name: 'assign', to: '7' })).toEqual({ name: 'assign', to: { id: '7', name: 'Jana Novotná' } })
    expect(taken({ name: 'assign', to: null })).toEqual({ name: 'assign', to: null })
    expect(fieldsOf({ name: 'assign', to: '8' })).toEqual({ to: 'Whom you chose is not among this shop’s staff any more. Choose somebody else.' })
    expect(parsed({ name: 'assign', to: { id: '7', name: 'Somebody else' } })).toEqual(unreadable)
  })

  test('what is empty is not said', () => {
    expect(fieldsOf({ name: 'message', text: '' })).toEqual({ text: 'Write a message first.' })
    expect(fieldsOf({ name: 'ask-customer', text: '\n' })).toEqual({ text: 'Write what you ask the customer for.' })
    expect(taken({ name: 'note', text: ' Call her. ' })).toEqual({ name: 'note', text: 'Call her.' })
  })
})

describe('goods', () => {
  test('a label is a file, a link or a number', () => {
    expect(taken({ name: 'send-label', lineIds: ['a'], label: { evidenceId: null, url: 'https://ship.example/label/1', tracking: null } })).toEqual({ name: 'send-label', lineIds: ['a'], label: { evidenceId: null, url: 'https://ship.example/label/1', tracking: null } })
    expect(fieldsOf({ name: 'send-label', label: { evidenceId: null, url: '', tracking: null } })).toEqual({ 'label.url': 'Give a label as a file or a link, or the number of the parcel.' })
    expect(fieldsOf({ name: 'send-label', label: { evidenceId: null, url: 'javascript:alert(1)', tracking: { carrier: 'PPL', number: '', url: null } } })).toEqual({ 'label.url': 'Enter a link that begins with https://.', 'label.tracking.number': 'Enter the number of the parcel, or leave the carrier empty too.' })
  })

  test('goods on their way may come without a number', () => {
    expect(taken({ name: 'record-sent', tracking: null, proof: true })).toEqual({ name: 'record-sent', tracking: null, proof: true })
    expect(taken({ name: 'give-back', tracking: null, note: ' By hand. ', on: '2026-11-20', lineIds: ['a'] })).toEqual({ name: 'give-back', tracking: null, note: 'By hand.', on: '2026-11-20', lineIds: ['a'] })
    expect(taken({ name: 'give-back', tracking: null, note: 'They said so.', on: '2026-11-20', left: true })).toEqual({ name: 'give-back', tracking: null, note: 'They said so.', on: '2026-11-20', left: true })
    expect(taken({ name: 'record-sent', tracking: { carrier: 'PPL', number: 'Z1', url: null }, proof: false })).toEqual({ name: 'record-sent', tracking: { carrier: 'PPL', number: 'Z1', url: null }, proof: false })
  })

  test('facts seen on opening the parcel are checked item by item', () => {
    expect(taken({ name: 'receive', facts: { l1: { goods: { missing: ['certificate'] } } }, pieces: { l1: 1 } })).toEqual({ name: 'receive', facts: { l1: { goods: { missing: ['certificate'] } } }, pieces: { l1: 1 } })
    expect(fieldsOf({ name: 'receive', facts: { l1: { goods: { condition: 'eaten' } } } })).toEqual({ 'facts.l1.goods.condition': 'Choose one of the answers.' })
    expect(taken({ name: 'receive' })).toEqual({ name: 'receive', facts: {} })
  })

  test('an inspection says all of what was seen', () => {
    const inspection = { complete: false, condition: 'used', grade: 'B', graded: { name: 'Outlet', meaning: 'sold at the outlet' }, missing: ['certificate'], disposition: 'restock', evidenceIds: ['e1'], note: '' }
    expect(taken({ name: 'inspect', lineId: 'a', inspection })).toEqual({ name: 'inspect', lineId: 'a', inspection })
    expect(fieldsOf({ name: 'inspect', lineId: 'a', inspection: {} })).toEqual({ 'inspection.complete': 'Say whether everything is there.', 'inspection.condition': 'Choose the condition of the goods.', 'inspection.grade': 'Choose a grade.', 'inspection.disposition': 'Choose what becomes of the item.' })
    expect(fieldsOf({ name: 'inspect', lineId: 'a', inspection: { ...inspection, complete: true } })).toEqual({ 'inspection.missing': 'Nothing can be missing from what is complete. Choose “Something is missing”, or take these off.' })
    expect(fieldsOf({ name: 'inspect', lineId: 'a', inspection: { ...inspection, missing: ['lid'] } })).toEqual({ 'inspection.missing': 'Choose from the list.' })
  })

  test('a deduction is a sum above nothing, with its reason', () => {
    expect(taken({ name: 'raise-deduction', lineId: 'a', deduction: { kind: 'missing-certificate', amount: '1 600,50', reason: 'Drawn up anew.' } })).toEqual({ name: 'raise-deduction', lineId: 'a', deduction: { kind: 'missing-certificate', amount: { amount: 160_050, currency: 'CZK' }, reason: 'Drawn up anew.' } })
    expect(fieldsOf({ name: 'raise-deduction', lineId: 'a', deduction: { kind: 'missing-certificate', amount: '0', reason: '' } })).toEqual({ 'deduction.amount': 'Enter a sum above nothing.', 'deduction.reason': 'Say why more is deducted: the customer reads it.' })
    for (const amount of ['', '-1', '1.005', 'a lot']) expect(fieldsOf({ name: 'raise-deduction', lineId: 'a', deduction: { kind: 'missing-certificate', amount, reason: 'x' } }), amount).toEqual({ 'deduction.amount': 'Enter a sum in CZK such as 100.00.' })
  })

  test('numbers of pieces are taken as typed, without the spaces around them; an empty one takes one off', () => {
    const entry = { piece: 'claimed', place: 1, serial: ' K 77 ' }
    expect(taken({ name: 'record-serials', lineId: 'a', serials: [entry, { ...entry, piece: 'given', serial: '' }] })).toEqual({ name: 'record-serials', lineId: 'a', serials: [{ ...entry, serial: 'K 77' }, { ...entry, piece: 'given', serial: '' }] })
    expect(fieldsOf({ name: 'record-serials', lineId: 'a', serials: [entry, { ...entry, serial: '7'.repeat(61) }] })).toEqual({ 'serials.1.serial': 'A serial number has at most 60 characters. Enter the number alone, without what stands around it.' })
    expect(fieldsOf({ name: 'record-serials', lineId: 'a', serials: [{ ...entry, serial: 'K\t77' }] })).toEqual({ 'serials.0.serial': 'This number holds characters that can’t be seen, such as a tab or the end of a line. Type it anew.' })
    for (const serials of [undefined, 'K 77', [{ ...entry, place: 0 }], [{ ...entry, place: '1' }], [{ ...entry, note: '' }]]) expect(parsed({ name: 'record-serials', lineId: 'a', serials }), JSON.stringify(serials)).toEqual(unreadable)
  })

  test('what did not come is named', () => {
    expect(taken({ name: 'not-received', lineIds: ['a'], what: 'lost', note: '' })).toEqual({ name: 'not-received', lineIds: ['a'], what: 'lost', note: '' })
    expect(fieldsOf({ name: 'not-received', what: 'eaten', note: '' })).toEqual({ lineIds: 'Choose at least one item.', what: 'Choose what happened.' })
  })
})

describe('expert and repair', () => {
  test('an expert is named, and the day is not still to come', () => {
    expect(taken({ name: 'send-to-expert', expert: 'Dr. Horák', orderedBy: 'merchant', on: '2026-11-20', note: '' })).toEqual({ name: 'send-to-expert', expert: 'Dr. Horák', orderedBy: 'merchant', on: '2026-11-20', note: '' })
    expect(fieldsOf({ name: 'send-to-expert', expert: '', orderedBy: 'us', on: '2026-11-21', note: '' })).toEqual({ expert: 'Name the expert.', orderedBy: 'Choose who ordered the assessment.', on: 'This day is still to come. Enter today or a day before.' })
  })

  test('a cost of the report has its bearer', () => {
    const report = { finding: 'covered', on: '2026-11-18', summary: 'A cracked prong.', cost: '900', paidBy: 'merchant', evidenceIds: [] }
    expect(taken({ name: 'record-report', report })).toEqual({ name: 'record-report', report: { ...report, cost: { amount: 90_000, currency: 'CZK' } } })
    expect(taken({ name: 'record-report', report: { ...report, cost: null, paidBy: null } })).toEqual({ name: 'record-report', report: { ...report, cost: null, paidBy: null } })
    expect(fieldsOf({ name: 'record-report', report: { ...report, paidBy: null } })).toEqual({ 'report.paidBy': 'Choose who bears the cost.' })
    expect(fieldsOf({ name: 'record-report', report: { ...report, finding: '', summary: '' } })).toEqual({ 'report.finding': 'Choose what the expert found.', 'report.summary': 'Write what the expert found, in a sentence or two.' })
  })

  test('a repair says who does what', () => {
    expect(taken({ name: 'start-repair', lineIds: ['a'], job: { technician: 'Petr', work: 'Rebuild two prongs', parts: ['gold wire', ' '], on: '2026-11-20' } })).toEqual({ name: 'start-repair', lineIds: ['a'], job: { technician: 'Petr', work: 'Rebuild two prongs', parts: ['gold wire'], on: '2026-11-20' } })
    expect(fieldsOf({ name: 'start-repair', job: { technician: '', work: '', parts: [], on: '' } })).toEqual({ 'job.technician': 'Name who repairs it.', 'job.work': 'Write what is to be done.', 'job.on': 'Enter the day on which the work begins.' })
    expect(taken({ name: 'repair-ready', on: '2026-11-20', note: 'Polished.' })).toEqual({ name: 'repair-ready', on: '2026-11-20', note: 'Polished.' })
    expect(fieldsOf({ name: 'hand-back', on: '20.11.2026', note: '' })).toEqual({ on: 'Enter the day on which it was handed back.' })
  })

  test('a quote has a price, says what for, and holds from today on', () => {
    expect(taken({ name: 'quote-repair', amount: '1500', work: 'New clasp', validUntil: '2026-12-04' })).toEqual({ name: 'quote-repair', amount: { amount: 150_000, currency: 'CZK' }, work: 'New clasp', validUntil: '2026-12-04' })
    expect(fieldsOf({ name: 'quote-repair', amount: '0', work: '', validUntil: '2026-11-19' })).toEqual({ amount: 'Enter a sum above nothing.', work: 'Write what would be done for it: the customer reads it.', validUntil: 'This day is over. Enter today or a later day.' })
    expect(fieldsOf({ name: 'answer-quote', note: '' })).toEqual({ accepted: 'Choose how the customer answered.' })
  })
})

describe('settling', () => {
  test('lost value is a sum, with a comma or a point', () => {
    expect(taken({ name: 'refund', diminishedValue: '90,50' })).toEqual({ name: 'refund', diminishedValue: '90.50' })
    expect(fieldsOf({ name: 'refund', diminishedValue: '-1' })).toEqual({ diminishedValue: 'Enter a sum such as 100.00.' })
    expect(taken({ name: 'refund', as: 'store-credit', lineIds: ['a'] })).toEqual({ name: 'refund', as: 'store-credit', lineIds: ['a'] })
  })

  test('goodwill is granted with a reason', () => {
    expect(taken({ name: 'choose-remedy', lineIds: ['a'], remedy: 'repair' })).toEqual({ name: 'choose-remedy', lineIds: ['a'], remedy: 'repair' })
    expect(taken({ name: 'choose-remedy', lineIds: ['a'], remedy: 'refund', goodwill: { reason: 'A faithful customer.' } })).toEqual({ name: 'choose-remedy', lineIds: ['a'], remedy: 'refund', goodwill: { reason: 'A faithful customer.' } })
    expect(fieldsOf({ name: 'choose-remedy', lineIds: ['a'], remedy: 'refund', goodwill: { reason: '' } })).toEqual({ 'goodwill.reason': 'Say why this is granted: it stays on record.' })
  })

  test('a remedy is given up with what was found', () => {
    expect(taken({ name: 'give-up-remedy', lineIds: ['a'], remedy: 'repair', why: 'too-dear', note: 'The shank would have to be recast.' })).toEqual({ name: 'give-up-remedy', lineIds: ['a'], remedy: 'repair', why: 'too-dear', note: 'The shank would have to be recast.' })
    expect(fieldsOf({ name: 'give-up-remedy', lineIds: ['a'], remedy: 'refund', why: '', note: '' })).toEqual({ remedy: 'Choose what is not possible.', why: 'Choose why.', note: 'Say what was found: another remedy rests on it.' })
  })

  test('an exchange and a replacement say what is sent instead', () => {
    expect(taken({ name: 'exchange', lineId: 'a', exchange: { variantId: 'gid://shopify/ProductVariant/1', title: 'Ring, 54', price: '9900.00' }, note: '' })).toEqual({ name: 'exchange', lineId: 'a', exchange: { variantId: 'gid://shopify/ProductVariant/1', title: 'Ring, 54', price: { amount: 990_000, currency: 'CZK' } }, note: '' })
    expect(fieldsOf({ name: 'exchange', lineId: 'a', exchange: { variantId: '', title: '', price: 'x' }, note: '' })).toEqual({ 'exchange.variantId': 'Choose what is sent instead.', 'exchange.price': 'Enter a sum in CZK such as 100.00.' })
    expect(taken({ name: 'replace', lineId: 'a', replacement: { variantId: null, title: 'The same ring', difference: null }, note: '' })).toEqual({ name: 'replace', lineId: 'a', replacement: { variantId: null, title: 'The same ring', difference: null }, note: '' })
    expect(taken({ name: 'replace', lineId: 'a', replacement: { variantId: 'v', title: 'Another', difference: '300' }, note: '' })).toEqual({ name: 'replace', lineId: 'a', replacement: { variantId: 'v', title: 'Another', difference: { amount: 30_000, currency: 'CZK' } }, note: '' })
  })

  test('money back says what it is for', () => {
    expect(taken({ name: 'pay-back', lineId: 'a', as: 'claim-costs', amount: '129', note: 'Postage.' })).toEqual({ name: 'pay-back', lineId: 'a', as: 'claim-costs', amount: { amount: 12_900, currency: 'CZK' }, note: 'Postage.' })
    expect(fieldsOf({ name: 'pay-back', lineId: 'a', as: 'tip', amount: '', note: '' })).toEqual({ as: 'Choose what the money is for.', amount: 'Enter a sum in CZK such as 100.00.', note: 'Say what it is for: the customer reads it.' })
    expect(fieldsOf({ name: 'settle', remedy: 'refund', note: '' })).toEqual({ remedy: 'Choose how it was settled.' })
  })
})
