import type { Reason, ReasonWords } from './reasons.ts'

const one = (id: string, ground: ReasonWords['ground'], shopify: string | null, en: string, cs: string, de: string, sk: string): ReasonWords => ({ id, labels: { en, cs, de, sk }, ground, shopify })
const reason = (words: ReasonWords, ...subs: ReasonWords[]): Reason => ({ ...words, subs })

/** Reasons that most shops have, to begin with. */
const common: readonly Reason[] = [
  reason(one('does-not-fit', 'change-of-mind', null, 'It does not fit', 'Nesedí', 'Es passt nicht', 'Nesedí'),
    one('too-small', 'change-of-mind', 'too-small', 'Too small', 'Příliš malé', 'Zu klein', 'Príliš malé'),
    one('too-large', 'change-of-mind', 'too-large', 'Too large', 'Příliš velké', 'Zu groß', 'Príliš veľké')),
  reason(one('not-as-expected', 'change-of-mind', 'changed-mind', 'I do not like it after all', 'Nakonec se mi nelíbí', 'Es gefällt mir doch nicht', 'Nakoniec sa mi nepáči')),
  reason(one('arrived-wrong', 'faulty-on-delivery', null, 'Something was wrong when it arrived', 'Při doručení něco nebylo v pořádku', 'Bei der Lieferung stimmte etwas nicht', 'Pri doručení niečo nebolo v poriadku'),
    one('arrived-damaged', 'faulty-on-delivery', 'damaged', 'It is damaged', 'Je poškozené', 'Es ist beschädigt', 'Je poškodené'),
    one('not-as-described', 'faulty-on-delivery', 'not-as-described', 'It is not as described', 'Neodpovídá popisu', 'Es entspricht nicht der Beschreibung', 'Nezodpovedá popisu'),
    one('wrong-item', 'faulty-on-delivery', 'wrong-item', 'It is another item', 'Je to jiná položka', 'Es ist ein anderer Artikel', 'Je to iná položka'),
    one('something-missing', 'missing-on-delivery', 'other', 'Something is missing', 'Něco chybí', 'Etwas fehlt', 'Niečo chýba')),
  reason(one('broke-later', 'defect', 'defective', 'It broke or shows a fault', 'Rozbilo se nebo má vadu', 'Es ist kaputt oder zeigt einen Mangel', 'Pokazilo sa alebo má vadu')),
]

/** The common reasons, told to Shopify by those of its reasons that it has; null where that isn't known. */
export function commonReasons(handles: readonly string[] | null): Reason[] {
  const known = (words: ReasonWords): ReasonWords => ({ ...words, shopify: words.shopify !== null && handles?.includes(words.shopify) ? words.shopify : null })
  return common.map((each) => ({ ...known(each), subs: each.subs.map(known) }))
}
