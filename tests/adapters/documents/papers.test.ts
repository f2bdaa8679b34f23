import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPapers } from '../../../app/adapters/documents/papers.server.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { Paper } from '../../../app/application/documents/paper.ts'
import { chain, given, ring } from '../../application/documents/papers.ts'
import { readPdf } from './read-pdf.ts'

const draw = openPapers()
const paper = (changed: Partial<Paper> = {}): Paper => ({ language: 'cs', title: 'Potvrzení', author: 'KLENOTA', madeAt: '2026-12-05T14:05:00Z', blocks: [], foot: 'Vystavil KLENOTA', pageWords: 'Strana {page} z {pages}', ...changed })

describe('a paper as a PDF', () => {
  it.each([['cs', 'ěščřžýáíéúůďťň ĚŠČŘŽÝÁÍÉÚŮĎŤŇ'], ['sk', 'ľĺŕôä ĽĹŔÔÄ'], ['de', 'äöüß ÄÖÜẞ']] as const)('has every letter of %s, to be read and searched for', async (language, letters) => {
    expect((await readPdf(await draw(paper({ language, blocks: [{ kind: 'text', text: letters }, { kind: 'heading', text: letters }] })))).text.split(letters)).toHaveLength(3)
  })

  it('says its language, its title and when it was made', async () => {
    expect(await readPdf(await draw(paper()))).toMatchObject({ language: 'cs', title: 'Potvrzení', created: 'D:20261205140500Z' })
  })

  it('is the same to the byte for the same paper, whenever it is drawn, and another for another day', async () => {
    const [slip] = given([{ type: 'approved', lineIds: ['a', 'b'] }]).documents
    if (!slip) throw new Error('No slip.')
    const [first, second, other] = await Promise.all([draw(slip.content), draw(slip.content), draw({ ...slip.content, madeAt: '2026-12-06T14:05:00Z' })])
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, other)).not.toBe(0)
  })

  it('goes on on further pages, each with its number', async () => {
    const { pages } = await readPdf(await draw(paper({ blocks: Array.from({ length: 120 }, (_, i) => ({ kind: 'facts' as const, rows: [{ label: `Řádek ${i}`, value: 'hodnota '.repeat(12) }] })) })))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.map((page) => page.match(/Strana \d+ z \d+/)?.[0])).toEqual(pages.map((_, i) => `Strana ${i + 1} z ${pages.length}`))
    expect(pages.join('')).toContain('Řádek 119')
  })

  it('tells what the terms want said in confirmations and refusals, as published', async () => {
    const read = async (event: Parameters<typeof given>[0][number]) => (await readPdf(await draw((given([event], 'cs', [ring, chain]).documents[0] as { content: Paper }).content))).text.replaceAll('\n', ' ')
    // KW-42, and KW-43 for both ways in which a claim ends.
    expect(await read({ type: 'opened' })).toContain('a written confirmation indicating the date on which you made the warranty claim')
    expect(await read({ type: 'settled', lineIds: ['b'], remedy: 'repair', note: '' })).toContain('a confirmation indicating the date and method of the claim settlement')
    expect(await read({ type: 'declined', lineIds: ['a'], reason: 'OTHER', note: 'Je nám líto.', reasons: [] })).toContain('you have the right to take your dispute to the Czech Trade Inspection Authority')
  })

  it.each([
    ['en', 'Goodwill', 'granted beyond what the terms give. A loyal customer.'],
    ['cs', 'Dobrá vůle', 'poskytnuto nad rámec podmínek. A loyal customer.'],
    ['sk', 'Dobrá vôľa', 'poskytnuté nad rámec podmienok. A loyal customer.'],
    ['de', 'Kulanz', 'über die Bedingungen hinaus gewährt. A loyal customer.'],
  ])('calls goodwill what it is at a claim’s end, in %s', async (locale, label, value) => {
    const granted: ClaimEvent = { type: 'remedy-chosen', lineIds: ['b'], remedy: 'price-reduction', goodwill: { reason: 'A loyal customer.' } }
    const paid = { amount: '100.00', currencyCode: 'CZK' }
    const [outcome] = given([{ type: 'paid-back', lineIds: ['b'], as: 'price-reduction', ...paid, paid, note: '' }], locale, [ring, { ...chain, goodwill: true }], [granted]).documents
    const text = (await readPdf(await draw((outcome as { content: Paper }).content))).text.replaceAll('\n', ' ')
    expect(text).toContain(label)
    expect(text).toContain(value)
  })

  it('takes whatever people write', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 3000 }), async (short, long) => {
      const bytes = await draw(paper({ title: short, author: short, foot: long, blocks: [{ kind: 'text', text: long }, { kind: 'facts', rows: [{ label: short, value: long }] }, { kind: 'list', items: [long] }, { kind: 'quotes', quotes: [{ source: short, text: long }] }, { kind: 'sums', rows: [{ text: long, amount: short }], total: { text: short, amount: short } }] }))
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    }), { numRuns: 4 })
  })
})
