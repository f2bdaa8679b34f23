import { describe, expect, it } from 'vitest'
import type { SeenClaim } from '../../app/application/claims/claims-view.ts'
import { actOnLeft, readAnswer, readMatching, toldOf } from '../../app/ui/lists/bulk-run.ts'
import type { BulkAnswer, BulkTold } from '../../app/ui/lists/bulk-run.ts'

const claims = (many: number): SeenClaim[] => Array.from({ length: many }, (_, i) => ({ id: `c${i + 1}`, number: `R-${i + 1}`, version: 3 }))
const well = (asked: SeenClaim[], odd: Record<string, { sentence?: string; already?: boolean }> = {}): BulkAnswer => ({ outcomes: asked.map(({ id, number }) => ({ id, number, sentence: null, already: false, ...odd[id] })) })
const never = () => false
const sums = ({ done, already, refused, uncertain, left }: BulkTold) => ({ done, already, refused: refused.length, uncertain: uncertain.length, left: left.length })

describe('an act on 3,000 claims', () => {
  it('is done to each once, 25 at a time, and tells how far it is', async () => {
    const [asked, shown]: [string[], number[]] = [[], []]
    const told = await actOnLeft(toldOf(claims(3000)), async (some) => { asked.push(...some.map(({ id }) => id)); return well(some) }, never, ({ done }) => shown.push(done))
    expect([asked.length, new Set(asked).size]).toEqual([3000, 3000])
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([120, 25, 3000])
    expect(sums(told)).toEqual({ done: 3000, already: 0, refused: 0, uncertain: 0, left: 0 })
  })

  it('can be stopped and gone on with, and none is done again', async () => {
    const asked: string[] = []
    const send = async (some: SeenClaim[]) => { asked.push(...some.map(({ id }) => id)); return well(some) }
    const stopped = await actOnLeft(toldOf(claims(3000)), send, () => asked.length >= 50, () => undefined)
    expect([sums(stopped), stopped.failure]).toEqual([{ done: 50, already: 0, refused: 0, uncertain: 0, left: 2950 }, null])
    expect(sums(await actOnLeft(stopped, send, never, () => undefined))).toEqual({ done: 3000, already: 0, refused: 0, uncertain: 0, left: 0 })
    expect([asked.length, new Set(asked).size]).toEqual([3000, 3000])
  })
})

describe('what became of 75 claims', () => {
  it('tells apart what was done, what was so before and what was refused', async () => {
    const told = await actOnLeft(toldOf(claims(75)), async (some) => well(some, { c2: { already: true }, c30: { sentence: 'It has been decided already.' } }), never, () => undefined)
    expect(sums(told)).toEqual({ done: 73, already: 1, refused: 1, uncertain: 0, left: 0 })
    expect(told.refused).toEqual([{ id: 'c30', number: 'R-30', sentence: 'It has been decided already.', already: false }])
  })

  it('of whose second request no answer came: 25 were done, 25 are named as not certain, 25 were not begun, and going on leaves the uncertain ones alone', async () => {
    let requests = 0
    const told = await actOnLeft(toldOf(claims(75)), async (some) => { requests += 1; if (requests === 2) throw new Error('gone'); return well(some) }, never, () => undefined)
    expect(sums(told)).toEqual({ done: 25, already: 0, refused: 0, uncertain: 25, left: 25 })
    expect([told.uncertain[0]?.number, told.uncertain[24]?.number, told.left[0]?.number]).toEqual(['R-26', 'R-50', 'R-51'])
    expect(told.failure).toBe('No answer came that can be read, so it is not certain what was done of the last ones. They are named below.')
    const after = await actOnLeft(told, async (some) => well(some), never, () => undefined)
    expect([sums(after), after.failure]).toEqual([{ done: 50, already: 0, refused: 0, uncertain: 25, left: 0 }, null])
  })

  it('of whose second request was refused as a whole: nothing of it was begun', async () => {
    let requests = 0
    const told = await actOnLeft(toldOf(claims(75)), async (some) => { requests += 1; return requests === 2 ? { outcomes: null, sentence: 'Only a manager may.' } : well(some) }, never, () => undefined)
    expect([sums(told), told.failure]).toEqual([{ done: 25, already: 0, refused: 0, uncertain: 0, left: 50 }, 'Only a manager may.'])
  })
})

describe('an answer', () => {
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
  const unknown = { outcomes: null, sentence: 'Recourse could not make sure who you are, so it did not go on. Reload the page and try again.' }

  it('tells what became of each, or why none was begun', async () => {
    const outcomes = [{ id: 'c1', number: 'R-1', sentence: null, already: false }]
    expect(await readAnswer(json({ outcomes, sentence: null }))).toEqual({ outcomes })
    expect(await readAnswer(json({ outcomes: null, sentence: 'Only a manager may.' }))).toEqual({ outcomes: null, sentence: 'Only a manager may.' })
    expect(await readAnswer(json({ sentence: 'Your role may not look.' }, 403))).toEqual({ outcomes: null, sentence: 'Your role may not look.' })
    expect(await Promise.all([new Response('', { status: 401 }), json({}, 403), new Response('<html>', { status: 499 })].map(readAnswer))).toEqual([unknown, unknown, unknown])
  })

  it.each([['broken off', '{"outcomes":[{"id":"c1","num'], ['empty', ''], ['of another kind', '<html></html>'], ['without outcomes', '{}'], ['of nothing', 'null']])('of success that is %s leaves open what was done: its claims are named as not certain and not sent again', async (_, body) => {
    let requests = 0
    const send = async (some: SeenClaim[]) => { requests += 1; return requests === 1 ? readAnswer(new Response(body, { status: 200 })) : well(some) }
    const told = await actOnLeft(toldOf(claims(75)), send, never, () => undefined)
    expect(sums(told)).toEqual({ done: 0, already: 0, refused: 0, uncertain: 25, left: 50 })
    expect(sums(await actOnLeft(told, send, never, () => undefined))).toEqual({ done: 50, already: 0, refused: 0, uncertain: 25, left: 0 })
  })

  it.each([500, 502, 599])('of status %d leaves it open too, whatever it says', async (status) => {
    await expect(readAnswer(json({ outcomes: null, sentence: 'Nothing was done.' }, status))).rejects.toThrow('It broke off.')
  })
})

describe('all that match', () => {
  const matching = (...ranks: Array<[number, number | null]>) => ranks.map(([number, rank]) => ({ id: `c${number}`, number: `R-${number}`, version: 1, rank }))

  it('are read to the end and brought into the list’s order: without a deadline last, the older first of two with one', async () => {
    const asked: Array<number | null> = []
    const read = async (below: number | null) => { asked.push(below); return below === null ? { claims: matching([9, null], [8, 20], [7, 10]), below: 7 } : { claims: matching([5, null], [4, 20]), below: null } }
    expect((await readMatching(read, never, () => undefined))?.map(({ number }) => number)).toEqual(['R-7', 'R-4', 'R-8', 'R-5', 'R-9'])
    expect(asked).toEqual([null, 7])
  })

  it('are none where the reading was stopped', async () => {
    expect(await readMatching(async () => ({ claims: matching([9, 1]), below: 9 }), () => true, () => undefined)).toBeNull()
  })
})
