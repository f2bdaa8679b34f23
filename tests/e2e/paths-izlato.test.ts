import { atDesk } from './support/at-desk.ts'
import { intact } from './support/desk.ts'
import { comesTo, gives, presses, shows, walkEach } from './support/path.ts'
import { mayNotDeclineYet } from './support/path-refusal.ts'

const shop = 'izlato'
const desk = atDesk(shop, undefined, true)
const ring = { product: 'Zlatý prsteň Vlnka' }
const young = { ...ring, boughtAt: '2026-05-04T10:00:00Z', deliveredAt: '2026-05-06T10:00:00Z' }
const old = { ...ring, boughtAt: '2025-06-02T10:00:00Z', deliveredAt: '2025-06-04T10:00:00Z' }
const receive = gives('Record goods as received', 'Record as received', intact)
const nothing = { returns: [], refunds: [], remaining: [1], credit: 0, exchanged: [], replaced: [] }
const papersIn = { 'What caused it?': 'A manufacturing defect', 'Signed claim form received?': 'Yes', 'Is the claim form signed?': 'Yes' }
const beyondRepair = { ...papersIn, 'Can it be repaired?': 'No', 'Does it prevent use?': 'Yes' }

walkEach(desk, shop, 'iZlato', [
  {
    name: 'a change of mind, on which these terms are silent, is granted as goodwill and refunded',
    goods: ring,
    asks: { shopper: { ground: 'change-of-mind' }, look: { width: 390, language: 'cs' } },
    steps: [
      comesTo('To decide'), gives('Choose the remedy', 'Grant as goodwill', { Refund: 'yes', 'Why it is granted': 'V zákonnej lehote.' }), presses('Approve'), comesTo('Awaiting goods'),
      receive, comesTo('To settle'), gives('Refund', 'Refund €174.00'), comesTo('Settled'), shows('Goodwill'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Return #-R1 requested in Shopify', 'Granted as goodwill: a refund', 'Approved', 'Goods received', 'Refunded 174.00 EUR in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['17400 to shopify_payments'], remaining: [0] },
      mails: ['Máme vaši žádost + Odstoupení.pdf + Potvrzení.pdf', 'Vycházíme vám vstříc', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['174,00 €', 'poskytnuto nad rámec podmínek. V zákonnej lehote.'], 'packing-slip': [], 'withdrawal-receipt': [] },
    },
  },
  {
    name: 'what arrived faulty is repaired',
    goods: ring,
    asks: { staff: { ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }, wish: 'Repair' } },
    steps: [
      presses('Approve'), receive,
      gives('Start the repair', 'Start the repair', { Technician: 'Ján Kováč', Work: 'Vyrovnanie obrúčky' }), comesTo('In repair'),
      gives('Repair is ready', 'Record as ready'), gives('Hand the item back', 'Record as handed back'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Repair started by Ján Kováč', 'Repair ready', 'Settled by repair'],
      shopify: nothing,
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená + Sprievodný list.pdf', 'Vaša zásielka dorazila', 'Oprava sa začala', 'Oprava je hotová', 'Vaša žiadosť je vybavená + Vybavenie.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['bezplatná oprava', 'Vyrovnanie obrúčky', 'menej ako jeden deň'], 'packing-slip': [] },
    },
  },
  {
    name: 'for what was missing from the parcel a whole new piece is sent, since these terms know no sending after',
    goods: ring,
    asks: { staff: { ground: 'Something is missing', wish: 'Replacement' } },
    steps: [presses('Approve'), gives('Send a replacement', 'Send the replacement', { 'Zlatý prsteň Vlnka, 52': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Replaced by order #'],
      shopify: { ...nothing, replaced: ['1 Zlatý prsteň Vlnka for 0'] },
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená', 'Nový kus je na ceste + Vybavenie.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['výmena', 'Zlatý prsteň Vlnka'] },
    },
  },
  {
    name: 'a defect beyond repair is refunded as credit in the shop',
    goods: young,
    asks: { staff: { ground: 'A defect showed later', facts: beyondRepair, wish: 'Refund' } },
    steps: [presses('Approve'), receive, gives('Refund', 'Refund €174.00', { 'As credit in the shop': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Return #-R1 opened in Shopify', 'Refunded 174.00 EUR as credit in the shop', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['17400 to shopify_store_credit'], remaining: [0], credit: 17_400 },
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená + Sprievodný list.pdf', 'Vaša zásielka dorazila', 'Peniaze sú na ceste + Vybavenie.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['vrátenie peňazí na kredit v obchode'], 'packing-slip': [] },
    },
  },
  {
    name: 'a repair that turns out impossible is given up, and the refund that the terms then open is paid',
    goods: young,
    asks: { shopper: { ground: 'defect', answers: { 'fault.cause': 'manufacturing', 'fault.preventsUse': 'yes' }, wish: 'repair' }, look: { width: 1280, language: 'cs' } },
    steps: [
      presses('Approve'), receive,
      gives('Start the repair', 'Start the repair', { Technician: 'Ján Kováč', Work: 'Spájkovanie' }), comesTo('In repair'),
      gives('Give up a remedy', 'Give it up', { 'What was found': 'Zliatina praská.' }), comesTo('To settle'),
      gives('Refund', 'Refund €174.00'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Approved', 'Goods received', 'Repair started by Ján Kováč', 'Repair is impossible: another remedy has to be chosen', 'Return #-R1 opened in Shopify', 'Refunded 174.00 EUR in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['17400 to shopify_payments'], remaining: [0] },
      mails: ['Máme vaši žádost + Potvrzení.pdf', 'Vaše žádost je schválena + Průvodní list.pdf', 'Vaše zásilka dorazila', 'Oprava začala', 'Je třeba jiné řešení', 'Peníze jsou na cestě + Vyřízení.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['174,00 €'], 'packing-slip': [] },
    },
  },
  {
    name: 'a defect that can’t be repaired and still lets the ring be worn gets a lower price',
    goods: young,
    asks: { staff: { ground: 'A defect showed later', facts: { ...papersIn, 'Can it be repaired?': 'No', 'Does it prevent use?': 'No' }, wish: 'Price reduction' } },
    steps: [presses('Approve'), receive, gives('Pay money back', 'Pay back', { Sum: '34.80', Note: 'Zľava pätina ceny.' }), comesTo('To give back'), gives('Give the item back', 'Record as given back', { Carrier: 'DPD', 'Parcel number': '7' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', '34.80 EUR paid back: price reduction', 'Given back to the customer'],
      shopify: { ...nothing, refunds: ['3480 to shopify_payments'] },
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená', 'Vaša zásielka dorazila', 'Vraciame vám peniaze + Vybavenie.pdf', 'Vrátili sme vám tovar'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['zľava z ceny', '34,80 €', 'Zľava pätina ceny.'] },
    },
  },
  {
    name: 'a defect beyond repair is exchanged for another ring, and the difference goes back',
    goods: young,
    asks: { staff: { ground: 'A defect showed later', facts: beyondRepair, wish: 'Replacement' } },
    steps: [presses('Approve'), receive, gives('Exchange', 'Exchange', { 'Find other goods': 'Strieborný prsteň so zirkónmi', 'Strieborný prsteň so zirkónmi, ródiovaný, 54': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Return #-R1 opened in Shopify', 'Exchanged for Strieborný prsteň so zirkónmi, ródiovaný, 54', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['13410 to shopify_payments'], remaining: [0, 1], exchanged: ['1 of 1 Strieborný prsteň so zirkónmi, ródiovaný'] },
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená + Sprievodný list.pdf', 'Vaša zásielka dorazila', 'Výmena je na ceste + Vybavenie.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['výmena za iný tovar', '134,10 €'], 'packing-slip': [] },
    },
  },
  {
    name: 'in the first year wear is refused only once an expert has assessed it',
    goods: young,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } } },
    steps: [
      mayNotDeclineYet, presses('Approve'), receive,
      gives('Send to an expert', 'Record as sent', { Expert: 'Puncový úrad' }), comesTo('With an expert'),
      gives('Record the expert’s report', 'Record the report', { 'Not covered': 'yes', 'What was found': 'Bežné opotrebenie.' }),
      gives('Decline', 'Decline'), comesTo('To give back'),
      gives('Give the item back', 'Record as given back', { Carrier: 'DPD', 'Parcel number': '8' }), comesTo('Declined'),
    ],
    ends: {
      stage: 'declined',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Sent to an expert: Puncový úrad', 'The expert finds it not covered', 'Declined', 'Given back to the customer'],
      shopify: nothing,
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená + Sprievodný list.pdf', 'Vaša zásielka dorazila', 'Položku posudzuje odborník', 'Odborné posúdenie je hotové', 'Vaša žiadosť je zamietnutá + Vybavenie.pdf', 'Vrátili sme vám tovar'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['Písomné odôvodnenie zamietnutia', 'Bežné opotrebenie.', 'Tovar je u nás a pošleme vám ho späť.'], 'packing-slip': [] },
    },
  },
  {
    name: 'after the first year a refusal names an expert; when that one finds for the customer, it is repaired and what it cost them is paid back',
    goods: old,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } } },
    steps: [
      gives('Decline', 'Decline', { 'Expert whom the customer can turn to': 'Ing. Mária Veselá, Bratislava' }), comesTo('Declined'),
      gives('Reopen', 'Reopen', { Why: 'Posudok hovorí inak.' }), comesTo('To decide'),
      gives('Record facts', 'Record', { 'Looked at by': 'An independent expert', 'What was found?': 'Covered by the warranty' }),
      presses('Approve'), receive,
      gives('Settle without a refund', 'Settle', { 'How it was settled': 'Repair', 'What was done': 'Nová obrúčka.' }), comesTo('Settled'),
      gives('Pay money back', 'Pay back', { For: 'What the claim cost them', Sum: '60', Note: 'Posudok a poštovné.' }), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Declined', 'Reopened', 'Facts recorded, decided anew', 'Approved', 'Goods received', 'Settled by repair', '60.00 EUR paid back: costs of the claim'],
      shopify: { ...nothing, refunds: ['6000 to shopify_payments'] },
      mails: ['Máme vašu žiadosť + Potvrdenie.pdf', 'Vaša žiadosť je schválená + Sprievodný list.pdf', 'Vaša zásielka dorazila', 'Vaša žiadosť je zamietnutá + Vybavenie.pdf', 'Vaša žiadosť je znova otvorená', 'Vraciame vám peniaze', 'Vaša žiadosť je vybavená + Vybavenie.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['Ing. Mária Veselá, Bratislava'], 'outcome-confirmation 2': ['bezplatná oprava', 'Nová obrúčka.'], 'packing-slip': [] },
    },
  },
])
