import { expect, it } from 'vitest'
import { freePieces } from '../../app/application/orders/free-pieces.ts'

it('pieces in open claims are not free', () => {
  expect(freePieces({ quantity: 3, currentQuantity: 3 }, { held: 2, refunded: 0 })).toBe(1)
})

it('a refunded piece is taken off once, whether Shopify has said so yet or not', () => {
  expect(freePieces({ quantity: 2, currentQuantity: 2 }, { held: 0, refunded: 1 })).toBe(1)
  expect(freePieces({ quantity: 2, currentQuantity: 1 }, { held: 0, refunded: 1 })).toBe(1)
})

it('a piece that was removed from the order can not be claimed', () => {
  expect(freePieces({ quantity: 2, currentQuantity: 1 }, undefined)).toBe(1)
  expect(freePieces({ quantity: 1, currentQuantity: 0 }, undefined)).toBe(0)
})
