import { describe, expect, it } from 'vitest'
import { sendingBack } from '../../../app/application/mails/sending-back.ts'
import { speechIn } from '../../../app/application/mails/words.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { claimIn, composeMails, decided, desk, line, shopper, staff, toCustomer } from './letters.ts'

const sendBackBy = (day: string) => ({ sendBackBy: day, refundBy: null, decideBy: null, settleBy: null })

describe('mail to the customer', () => {
  it('confirms a claim with its day in the shop\'s zone', () => {
    expect(toCustomer({ type: 'opened' })).toMatchObject({ kind: 'opened', to: 'jana@dopisy.example', locale: 'en', subject: 'KLENOTA: We have your claim (R-1001)' })
    expect(toCustomer({ type: 'opened' })?.text).toBe('Dear Jana Nová,\n\nWe received your request on 21 November 2026 about:\n\n- 1 × Gold ring (54)\n- 1 × Chain\n\nWe are looking at it and will write to you again.\n\nYour claim is R-1001 for order #K2001.\n\nKLENOTA')
  })

  it('is written in the customer\'s language, and in English where that has no words', () => {
    expect(toCustomer({ type: 'opened' }, 'cs')?.text).toBe('Dobrý den,\n\nDne 21. listopadu 2026 jsme přijali vaši žádost:\n\n- 1 × Gold ring (54)\n- 1 × Chain\n\nPosuzujeme ji a znovu se vám ozveme.\n\nVaše žádost má číslo R-1001 a týká se objednávky #K2001.\n\nKLENOTA')
    expect(toCustomer({ type: 'opened' }, 'sk-SK')?.text).toContain('Dňa 21. novembra 2026 sme prijali vašu žiadosť:')
    expect(toCustomer({ type: 'opened' }, 'de-AT')).toMatchObject({ locale: 'de', subject: 'KLENOTA: Wir haben Ihre Anfrage (R-1001)' })
    expect(toCustomer({ type: 'opened' }, 'de')?.text).toContain('Guten Tag Jana Nová,\n\nAm 21. November 2026 haben wir Ihre Anfrage erhalten zu:')
    expect(toCustomer({ type: 'opened' }, 'pl')).toMatchObject({ locale: 'en', subject: 'KLENOTA: We have your claim (R-1001)' })
  })

  it('says until when and at whose cost to send an approved return back', () => {
    expect(toCustomer({ type: 'approved', lineIds: ['a'] })?.text).toContain('Please send it back by 5 December 2026')
    expect(toCustomer({ type: 'approved', lineIds: ['b'] })?.text).toContain('You need not send anything back.')
    const own = claimIn('cs', { lines: [line({ decision: decided({ deadlines: sendBackBy('2026-12-05'), returnShipping: { paidBy: 'customer', rules: ['KT-26'] } }) })] })
    expect(toCustomer({ type: 'approved', lineIds: ['a'] }, 'cs', own)?.text).toContain('Pošlete prosím zboží zpět do 5. prosince 2026, dobře zabalené, a potvrzení o podání si nechte.\n\nZboží do obchodu posíláte na své náklady.')
  })

  it('says of what has come back when the money is there, and nothing of money where a repair is to settle it', () => {
    const came = (moneyBy: string | null) => toCustomer({ type: 'received', lineIds: ['a'] }, 'en', claimIn('en', { lines: [line({ decision: decided({ deadlines: { ...sendBackBy('2026-12-01'), refundBy: '2026-12-05' } }), moneyBy })] }))?.text
    expect(came('2026-12-05')).toContain('You will have your money by 5 December 2026 at the latest.')
    expect(came(null)).toContain('We will write to you as soon as it is settled.')
    expect(came(null)).not.toContain('money')
  })

  it('says where to send it, each piece where its own terms want it', () => {
    const to = (...lines: Array<{ id: string; title: string; city: string }>) => toCustomer({ type: 'approved', lineIds: lines.map((one) => one.id) }, 'en', claimIn('en', { lines: lines.map(({ id, title, city }) => line({ id, title, decision: decided({ sendTo: { lines: ['KLENOTA', city], rules: [] } }) })) }))?.text
    const ring = { id: 'a', title: 'Ring', city: 'Prague' }
    expect(to(ring)).toContain('keep the proof of posting.\n\nThe address is:\nKLENOTA\nPrague')
    expect(to(ring, { id: 'b', title: 'Chain', city: 'London' })).toContain('The address for 1 × Ring is:\nKLENOTA\nPrague\n\nThe address for 1 × Chain is:\nKLENOTA\nLondon')
  })

  it.each([
    ['en', 'Pieces of several claims that go to this address may come in one parcel: put the packing slip of each into it.'],
    ['cs', 'V jednom balíku můžete poslat kusy z několika žádostí, které jdou na tuto adresu: vložte do něj průvodní list ke každé z nich.'],
    ['sk', 'V jednom balíku môžete poslať kusy z viacerých žiadostí, ktoré idú na túto adresu: vložte doň sprievodný list ku každej z nich.'],
    ['de', 'In einem Paket dürfen Stücke aus mehreren Anfragen liegen, die an diese Adresse gehen: Legen Sie den Begleitschein zu jeder davon bei.'],
  ] as const)('says in %s that one parcel can hold several claims where there is one address, not where there are two or none', (locale, sentence) => {
    const told = (...cities: Array<string | null>) => sendingBack(cities.map((city, i) => line({ id: `${i}`, decision: decided({ sendTo: city === null ? null : { lines: [city], rules: [] } }) })), true, speechIn(locale)).includes(sentence)
    expect([told('Prague'), told('Prague', 'Prague'), told('Prague', 'London'), told(null)]).toEqual([true, true, false, false])
  })

  it('tells of a piece given back what is true whether it was sent or handed over, and of an open question no days', () => {
    const languages = ['en', 'cs', 'sk', 'de']
    expect(languages.map((locale) => toCustomer({ type: 'given-back', lineIds: ['a'], tracking: null, note: '' }, locale)?.subject)).toEqual(['KLENOTA: Your item has gone back to you (R-1001)', 'KLENOTA: Vrátili jsme vám zboží (R-1001)', 'KLENOTA: Vrátili sme vám tovar (R-1001)', 'KLENOTA: Ihre Ware ist an Sie zurückgegangen (R-1001)'])
    expect(languages.map((locale) => toCustomer({ type: 'wait-reminded', wait: 'question', lineIds: ['a'], text: 'Which size?' }, locale)?.text.split('\n\n')[1])).toEqual(['We asked you something, and we can’t go on with your claim without your answer:', 'Na něco jsme se vás zeptali a bez vaší odpovědi nemůžeme pokračovat:', 'Na niečo sme sa vás opýtali a bez vašej odpovede nemôžeme pokračovať:', 'Wir haben Sie etwas gefragt, und ohne Ihre Antwort können wir nicht weitermachen:'])
  })

  it('carries the reasons of a refusal, the note of whoever declined, and the expert to turn to', () => {
    const refused = { type: 'declined' as const, lineIds: ['a'], reason: 'FINAL_SALE' as const, note: 'We are sorry.', reasons: ['It was made to your wish. (KT-41)'] }
    expect(toCustomer(refused)?.text).toContain('Why:\n- It was made to your wish. (KT-41)\n\nWe are sorry.')
    expect(toCustomer({ ...refused, reasons: [] })?.text).not.toContain('Why:')
    expect(toCustomer({ ...refused, expert: 'Ing. Malá, Brno' }, 'de')?.text).toContain('können Sie sich für ein Sachverständigengutachten wenden an: Ing. Malá, Brno')
  })

  it('names only the items that an event is about', () => {
    const text = toCustomer({ type: 'declined', lineIds: ['b'], reason: 'OTHER', note: 'Worn.', reasons: [] })?.text
    expect(text).toContain('- 1 × Chain')
    expect(text).not.toContain('Gold ring')
  })

  it('names the sum of a refund as the customer gets it, and what it is made up of', () => {
    const refunded = { type: 'refunded' as const, lineIds: ['a'], amount: '12450.00', currencyCode: 'CZK', paid: { amount: '512.34', currencyCode: 'EUR' }, note: 'Deducted: missing gift box.' }
    expect(toCustomer(refunded)?.text).toContain('We refunded €512.34 to the means of payment you used.')
    expect(toCustomer({ ...refunded, as: 'store-credit' }, 'de')?.text).toContain('Wir haben Ihrem Guthaben beim Shop 512,34\u00a0€ gutgeschrieben.')
    const items = [{ kind: 'goods' as const, code: 'goods', title: 'Gold ring', quantity: 1, amountMinor: 1_270_000, rules: [] }, { kind: 'deduction' as const, code: 'missing-gift-box', title: '', quantity: 1, amountMinor: -25_000, rules: ['KT-28'] }]
    expect(toCustomer({ ...refunded, items }, 'cs')?.text).toContain('Částka se skládá takto:\n- 1 × Gold ring: 12\u00a0700,00\u00a0Kč\n- Chybějící dárková krabička (KT-28): -250,00\u00a0Kč')
    // What Shopify shows to staff is nothing to the customer.
    expect(toCustomer(refunded)?.text).not.toContain('Deducted')
  })

  it('offers a paid repair with its sum, its work and its last day', () => {
    const offered = { type: 'quote-offered' as const, lineIds: ['a'], amount: { amount: 85_000, currency: 'CZK' }, work: 'Nový zámeček', validUntil: '2026-12-20' }
    expect(toCustomer(offered, 'cs')?.text).toContain('Co je třeba udělat: Nový zámeček\n\nCena je 850,00\u00a0Kč. Nabídka platí do 20. prosince 2026.\n\nChcete-li ji přijmout nebo odmítnout, odpovězte na tento e-mail.')
    expect(toCustomer(offered, 'sk')?.text).toContain('Cena je 850,00\u00a0CZK. Ponuka platí do 20. decembra 2026.')
  })

  it('tells goodwill for what it is', () => {
    expect(toCustomer({ type: 'remedy-chosen', lineIds: ['a'], remedy: 'repair', goodwill: { reason: 'A loyal customer.' } }, 'de')).toMatchObject({ kind: 'goodwill', subject: 'KLENOTA: Wir kommen Ihnen entgegen (R-1001)' })
    expect(toCustomer({ type: 'remedy-chosen', lineIds: ['a'], remedy: 'repair', goodwill: null }, 'de')).toMatchObject({ kind: 'remedy-chosen' })
  })

  it('reminds the customer only of what the customer has to do', () => {
    expect(toCustomer({ type: 'reminded', deadline: 'sendBackBy', day: '2026-12-05' }, 'sk')?.text).toContain('Pošlite to prosím späť do 5. decembra 2026')
    expect(toCustomer({ type: 'reminded', deadline: 'decideBy', day: '2026-12-05' })).toBeUndefined()
  })

  it('tells both sides of a missed deadline, and what the terms give now that they did not before', () => {
    const claim = claimIn('cs', { lines: [line({ openBefore: ['repair'] })] })
    const missed = { type: 'deadline-missed' as const, deadline: 'settleBy' as const, day: '2026-12-20', lineIds: ['a'] }
    const anew = { type: 'decided-anew' as const, lineId: 'a', verdict: 'eligible' as const, openRemedies: ['repair' as const, 'refund' as const, 'replacement' as const] }
    const [customer, merchant, ...more] = composeMails(desk, claim, [missed, anew], { kind: 'recourse', id: null, name: 'Recourse' })
    expect(customer?.text).toContain('Podle podmínek teď můžete žádat o vrácení peněz nebo výměnu.')
    expect(merchant).toMatchObject({ to: 'info@klenota.example', kind: 'staff-deadline-missed', subject: 'R-1001: a deadline has passed' })
    expect(merchant?.text).toContain('The terms now give the customer a refund or a replacement.')
    expect(more).toEqual([])
  })

  it('carries what staff write, and sends nobody their own words back', () => {
    expect(toCustomer({ type: 'message', text: 'Which size?' })?.text).toContain('Which size?')
    expect(composeMails(desk, claimIn('en'), [{ type: 'message', text: 'Size 54.' }], shopper).map((mail) => [mail.to, mail.kind])).toEqual([['info@klenota.example', 'staff-message']])
    const [told] = composeMails(desk, claimIn('cs'), [{ type: 'answer-taken', note: 'ring.jpg' }], shopper)
    expect([told?.to, told?.text.includes('They have sent a file: ring.jpg')]).toEqual(['info@klenota.example', true])
    expect(composeMails(desk, claimIn('cs'), [{ type: 'answer-taken', note: '' }], staff)).toEqual([])
  })

  it('tells of an upheld objection whether the claim is taken up again or it is put right otherwise', () => {
    const upheld: ClaimEvent = { type: 'dispute-resolved', outcome: 'upheld', note: 'See R-1002.' }
    const told = (beside: ClaimEvent[]) => ['en', 'cs', 'sk', 'de'].map((locale) => toCustomer(upheld, locale, claimIn(locale), beside)?.text.split('\n\n')[1])
    expect(told([{ type: 'reopened', lineIds: ['a'], note: '' }])).toEqual(['You were right: we have looked at it again and take your claim up again.', 'Měli jste pravdu: podívali jsme se na to znovu a vaší žádostí se dál zabýváme.', 'Mali ste pravdu: pozreli sme sa na to znova a vašou žiadosťou sa ďalej zaoberáme.', 'Sie hatten recht: Wir haben es noch einmal geprüft und nehmen Ihre Anfrage wieder auf.'])
    expect(told([])).toEqual(['You were right: we have looked at it again and put it right.', 'Měli jste pravdu: podívali jsme se na to znovu a dáme to do pořádku.', 'Mali ste pravdu: pozreli sme sa na to znova a dáme to do poriadku.', 'Sie hatten recht: Wir haben es noch einmal geprüft und bringen es in Ordnung.'])
  })

  it.each([
    ['en', 'We do this as goodwill, beyond what the terms give.'], ['cs', 'Děláme to z dobré vůle, nad rámec podmínek.'], ['sk', 'Robíme to z dobrej vôle, nad rámec podmienok.'], ['de', 'Wir tun dies aus Kulanz, über die Bedingungen hinaus.'],
  ])('calls a settlement beyond the terms what it is, in %s, and sums beside it not', (locale, sentence) => {
    const paid = { amount: '90.00', currencyCode: 'CZK', paid: { amount: '90.00', currencyCode: 'CZK' }, note: '' }
    const lineIds = ['a']
    const granted = claimIn(locale, { lines: [line({ goodwill: true })] })
    const ends: ClaimEvent[] = [{ type: 'refunded', lineIds, ...paid }, { type: 'paid-back', lineIds, as: 'price-reduction', ...paid }, { type: 'settled', lineIds, remedy: 'replacement', note: '' }, { type: 'exchanged', lineIds, exchange: { variantId: 'v', title: 'Ring', price: { amount: 1, currency: 'CZK' } }, note: '', refunded: null, owed: null }]
    expect(ends.map((event) => toCustomer(event, locale, granted)?.text.split('\n\n').includes(sentence))).toEqual([true, true, true, true])
    expect(ends.map((event) => toCustomer(event, locale, claimIn(locale, { lines: [line()] }))?.text.includes(sentence))).toEqual([false, false, false, false])
    expect(toCustomer({ type: 'paid-back', lineIds, as: 'claim-costs', ...paid }, locale, granted)?.text).not.toContain(sentence)
  })

  it('says of a piece that its customer keeps whether it is to be sent in, and how where it is after all', () => {
    const chosen = (keeps: 'stays' | 'comes-back' | 'awaited-again', remedy: 'price-reduction' | 'repair') => toCustomer({ type: 'remedy-chosen', lineIds: ['a'], remedy, goodwill: null }, 'en', claimIn('en', { lines: [line({ keeps, sendsBack: keeps === 'awaited-again' })] }))?.text
    expect(chosen('stays', 'price-reduction')).toContain('You keep it, so nothing has to be sent in.\n\nYou get a reduction of the price for:')
    expect(chosen('comes-back', 'price-reduction')).toContain('You keep it: we will send it back to you.')
    expect(chosen('awaited-again', 'repair')).toContain('Please send it to us well packed, and keep the proof of posting.')
    expect(toCustomer({ type: 'given-back', lineIds: ['a'], tracking: { carrier: 'DHL', number: '7', url: null }, note: '' })?.text).toContain('This has gone back to you:\n\n- 1 × Gold ring (54)\n\nParcel: DHL 7')
  })

  it.each<[string, string, string]>([
    ['en', 'It is here with us, and we will send it back to you.', 'Please keep it for now:'], ['cs', 'Zboží je u nás a pošleme vám je zpět.', 'Zboží si zatím nechte:'],
    ['sk', 'Tovar je u nás a pošleme vám ho späť.', 'Tovar si zatiaľ nechajte:'], ['de', 'Die Ware ist bei uns, und wir senden sie Ihnen zurück.', 'Bitte behalten Sie die Ware vorerst:'],
  ])('says in %s at the end of a claim that what is here goes back, and at its approval what is to be kept for now', (locale, comesBack, held) => {
    const text = (event: ClaimEvent, keeps: 'comes-back' | 'held' | null) => toCustomer(event, locale, claimIn(locale, { lines: [line({ keeps, sendsBack: false })] }))?.text ?? ''
    const ends: ClaimEvent[] = [{ type: 'declined', lineIds: ['a'], reason: 'OTHER', note: 'Worn.', reasons: ['R.'] }, { type: 'canceled', lineIds: ['a'], note: '' }, { type: 'withdrawn', lineIds: ['a'], note: '' }]
    expect(ends.map((event) => [text(event, 'comes-back').includes(comesBack), text(event, null).includes(comesBack)])).toEqual([[true, false], [true, false], [true, false]])
    expect(text(ends[0] as ClaimEvent, 'comes-back')).toMatch(/R\.\n\nWorn\./)
    expect([text({ type: 'approved', lineIds: ['a'] }, 'held').includes(held), text({ type: 'approved', lineIds: ['a'] }, null).includes(held)]).toEqual([true, false])
  })

  it('names what is to be kept for now beside what is to be sent', () => {
    const lines = [line({ decision: decided({ deadlines: { sendBackBy: '2026-12-05', refundBy: null, decideBy: null, settleBy: null } }) }), line({ id: 'b', title: 'Chain', sendsBack: false, keeps: 'held' })]
    expect(toCustomer({ type: 'approved', lineIds: ['a', 'b'] }, 'en', claimIn('en', { lines }))?.text).toMatch(/Please send it back by 5 December 2026[^]*1 × Chain: Please keep it for now:/)
  })

  it('tells of what its customer leaves here that it stays, and asks them to say if they don’t want that', () => {
    const mail = toCustomer({ type: 'given-back', lineIds: ['a'], tracking: null, note: 'You told us so on the phone.', left: true })
    expect(mail).toMatchObject({ kind: 'left-here', subject: 'KLENOTA: Your item stays with us (R-1001)' })
    expect(mail?.text).toContain('- 1 × Gold ring (54)\n\nYou told us so on the phone.\n\nIf that is not what you want, answer this mail')
  })

  it('is not written where nothing concerns the customer, or where there is no address', () => {
    expect(composeMails(desk, claimIn('en'), [{ type: 'step-ordered', step: 'approve-return' }, { type: 'return-closed' }, { type: 'noted', text: 'Call them.' }], staff)).toEqual([])
    expect(composeMails(desk, claimIn('en', { customer: { name: 'Jana', email: null, locale: 'en' } }), [{ type: 'opened' }], staff)).toEqual([])
  })

  it('uses the shop\'s own wording where it has one', () => {
    const own = { ...desk, wordings: new Map([['canceled.cs', { subject: 'Zrušeno: {number}', body: 'Ahoj {customer},\n\n{note}\n\nVáš {shop}' }]]) }
    expect(composeMails(own, claimIn('cs'), [{ type: 'canceled', lineIds: ['a'], note: '' }], staff)).toMatchObject([{ subject: 'Zrušeno: R-1001', text: 'Ahoj Jana Nová,\n\nVáš KLENOTA' }])
  })
})

describe('mail to the shop', () => {
  it('goes to whose claim it is, and to the shop\'s address where it is nobody\'s', () => {
    const to = (assigneeId: string | null) => composeMails({ ...desk, assigneeId }, claimIn('en'), [{ type: 'step-refused', step: 'refund-return', sentence: 'No money is left.' }], staff).map((mail) => mail.to)
    expect([to('2'), to('unknown'), to(null)]).toEqual([['ada@klenota.example'], ['info@klenota.example'], ['info@klenota.example']])
  })

  it('tells of a claim that a customer has opened, and of none that staff opened for them', () => {
    const kinds = (actor: typeof staff) => composeMails(desk, claimIn('cs'), [{ type: 'opened' }], actor).map((mail) => mail.kind)
    expect([kinds(shopper), kinds(staff)]).toEqual([['opened', 'staff-opened'], ['opened']])
  })

  it('leads to the claim in the admin, as the customer’s does not', () => {
    const [customer, merchant] = composeMails(desk, claimIn('en'), [{ type: 'opened' }], shopper)
    expect(merchant?.text).toMatch(/\n\nOpen claim R-1001 in Shopify:\nhttps:\/\/admin\.example\/app\/claims\/c$/)
    expect(merchant?.html).toContain('<p><a href="https://admin.example/app/claims/c">Open claim R-1001 in Shopify</a></p>')
    expect(`${customer?.text}${customer?.html}`).not.toContain('admin.example')
  })

  it('tells whom a claim was assigned to, unless they took it themselves', () => {
    const assigned = (id: string) => composeMails(desk, claimIn('en'), [{ type: 'assigned', to: { id: '2', name: 'Ada' } }], { ...staff, id }).map((mail) => [mail.to, mail.subject])
    expect([assigned('9'), assigned('2')]).toEqual([[['ada@klenota.example', 'R-1001: a claim is yours now']], []])
  })
})
