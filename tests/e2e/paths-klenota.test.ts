import { atDesk } from './support/at-desk.ts'
import { intact } from './support/desk.ts'
import { comesTo, gives, presses, shows, walkEach } from './support/path.ts'

const shop = 'klenota'
const desk = atDesk(shop, undefined, true)
const ring = { product: 'Snubní prsten Linea' }
const old = { ...ring, boughtAt: '2026-02-02T10:00:00Z', deliveredAt: '2026-02-05T10:00:00Z' }
const receive = gives('Record goods as received', 'Record as received', intact)
const nothing = { returns: [], refunds: [], remaining: [1], credit: 0, exchanged: [], replaced: [] }
const defect = { ground: 'A defect showed later' as const, facts: { 'What caused it?': 'A manufacturing defect' } }

walkEach(desk, shop, 'KLENOTA', [
  {
    name: 'a change of mind, asked by the shopper, is refunded less the gift box that the inspection finds missing',
    goods: ring,
    asks: { shopper: { ground: 'change-of-mind', note: 'Žlutá mi nesluší.' }, look: { width: 390, language: 'cs' } },
    steps: [
      comesTo('To decide'), presses('Approve'), comesTo('Awaiting goods'),
      gives('Send a return label', 'Send the label', { 'Or a link to it': 'https://stitky.example/1', Carrier: 'Kurýr CZ', 'Parcel number': 'CZ1' }),
      gives('Record goods as received', 'Record as received'), comesTo('To settle'),
      gives('Inspect', 'Record the inspection', { 'Is everything there?': 'Something is missing', 'Gift box': 'yes', 'B: light traces of wear': 'yes' }),
      gives('Refund', 'Refund 9,550.00 CZK'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Return #-R1 requested in Shopify', 'Approved', 'Return label sent', 'Goods received', 'Inspected: grade B, as delivered', 'Refunded 9,550.00 CZK in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['955000 to shopify_payments'], remaining: [0] },
      mails: ['Máme vaši žádost + Odstoupení.pdf + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Štítek k zaslání zpět', 'Vaše zásilka dorazila', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': ['Žlutá mi nesluší.'], 'outcome-confirmation': ['9 550,00 Kč', '250,00 Kč'], 'packing-slip': ['Bílkova'], 'withdrawal-receipt': ['Snubní prsten Linea'] },
    },
  },
  {
    name: 'a change of mind is refunded as credit in the shop',
    goods: ring,
    asks: { staff: { ground: 'Changed their mind' } },
    steps: [presses('Approve'), receive, gives('Refund', 'Refund 9,800.00 CZK', { 'As credit in the shop': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Refunded 9,800.00 CZK as credit in the shop', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['980000 to shopify_store_credit'], remaining: [0], credit: 980_000 },
      mails: ['Máme vaši žádost + Odstoupení.pdf + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['vrácení peněz na kredit v obchodě', '9 800,00 Kč'], 'packing-slip': [], 'withdrawal-receipt': [] },
    },
  },
  {
    name: 'a change of mind is exchanged for a dearer ring, and the customer owes the difference',
    goods: ring,
    asks: { staff: { ground: 'Changed their mind' } },
    steps: [presses('Approve'), receive, gives('Exchange', 'Exchange', { 'Find other goods': 'Snubní prsten Duo', 'Snubní prsten Duo, 54': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Return #-R2 opened in Shopify', 'Exchanged for Snubní prsten Duo, 54', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CANCELED', 'CLOSED'], remaining: [0, 1], exchanged: ['1 of 1 Snubní prsten Duo'] },
      mails: ['Máme vaši žádost + Odstoupení.pdf + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Výměna je na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['výměna za jiné zboží', 'Snubní prsten Duo', '1 800,00 Kč'], 'packing-slip': [], 'withdrawal-receipt': [] },
    },
  },
  {
    name: 'what arrived faulty is refunded for a material breach',
    goods: ring,
    asks: { staff: { ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect', 'Is it a material breach?': 'Yes' }, wish: 'Refund' } },
    steps: [presses('Approve'), receive, gives('Refund', 'Refund 9,800.00 CZK'), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Refunded 9,800.00 CZK in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['980000 to shopify_payments'], remaining: [0] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['9 800,00 Kč'], 'packing-slip': [] },
    },
  },
  {
    name: 'what arrived faulty by a material breach is refunded and kept: the return that was under way for it ends',
    goods: ring,
    asks: { staff: { ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect', 'Is it a material breach?': 'Yes' }, wish: 'Refund' } },
    steps: [presses('Approve'), gives('Pay money back', 'Pay back', { For: 'The customer keeps the item', Sum: '9800', Note: 'Rozlomený prsten si nechte.' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', '9,800.00 CZK paid back: the customer keeps the item', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CANCELED'], refunds: ['980000 to shopify_payments'] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vracíme vám peníze + Vyřízení.pdf'],
      papers: { 'claim-confirmation': ['vada už při doručení', 'vrácení peněz'], 'outcome-confirmation': ['vrácení peněz, zboží si necháváte', '9 800,00 Kč', 'Rozlomený prsten si nechte.'], 'packing-slip': [] },
    },
  },
  {
    name: 'what was missing from the parcel, asked by the shopper, is sent after it, and nothing comes back',
    goods: ring,
    asks: { shopper: { ground: 'missing-on-delivery', wish: 'missing-items' }, look: { width: 1280, language: 'cs' } },
    steps: [presses('Approve'), gives('Settle without a refund', 'Settle', { 'What was done': 'Certifikát jsme poslali poštou.' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Approved', 'Settled by sending what was missing'],
      shopify: nothing,
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena', 'Vaše žádost je vyřízena + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['dodání chybějících věcí', 'Certifikát jsme poslali poštou.'] },
    },
  },
  {
    name: 'a defect is repaired after an expert has found it covered, and the paper tells how long it took',
    goods: old,
    asks: { staff: { ...defect, wish: 'Repair' } },
    steps: [
      presses('Approve'), receive,
      gives('Send to an expert', 'Record as sent', { Expert: 'Puncovní úřad' }), comesTo('With an expert'),
      gives('Record the expert’s report', 'Record the report', { 'Covered: the defect is the shop’s to answer for': 'yes', 'What was found': 'Vada slitiny.', Cost: '900' }),
      gives('Start the repair', 'Start the repair', { Technician: 'Jiří Zlatník', Work: 'Nová obroučka', Parts: 'Obroučka 585' }), comesTo('In repair'),
      gives('Repair is ready', 'Record as ready'),
      gives('Hand the item back', 'Record as handed back'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Sent to an expert: Puncovní úřad', 'The expert finds it covered', 'Repair started by Jiří Zlatník', 'Repair ready', 'Settled by repair'],
      shopify: nothing,
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Položku posuzuje odborník', 'Odborné posouzení je hotové', 'Oprava začala', 'Oprava je hotová', 'Vaše žádost je vyřízena + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['bezplatná oprava', 'Nová obroučka', 'méně než jeden den', 'Puncovní úřad'], 'packing-slip': [] },
    },
  },
  {
    name: 'a defect is answered with a new ring, in an order of its own and free of charge',
    goods: old,
    asks: { staff: { ...defect, wish: 'Replacement' } },
    steps: [presses('Approve'), receive, gives('Send a replacement', 'Send the replacement', { 'Snubní prsten Linea, 54': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Replaced by order #'],
      shopify: { ...nothing, replaced: ['1 Snubní prsten Linea for 0'] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Nový kus je na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['výměna', 'Snubní prsten Linea'], 'packing-slip': [] },
    },
  },
  {
    name: 'a defect is answered with a lower price: part of it goes back, and the ring stays with the customer',
    goods: old,
    asks: { staff: { ...defect, wish: 'Price reduction' } },
    steps: [presses('Approve'), gives('Pay money back', 'Pay back', { For: 'A price reduction', Sum: '1500', Note: 'Sleva za škrábanec.' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', '1,500.00 CZK paid back: price reduction'],
      shopify: { ...nothing, refunds: ['150000 to shopify_payments'] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena', 'Vracíme vám peníze + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['sleva z ceny', '1 500,00 Kč', 'Sleva za škrábanec.'] },
    },
  },
  {
    name: 'a defect that can’t be repaired and prevents use is refunded, and Shopify gets its return only then',
    goods: old,
    asks: { shopper: { ground: 'defect', answers: { 'fault.cause': 'manufacturing' }, wish: 'repair' }, look: { width: 390, language: 'cs' } },
    steps: [
      presses('Approve'), receive,
      gives('Record facts', 'Record', { 'Does it prevent use?': 'Yes' }),
      gives('Give up a remedy', 'Give it up', { 'What is not possible': 'Repair', 'What was found': 'Slitina je křehká.' }),
      gives('Refund', 'Refund 9,800.00 CZK'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Approved', 'Goods received', 'Facts recorded, decided anew', 'Repair is impossible: another remedy has to be chosen', 'Return #-R1 opened in Shopify', 'Refunded 9,800.00 CZK in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['980000 to shopify_payments'], remaining: [0] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Je třeba jiné řešení', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': ['vada zboží', 'bezplatná oprava'], 'outcome-confirmation': ['vrácení peněz', '9 800,00 Kč'], 'packing-slip': [] },
    },
  },
  {
    name: 'ordinary wear, which the terms rule out, is repaired as goodwill',
    goods: old,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } } },
    steps: [gives('Choose the remedy', 'Grant as goodwill', { Repair: 'yes', 'Why it is granted': 'Věrná zákaznice.' }), presses('Approve'), receive, gives('Settle without a refund', 'Settle', { 'What was done': 'Přeleštěno.' }), comesTo('Settled'), shows('Goodwill')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Granted as goodwill: repair', 'Approved', 'Goods received', 'Settled by repair'],
      shopify: nothing,
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vycházíme vám vstříc', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Vaše žádost je vyřízena + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['Přeleštěno.', 'Dobrá vůle', 'poskytnuto nad rámec podmínek. Věrná zákaznice.'], 'packing-slip': [] },
    },
  },
  {
    name: 'ordinary wear is refused in writing, in the customer’s German, with its clause',
    goods: { ...old, like: '#K2013' },
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } } },
    steps: [gives('Decline', 'Decline'), comesTo('Declined')],
    ends: {
      stage: 'declined',
      timeline: ['Claim opened', 'Declined'],
      shopify: nothing,
      mails: ['Wir haben Ihre Anfrage + Bestätigung.pdf', 'Ihre Anfrage wurde abgelehnt + Abschluss.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['Ablehnung mit schriftlicher Begründung', 'KW-27'] },
    },
  },
])
