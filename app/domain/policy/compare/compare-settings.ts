import { grounds } from '../../clauses/ask.ts'
import { canonicalJson } from '../file/canonical.ts'
import type { PolicySet, TraitReading } from '../document.ts'
import type { NoteChange } from './change.ts'
import { goodsWords } from './criterion-words.ts'
import { isSpoiltByLaterDelivery } from './later-delivery.ts'
import { plainWords } from './member.ts'

/** What a set says otherwise than before as a whole: where and in which money it counts, on what grounds it rests, and how goods are read. */
export function compareSettings(before: PolicySet, after: PolicySet, note: NoteChange): void {
  const pair = (was: string, is: string) => ({ before: was, after: is })
  if (before.name !== after.name) note('set.name', 'neither', pair(before.name, after.name))
  if (before.title !== after.title) note('set.title', 'neither', pair(before.title, after.title))
  for (const member of ['timeZone', 'calendar', 'currency'] as const) if (before[member] !== after[member]) note(`set.${member}`, 'unclear', pair(before[member], after[member]))
  if (canonicalJson(before.languages ?? []) !== canonicalJson(after.languages ?? [])) note('set.languages', 'neither', pair(plainList(before.languages ?? []), plainList(after.languages ?? [])))
  const [was, is] = [before.settings.assumedDeliveryDays, after.settings.assumedDeliveryDays]
  // Where no carrier said so, time begins later.
  if (was !== is) note('set.assumedDeliveryDays', isSpoiltByLaterDelivery([before, after]) ? 'unclear' : is > was ? 'better' : 'worse', { before: was, after: is })
  for (const ground of grounds) {
    const [rested, rests] = [before.grounds[ground], after.grounds[ground]]
    if (rested && !rests) note('set.ground.removed', 'worse', { ground: plainWords(ground) })
    else if (!rested && rests) note('set.ground.added', 'better', { ground: plainWords(ground) })
    else if (rested && rests && canonicalJson(rested) !== canonicalJson(rests)) note('set.ground.changed', 'unclear', { ground: plainWords(ground), ...pair(plainList(rested), plainList(rests)) })
  }
  compareTraits(before.traits, after.traits, note)
  if (canonicalJson(before.precedence) !== canonicalJson(after.precedence)) note('set.precedence', 'unclear', pair(plainList(before.precedence), plainList(after.precedence)))
  if (canonicalJson(before.governedBy ?? []) !== canonicalJson(after.governedBy ?? [])) note('set.source', 'neither')
}

function compareTraits(before: PolicySet['traits'], after: PolicySet['traits'], note: NoteChange): void {
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const [was, is] = [before[name], after[name]]
    const goods = goodsWords(name)
    // A trait by itself decides nothing; the clauses that ask for it are told of themselves.
    if (!was || !is) note(is ? 'trait.added' : 'trait.removed', 'neither', { goods })
    else if (canonicalJson(was) !== canonicalJson(is)) note('trait.changed', 'unclear', { goods, before: readingWords(was), after: readingWords(is) })
  }
}

function readingWords({ attributes = [], productTypes = [], tags = [], vendors = [], collections = [], metafields = [], giftCard }: TraitReading): string {
  const fields = metafields.map(({ key, value }) => (value === undefined ? key : `${key} = ${value}`))
  const said = Object.entries({ attribute: attributes, type: productTypes, tag: tags, vendor: vendors, collection: collections, metafield: fields }).map(([what, names]) => (names.length ? `${what} ${names.join(', ')}` : ''))
  return [...said, giftCard ? 'gift cards' : ''].filter(Boolean).join(', ') || 'nothing'
}

const plainList = (names: readonly string[]) => names.join(', ') || 'none'
