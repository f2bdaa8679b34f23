import { expect, it } from 'vitest'
import { disagreements } from '../support/compare-with-engine.ts'
import { setNames } from '../support/generate/shops.ts'

it.each(setNames)('the engine answers 2,000 generated requests of %s as the slow reference does', (set) => {
  expect([...disagreements(set, 20261121, 2000)].slice(0, 3)).toEqual([])
}, 180_000)
