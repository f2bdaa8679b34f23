import { describe, expect, it } from 'vitest'
import cs from '../../../app/application/shopper/locales/cs.json' with { type: 'json' }
import de from '../../../app/application/shopper/locales/de.json' with { type: 'json' }
import en from '../../../app/application/shopper/locales/en.json' with { type: 'json' }
import sk from '../../../app/application/shopper/locales/sk.json' with { type: 'json' }
import { languageOf, sayToShopper } from '../../../app/application/shopper/words.ts'
import type { DeadlineName } from '../../../app/domain/claim/next-deadline.ts'
import { argumentsOf } from '../../domain/support/message-arguments.ts'

/** Where a claim can stand while something is due by a day. The day is the nearest of all its lines, so any deadline can meet any standing. */
const standings = ['requested', 'awaiting-goods', 'received', 'settling', 'held', 'in-transit', 'repaired', 'with-expert', 'in-repair', 'missed']
/** What is said of 20 December 2026, by the deadline that it is. */
const tells: Record<'en' | 'cs' | 'sk' | 'de', Record<DeadlineName, RegExp>> = {
  en: { sendBackBy: /(on its way|it had to be sent|send the item in) by 20 December 2026/i, decideBy: /has to decide by 20 December 2026/, refundBy: /your money is due by 20 December 2026/i, settleBy: /(has to be settled|has to settle this) by 20 December 2026/, payCostsBy: /what this claim cost you has to be paid back by 20 December 2026/i },
  cs: { sendBackBy: /(odeslat|odeslat ji bylo třeba|pošlete do obchodu) do 20. prosince 2026/, decideBy: /(musí rozhodnout|rozhodnout musí) do 20. prosince 2026/, refundBy: /peníze (mají být vráceny|má vrátit) do 20. prosince 2026/i, settleBy: /(vyřízeno to musí být|vyřídit to musí) do 20. prosince 2026/i, payCostsBy: /náklady na tuto reklamaci vám mají být vráceny do 20. prosince 2026/i },
  sk: { sendBackBy: /(odoslať|odoslať ju bolo treba|pošlite do obchodu) do 20. decembra 2026/, decideBy: /(musí rozhodnúť|rozhodnúť musí) do 20. decembra 2026/, refundBy: /peniaze (sa majú vrátiť|má vrátiť) do 20. decembra 2026/i, settleBy: /(vybavené to musí byť|vybaviť to musí) do 20. decembra 2026/i, payCostsBy: /náklady na túto reklamáciu vám majú byť vrátené do 20. decembra 2026/i },
  de: { sendBackBy: /(muss bis zum 20. Dezember 2026 unterwegs sein|abzusenden war es bis zum 20. Dezember 2026|Senden Sie den Artikel bis zum 20. Dezember 2026)/, decideBy: /muss bis zum 20. Dezember 2026 entscheiden/, refundBy: /Ihr Geld (ist )?bis zum 20. Dezember 2026 fällig/, settleBy: /(abgeschlossen sein muss dies bis zum 20. Dezember 2026|muss dies bis zum 20. Dezember 2026 abschließen)/i, payCostsBy: /die Kosten dieser Reklamation sind Ihnen bis zum 20. Dezember 2026 zu erstatten/i },
}

describe('what the app itself says to a shopper', () => {
  it.each([['cs', cs], ['sk', sk], ['de', de]])('is there in %s wherever it is in English, with the same arguments', (language, words) => {
    expect(Object.keys(en).length).toBeGreaterThan(70)
    expect(Object.keys(en).filter((code) => !(code in words))).toEqual([])
    expect(argumentsOf(words, language)).toEqual(argumentsOf(en, 'en'))
  })

  it.each([
    ['en', ['Only 1 piece of this item can still be asked for.', 'Only 2 pieces of this item can still be asked for.', 'Only 5 pieces of this item can still be asked for.', 'Only 100 pieces of this item can still be asked for.']],
    ['cs', ['Požádat lze už jen o 1 kus této položky.', 'Požádat lze už jen o 2 kusy této položky.', 'Požádat lze už jen o 5 kusů této položky.', 'Požádat lze už jen o 100 kusů této položky.']],
    ['sk', ['Požiadať možno už len o 1 kus tejto položky.', 'Požiadať možno už len o 2 kusy tejto položky.', 'Požiadať možno už len o 5 kusov tejto položky.', 'Požiadať možno už len o 100 kusov tejto položky.']],
    ['de', ['Nur noch 1 Stück dieses Artikels kann angefragt werden.', 'Nur noch 2 Stück dieses Artikels können angefragt werden.', 'Nur noch 5 Stück dieses Artikels können angefragt werden.', 'Nur noch 100 Stück dieses Artikels können angefragt werden.']],
  ])('counts pieces as %s counts', (locale, sentences) => {
    expect([1, 2, 5, 100].map((free) => sayToShopper(locale, 'field.too-many', { free }))).toEqual(sentences)
  })

  it.each([
    ['en', ['Choose at most 1 item at once.', 'Choose at most 3 items at once.', 'Choose at most 50 items at once.']],
    ['cs', ['Vyberte najednou nejvýše 1 položku.', 'Vyberte najednou nejvýše 3 položky.', 'Vyberte najednou nejvýše 50 položek.']],
    ['sk', ['Vyberte naraz najviac 1 položku.', 'Vyberte naraz najviac 3 položky.', 'Vyberte naraz najviac 50 položiek.']],
    ['de', ['Wählen Sie höchstens 1 Artikel auf einmal aus.', 'Wählen Sie höchstens 3 Artikel auf einmal aus.', 'Wählen Sie höchstens 50 Artikel auf einmal aus.']],
  ])('counts items as %s counts', (locale, sentences) => {
    expect([1, 3, 50].map((most) => sayToShopper(locale, 'field.lines-most', { most }))).toEqual(sentences)
  })

  it.each([
    ['en', 'Enter a day from 24 February 2026 to 1 March 2026.', 'Keep the item until the shop has answered; it has to decide by 24 February 2027.', 'Your money was paid back.', 'Declined. The shop writes: The clasp was bent.'],
    ['cs', 'Zadejte den od 24. února 2026 do 1. března 2026.', 'Než obchod odpoví, položku si nechte; rozhodnout musí do 24. února 2027.', 'Peníze byly vráceny.', 'Odmítnuto. Obchod píše: The clasp was bent.'],
    ['sk', 'Zadajte deň od 24. februára 2026 do 1. marca 2026.', 'Kým obchod neodpovie, položku si nechajte; rozhodnúť musí do 24. februára 2027.', 'Peniaze boli vrátené.', 'Zamietnuté. Obchod píše: The clasp was bent.'],
    ['de', 'Geben Sie einen Tag vom 24. Februar 2026 bis zum 1. März 2026 an.', 'Behalten Sie den Artikel, bis der Shop geantwortet hat; er muss bis zum 24. Februar 2027 entscheiden.', 'Ihr Geld wurde erstattet.', 'Abgelehnt. Der Shop schreibt: The clasp was bent.'],
  ])('in %s names days, chooses by codes and quotes the shop', (locale, day, until, refunded, declined) => {
    expect(sayToShopper(locale, 'field.day', { from: '2026-02-24', until: '2026-03-01' })).toBe(day)
    expect(sayToShopper(locale, 'next-step.requested.by', { deadline: 'decideBy', day: '2027-02-24' })).toBe(until)
    expect(sayToShopper(locale, 'line.settled', { remedy: 'refund' })).toBe(refunded)
    expect(`${sayToShopper(locale, 'line.declined')} ${sayToShopper(locale, 'line.shop-writes', { note: 'The clasp was bent.' })}`).toBe(declined)
  })

  it('has words for a day wherever a claim can stand while one is due', () => {
    expect(Object.keys(en).flatMap((code) => /^next-step\.(.+)\.by$/.exec(code)?.[1] ?? []).sort()).toEqual([...standings, 'quoted'].sort())
  })

  it.each(['en', 'cs', 'sk', 'de'] as const)('in %s takes no deadline for another, wherever the claim stands', (language) => {
    const names = Object.keys(tells[language]) as DeadlineName[]
    const told = standings.flatMap((says) => names.map((deadline) => [says, deadline, sayToShopper(language, `next-step.${says}.by`, { deadline, day: '2026-12-20' })] as const))
    expect(told.map(([says, deadline, sentence]) => ({ says, deadline, reads: names.filter((name) => tells[language][name].test(sentence)) }))).toEqual(told.map(([says, deadline]) => ({ says, deadline, reads: [deadline] })))
    expect(told.filter(([, , sentence]) => !/^\p{Lu}.*[^.]\.$/u.test(sentence))).toEqual([])
  })

  it.each([['en', 'If both go to the same address, one parcel is enough'], ['cs', 'Pokud obojí jde na stejnou adresu, stačí jeden balík'], ['sk', 'Ak oboje ide na tú istú adresu, stačí jeden balík'], ['de', 'Wenn beides an dieselbe Adresse geht, genügt ein Paket']])('promises in %s one parcel for two orders only where both go to one address', (locale, sentence) => {
    expect(sayToShopper(locale, 'other-order')).toContain(sentence)
  })

  it('is English in a language without words of its own', () => {
    expect(sayToShopper('pl', 'line.canceled')).toBe('Canceled.')
  })

  it.each([['cs-CZ', 'cs'], ['CS', 'cs'], ['en', 'en'], ['sk', 'sk'], ['de-AT', 'de'], ['', 'en'], ['<script>', 'en'], [null, 'en'], [7, 'en'], ['x'.repeat(50), 'en']])('takes %j for the language %s', (sent, language) => {
    expect(languageOf(sent)).toBe(language)
  })
})
