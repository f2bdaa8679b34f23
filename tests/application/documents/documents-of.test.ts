import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../app/application/documents/paper.ts'
import type { LetterLine } from '../../../app/application/mails/letter-claim.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { address, chain, given, ring } from './papers.ts'

const rowsOf = (paper: Paper | undefined) => Object.fromEntries((paper?.blocks ?? []).flatMap((block) => (block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value]) : [])))
const textOf = (paper: Paper | undefined) => JSON.stringify(paper?.blocks)
const kinds = (events: ClaimEvent[], ...rest: [string?, (typeof ring)[]?]) => given(events, ...rest).documents.map(({ kind }) => kind)

describe('a claim that is made', () => {
  const [confirmation, receipt] = given([{ type: 'opened' }]).documents

  it('is confirmed in writing: when, what, why, and which remedy is asked for', () => {
    expect(confirmation).toMatchObject({ kind: 'claim-confirmation', locale: 'cs', fileName: 'Potvrzení R-1001.pdf', content: { title: 'Potvrzení o uplatnění reklamace' } })
    expect(rowsOf(confirmation?.content)).toMatchObject({ Číslo: 'R-1001', Objednávka: '#K2001', Přijato: '21. listopadu 2026 v 0:30', 'O co jde': 'vada zboží', 'Co žádáte': 'bezplatná oprava', 'Co jste napsali': 'Zapínání se otvírá.', 'Rozhodnout do': '25. listopadu 2026' })
  })

  it('names the numbers that its pieces carry, and none where none is on record', () => {
    const [numbered] = given([{ type: 'opened' }], 'de', [{ ...ring, quantity: 2, serials: ['K 77', 'K 78'] }]).documents
    expect(rowsOf(numbered?.content)).toMatchObject({ 'Serien- oder Zertifikatsnummer': 'K 77, K 78' })
    expect(textOf(confirmation?.content)).not.toContain('Sériové číslo')
  })

  it('names the versions of the terms that bind it, and what they want said', () => {
    expect(textOf(confirmation?.content)).toContain('Warranty Terms and Conditions, ve znění účinném od 22. května 2018')
    // KW-42
    expect(textOf(confirmation?.content)).toContain('we will give you a written confirmation indicating the date on which you made the warranty claim')
  })

  it('of a consumer who gives no reason is receipted as a withdrawal with day and time; of a business, or with a reason, it is not', () => {
    expect(receipt).toMatchObject({ kind: 'withdrawal-receipt', fileName: 'Odstoupení R-1001.pdf' })
    expect(textOf(receipt?.content)).toContain('1 × Prsten s čirým safírem')
    expect(textOf(receipt?.content)).not.toContain('Řetízek')
    expect(rowsOf(receipt?.content)).toMatchObject({ Přijato: '21. listopadu 2026 v 0:30' })
    expect([kinds([{ type: 'opened' }], 'cs', [chain]), kinds([{ type: 'opened' }], 'cs', [{ ...ring, buyer: 'business' }])]).toEqual([['claim-confirmation'], ['claim-confirmation']])
  })
})

describe('a parcel that is to come', () => {
  it('gets a slip with the claim\'s number as a barcode, its address, its items and its day', () => {
    const [slip, ...more] = given([{ type: 'approved', lineIds: ['a', 'b'] }]).documents
    expect(slip).toMatchObject({ kind: 'packing-slip', fileName: 'Průvodní list R-1001.pdf' })
    expect(slip?.content.blocks[0]).toEqual({ kind: 'barcode', text: 'R-1001' })
    expect(rowsOf(slip?.content)).toEqual({ Kam: address.join('\n'), Odesílatel: 'Jana Nová', Objednávka: '#K2001', 'Odeslat do': '5. prosince 2026' })
    // KW-35
    expect(textOf(slip?.content)).toContain('Please enclose a copy of the invoice')
    expect(more).toEqual([])
  })

  it('gets one for each address, and none where nothing comes back', () => {
    const abroad = { ...chain, decision: { ...chain.decision, sendTo: { lines: ['Vilnius'], rules: [] } } }
    expect(given([{ type: 'approved', lineIds: ['a', 'b'] }], 'de', [ring, abroad]).documents.map(({ fileName }) => fileName)).toEqual(['Begleitschein R-1001 (1).pdf', 'Begleitschein R-1001 (2).pdf'])
    expect(kinds([{ type: 'approved', lineIds: ['b'] }], 'cs', [ring, { ...chain, sendsBack: false }])).toEqual([])
    const chosen: ClaimEvent[] = [{ type: 'remedy-chosen', lineIds: ['b'], remedy: 'repair', goodwill: null }]
    expect([kinds(chosen, 'cs', [ring, chain]), kinds(chosen, 'cs', [ring, { ...chain, keeps: 'awaited-again' }])]).toEqual([[], ['packing-slip']])
    const label: ClaimEvent[] = [{ type: 'label-sent', lineIds: ['b'], label: { evidenceId: null, url: 'https://labels.example/1', tracking: null } }]
    expect([kinds(label, 'cs', [ring, chain]), kinds(label, 'cs', [ring, { ...chain, keeps: 'awaited-again' }])]).toEqual([[], ['packing-slip']])
  })
})

describe('a claim that ends', () => {
  const repaired: ClaimEvent[] = [{ type: 'repair-started', lineIds: ['b'], job: { technician: 'Petr', work: 'Výměna zámečku', parts: [], on: '2026-11-29' } }, { type: 'repair-ready', lineIds: ['b'], on: '2026-12-03', note: '' }]

  it('by a repair is confirmed with what was done and how long it took', () => {
    const [outcome] = given([{ type: 'settled', lineIds: ['b'], remedy: 'repair', note: '', on: '2026-12-05' }], 'cs', [ring, chain], repaired).documents
    expect(outcome).toMatchObject({ kind: 'outcome-confirmation', content: { title: 'Potvrzení o vyřízení reklamace', madeAt: '2026-12-05T14:05:00.000Z' } })
    // From 29 November to 3 December: 1 + 3 days.
    expect(rowsOf(outcome?.content)).toMatchObject({ Vyřízeno: '5. prosince 2026 v 15:05', 'Způsob vyřízení': 'bezplatná oprava', 'Co bylo provedeno': 'Výměna zámečku', 'Doba trvání opravy': '4 dny', 'Předáno zpět': '5. prosince 2026' })
  })

  it('by another piece handed out names its number, as it was typed, beside that of the claimed one', () => {
    const ended: ClaimEvent[] = [{ type: 'settled', lineIds: ['b'], remedy: 'replacement', note: '' }, { type: 'serial-recorded', lineIds: ['b'], piece: 'given', place: 1, serial: 'n-1' }]
    const rows = (events: ClaimEvent[]) => rowsOf(given(events, 'en', [ring, { ...chain, serials: ['K 77'] }]).documents[0]?.content)
    expect(rows(ended)).toMatchObject({ 'Serial or certificate number': 'K 77', 'Serial or certificate number of the new item': 'n-1' })
    expect(rows(ended.slice(0, 1))).not.toHaveProperty('Serial or certificate number of the new item')
  })

  it('by a refund is confirmed with its sums, each deduction beside its clause', () => {
    const items = [{ kind: 'goods' as const, code: 'goods', title: 'Prsten', quantity: 1, amountMinor: 1_270_000, rules: [] }, { kind: 'deduction' as const, code: 'missing-certificate', title: '', quantity: 1, amountMinor: -140_000, rules: ['KT-29'] }]
    const [outcome] = given([{ type: 'refunded', lineIds: ['a'], amount: '11300.00', currencyCode: 'CZK', paid: { amount: '452.00', currencyCode: 'EUR' }, note: 'For staff.', items }], 'sk').documents
    expect(outcome?.content.blocks.find((block) => block.kind === 'sums')).toEqual({ kind: 'sums', rows: [{ text: '1 × Prsten', amount: '12\u00a0700,00\u00a0CZK' }, { text: 'Chýbajúci certifikát (KT-29)', amount: '-1\u00a0400,00\u00a0CZK' }], total: { text: 'Vrátené', amount: '11\u00a0300,00\u00a0CZK' } })
    expect(rowsOf(outcome?.content)).toMatchObject({ 'V mene, v ktorej ste platili': '452,00\u00a0€' })
    expect(textOf(outcome?.content)).not.toContain('For staff.')
  })

  it.each([['cs', 'Poplatek za naskladnění, 10 % (F-1)', 'Poplatek za vrácení'], ['de', 'Wiedereinlagerungsgebühr, 10 % (F-1)', 'Rücksendegebühr']])('by a refund less fees names each of them in %s', (locale, restocking, returnFee) => {
    const items = [{ kind: 'fee' as const, code: 'restocking-fee', title: 'Prsten', quantity: 1, amountMinor: -127_000, rules: ['F-1'], percent: 10 }, { kind: 'fee' as const, code: 'return-fee', title: '', quantity: 1, amountMinor: -19_900, rules: [] }]
    const [outcome] = given([{ type: 'refunded', lineIds: ['a'], amount: '1.00', currencyCode: 'CZK', paid: { amount: '1.00', currencyCode: 'CZK' }, note: '', items }], locale).documents
    expect(outcome?.content.blocks.find((block) => block.kind === 'sums')).toMatchObject({ rows: [{ text: restocking }, { text: returnFee }] })
  })

  it('by a refusal carries the reasons with their clauses, the expert\'s finding and whom to turn to', () => {
    const expert: ClaimEvent[] = [{ type: 'sent-to-expert', lineIds: ['b'], expert: 'Ing. Říhová', orderedBy: 'merchant', on: '2026-11-22', note: '' }, { type: 'expert-reported', lineIds: ['b'], report: { finding: 'not-covered', on: '2026-11-28', summary: 'Mechanické poškození.', cost: null, paidBy: null, evidenceIds: [] } }]
    const [refusal] = given([{ type: 'declined', lineIds: ['b'], reason: 'OTHER', note: 'Je nám líto.', reasons: ['Vylučuje to článek „Opotřebení“. (KW-20)'], expert: 'Ing. Malá, Brno' }], 'cs', [ring, chain], expert).documents
    expect(refusal).toMatchObject({ kind: 'outcome-confirmation', content: { title: 'Písemné odůvodnění odmítnutí' } })
    expect(textOf(refusal?.content)).toMatch(/Vylučuje to článek „Opotřebení“\. \(KW-20\).*Je nám líto\..*obrátit na: Ing\. Malá, Brno/)
    expect(rowsOf(refusal?.content)).toMatchObject({ Odborník: 'Ing. Říhová', Závěr: 'Podle posouzení se na to podmínky nevztahují. Mechanické poškození.' })
  })

  it.each([
    ['en', 'Goodwill', 'granted beyond what the terms give. A loyal customer.'],
    ['cs', 'Dobrá vůle', 'poskytnuto nad rámec podmínek. A loyal customer.'],
    ['sk', 'Dobrá vôľa', 'poskytnuté nad rámec podmienok. A loyal customer.'],
    ['de', 'Kulanz', 'über die Bedingungen hinaus gewährt. A loyal customer.'],
  ])('by goodwill says so in %s, with its reason, and of no other line', (locale, label, value) => {
    const before: ClaimEvent[] = [{ type: 'remedy-chosen', lineIds: ['b'], remedy: 'replacement', goodwill: { reason: 'A loyal customer.' } }]
    const ended: ClaimEvent[] = [{ type: 'settled', lineIds: ['a', 'b'], remedy: 'replacement', note: '' }]
    const rows = (lines: LetterLine[]) => rowsOf(given(ended, locale, lines, before).documents[0]?.content)
    expect(rows([{ ...ring, goodwill: true }, { ...chain, goodwill: true }])).toMatchObject({ [label]: value })
    expect(rows([ring, { ...chain, goodwill: true }])).toMatchObject({ [label]: `1 × Řetízek: ${value}` })
    expect(rows([ring, chain])).not.toHaveProperty(label)
  })

  it('is not confirmed where only costs go back, and nothing is given out for what ends nothing', () => {
    const paid = { amount: '90.00', currencyCode: 'CZK', paid: { amount: '90.00', currencyCode: 'CZK' }, note: '' }
    expect(kinds([{ type: 'paid-back', lineIds: ['b'], as: 'claim-costs', ...paid }, { type: 'received', lineIds: ['b'] }, { type: 'canceled', lineIds: ['b'], note: '' }])).toEqual([])
    expect(kinds([{ type: 'paid-back', lineIds: ['b'], as: 'price-reduction', ...paid }])).toEqual(['outcome-confirmation'])
  })
})

it('a customer\'s mail carries the papers of its own event, and the shop\'s mail none', () => {
  const { mails, documents } = given([{ type: 'opened' }, { type: 'approved', lineIds: ['a', 'b'] }])
  expect(mails.map((mail) => [mail.kind, mail.documents])).toEqual([['opened', [0, 1]], ['staff-opened', undefined], ['approved', [2]]])
  expect(documents.map(({ kind }) => kind)).toEqual(['claim-confirmation', 'withdrawal-receipt', 'packing-slip'])
  expect(mails[2]?.text).toContain('Přiložený průvodní list vytiskněte a vložte do balíku')
})
