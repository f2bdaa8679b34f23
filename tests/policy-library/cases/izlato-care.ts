import type { RuleCase } from '../support/rule-case.ts'

const of = (clause: string, rule: string) => ({ clause: `izlato-warranty/${clause}`, rules: [rule] })

interface Instruction { about: ReturnType<typeof of>; what: string; says: string }

/** An instruction for any jewellery: on the order's page and where one claims, and nowhere else. */
const ofAll = ({ about, what, says }: Instruction): RuleCase[] => [
  { ...about, side: 'met', title: `${what} is said on the order’s page`, at: 'order-page', says },
  { ...about, side: 'not-met', title: `${what} is no matter of a refusal`, at: 'refusal-mail', says, silent: true },
  { ...about, side: 'boundary', title: `${what} is said where one claims a defect`, at: 'claim-form', goods: { ground: 'defect' }, says },
  { ...about, side: 'boundary', title: `${what} isn’t repeated once it was claimed`, at: 'request-mail', goods: { ground: 'defect' }, says, silent: true },
]

/** An instruction for some goods: said of each of their tags, not of plain goods, and not of their neighbours. */
const ofGoods = ({ about, what, says, tags, neighbour }: Instruction & { tags: [string, ...string[]]; neighbour: string }): RuleCase[] => [
  ...tags.map((tag): RuleCase => ({ ...about, side: 'met', title: `${what} is said of goods tagged ${tag}`, at: 'order-page', goods: { tags: [tag] }, says })),
  { ...about, side: 'not-met', title: `${what} isn’t said of plain goods`, at: 'order-page', says, silent: true },
  { ...about, side: 'boundary', title: `${what} is said where one claims, however the tag is written`, at: 'claim-form', goods: { ground: 'defect', tags: [tags[0].toUpperCase()] }, says },
  { ...about, side: 'boundary', title: `${what} isn’t said of goods tagged ${neighbour}`, at: 'claim-form', goods: { ground: 'defect', tags: [neighbour] }, says, silent: true },
]

export const cases: RuleCase[] = [
  ...ofGoods({ about: of('white-gold', 'IZ-21'), what: 'that white gold turns yellow', says: 'The white rhodium plating wears off, exposing the yellowish tint of the gold alloy beneath.', tags: ['white-gold', 'rhodium', 'rhodium-plated'], neighbour: 'gold-plated' }),
  ...ofAll({ about: of('care-at-work', 'IZ-48'), what: 'that jewellery isn’t worn at work', says: 'You should not wear your jewellery when performing any kind of work, or when you are in dusty, chemically aggressive, or damp environments' }),
  ...ofAll({ about: of('care-water', 'IZ-49'), what: 'that water and perfume harm it', says: 'Do not expose your jewellery to (tap, fresh, or salt) water, detergents, hair spray, perfume, or other chemical agents.' }),
  ...ofAll({ about: of('care-sweat', 'IZ-50'), what: 'that sweat oxidises it', says: 'Jewellery can oxidise when it comes in contact with your sweat.' }),
  ...ofAll({ about: of('care-at-night', 'IZ-51'), what: 'that it is taken off at night', says: 'You should remember to take off your jewellery before going to bed' }),
  ...ofGoods({ about: of('care-hollow', 'IZ-52'), what: 'that hollow jewellery needs more care', says: 'it is more sensitive to crashing', tags: ['hollow'], neighbour: 'flexi' }),
  ...ofGoods({ about: of('care-finish', 'IZ-53'), what: 'that a finish wears off', says: 'When cleaning colour finish jewellery, you should use only a soft and dry cloth.', tags: ['matte', 'sanded', 'plated', 'gold-plated', 'rhodium', 'rhodium-plated'], neighbour: 'engraved' }),
  ...ofAll({ about: of('care-skin', 'IZ-54'), what: 'what to do when the skin reacts', says: 'we suggest that you stop wearing it.' }),
  ...ofAll({ about: of('care-storage', 'IZ-55'), what: 'how it is stored', says: 'The best way is to keep it in PVC pouches, in the dark, and away from the exposure to the air.' }),
  ...ofAll({ about: of('care-worn-alone', 'IZ-56'), what: 'that it is worn alone', says: 'Gold jewellery and silver jewellery should be worn separately only, never together with other jewellery or a watch' }),
  { ...of('care-worn-alone', 'IZ-56'), side: 'boundary', title: 'that it is worn alone isn’t said twice of FLEXI', at: 'order-page', goods: { tags: ['flexi'] }, says: '', silent: true },
  ...ofGoods({ about: of('care-fine-chains', 'IZ-56'), what: 'that FLEXI and Valis above all are worn alone', says: 'FLEXI Collection, which is made of ultra-thin gold nanowires, and twisted rope chains and bracelets (Valis).', tags: ['flexi', 'valis'], neighbour: 'hollow' }),
  ...ofGoods({ about: of('care-rhodium', 'IZ-57'), what: 'that rhodium darkens', says: 'It is especially sensitive to the presence of sulphur', tags: ['rhodium', 'rhodium-plated'], neighbour: 'white-gold' }),
  ...ofGoods({ about: of('care-stones', 'IZ-58'), what: 'that hot water loosens stones and pearls', says: 'Some stones, esp. pearls and amber can be mounted only by being glued to the setting', tags: ['stone', 'gemstone', 'diamond', 'pearl', 'amber'], neighbour: 'steel' }),
  ...ofGoods({ about: of('care-steel', 'IZ-59'), what: 'that steel and titanium can be scratched', says: 'Titanium is even more sensitive to surface damage.', tags: ['steel', 'stainless-steel', 'titanium'], neighbour: 'plated' }),
  ...ofGoods({ about: of('care-cloths', 'IZ-60'), what: 'that no cleaning cloth is used', says: 'Do not use cloths for cleaning jewellery with matte or engraved finish.', tags: ['matte', 'engraved'], neighbour: 'rhodium' }),
]
