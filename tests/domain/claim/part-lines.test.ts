import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partLines } from '../../../app/domain/claim/decide/part-lines.ts'
import { claim, line } from './claim-fixtures.ts'

const rings = claim(line({ id: 'a', quantity: 3 }), line({ id: 'a.2', quantity: 2 }), line({ id: 'b', lineItemId: 'gid://shopify/LineItem/2', quantity: 2 }))
const parted = (pieces: Record<string, number> | undefined, candidates = rings.lines) => {
  const result = partLines(rings, candidates, pieces)
  return result.ok ? { lines: result.value.state.lines.map((one) => `${one.quantity} in ${one.id}`), meant: result.value.meant.map((one) => one.id) } : result.error.code
}

it('means every candidate where no pieces are named', () => {
  expect(parted(undefined)).toEqual({ lines: ['3 in a', '2 in a.2', '2 in b'], meant: ['a', 'a.2', 'b'] })
})

it('leaves a line whole of which all pieces are named', () => {
  expect(parted({ b: 2 })).toEqual({ lines: ['3 in a', '2 in a.2', '2 in b'], meant: ['b'] })
})

it('what is meant keeps its line, the rest goes on in a new one right behind', () => {
  expect(parted({ a: 1 })).toEqual({ lines: ['1 in a', '2 in a.3', '2 in a.2', '2 in b'], meant: ['a'] })
})

it('two parts of one line that are parted at once get two ids', () => {
  expect(parted({ a: 2, 'a.2': 1, b: 1 })).toEqual({ lines: ['2 in a', '1 in a.3', '1 in a.2', '1 in a.4', '1 in b', '1 in b.2'], meant: ['a', 'a.2', 'b'] })
})

it.each<[string, Record<string, number>, string]>([
  ['no pieces at all', {}, 'empty'], ['none of a line', { a: 0 }, 'wrong-pieces'], ['more than there are', { a: 4 }, 'wrong-pieces'], ['half of one', { a: 1.5 }, 'wrong-pieces'], ['fewer than none', { a: -1 }, 'wrong-pieces'], ['a line of another claim', { z: 1 }, 'wrong-lines'],
])('refuses %s', (_, pieces, code) => {
  expect(parted(pieces)).toBe(code)
})

it('refuses a line that is no candidate', () => {
  expect(parted({ b: 1 }, rings.lines.slice(0, 2))).toBe('wrong-lines')
})

it('makes and loses no piece, and copies all else, however often lines are parted', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }), (cuts) => {
    let state = claim(line({ id: 'a', quantity: 9, quote: 'declined', returnId: 'R7' }))
    for (const [which, count] of cuts) {
      const one = state.lines[which % state.lines.length]
      const result = one && partLines(state, state.lines, { [one.id]: Math.min(count, one.quantity) })
      if (result?.ok) state = result.value.state
    }
    expect(state.lines.reduce((sum, one) => sum + one.quantity, 0)).toBe(9)
    expect(new Set(state.lines.map((one) => one.id)).size).toBe(state.lines.length)
    expect(state.lines.every((one) => one.quote === 'declined' && one.returnId === 'R7')).toBe(true)
  }), { numRuns: 50 })
})
