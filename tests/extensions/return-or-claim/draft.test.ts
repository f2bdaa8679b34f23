import { describe, expect, it } from 'vitest'
import type { ShopperLineAnswer } from '../../../app/contracts/shopper.ts'
import { openRemedies, otherWays, sendLines, toBeSent, withAnswers, wishOf } from '../../../extensions/return-or-claim/src/answers.ts'
import { asFaults, checkStep, firstStepOf, stepOf } from '../../../extensions/return-or-claim/src/check-step.ts'
import { answerFact, lineOf, questionsOf, startDraft, stepNames, toInput, withGround, withItem, withLine, withoutItem, withQuestions } from '../../../extensions/return-or-claim/src/draft.ts'
import { fitDraft } from '../../../extensions/return-or-claim/src/fit-draft.ts'
import { parseDraft, storedDraft } from '../../../extensions/return-or-claim/src/parse-draft.ts'
import { boxesAfter, boxesOf, boxesSay } from '../../../extensions/return-or-claim/src/several.ts'
import { unlessSaid } from '../../../extensions/return-or-claim/src/unless-said.ts'
import { standing } from '../../../extensions/return-or-claim/src/use-faults.ts'
import { asShown, languageCode, shownItems } from '../../../extensions/return-or-claim/src/shown-items.ts'
import { chain, chainItem, defectOpen, order, returnOpen, ring, ringItem, tooLate } from './support/order.ts'

const empty = startDraft('5001', 'aa11')
const withRing = withItem(empty, ring)
const line = (draft = withRing) => lineOf(draft, ring)!
const questioned = withQuestions(withGround(withRing, ring, 'defect'), [defectOpen])

describe('the draft', () => {
  it('choosing an item twice changes nothing, and it can be taken out again', () => {
    expect(withItem(withRing, ring)).toBe(withRing)
    expect(withoutItem(withRing, ring).lines).toEqual([])
  })

  it('another ground lets the wish go; the same ground keeps it', () => {
    const wished = withLine(withGround(withRing, ring, 'defect'), ring, { remedy: 'repair' })
    expect(line(withGround(wished, ring, 'defect')).remedy).toBe('repair')
    expect(line(withGround(wished, ring, 'change-of-mind')).remedy).toBe(null)
  })

  it('keeps each question once, and comes back as it was where none is new', () => {
    expect(line(questioned).asked).toEqual({ defect: [{ fact: 'fault.preventsUse', type: 'yes-no', options: [] }] })
    expect(withQuestions(questioned, [defectOpen])).toBe(questioned)
  })

  it('keeps no question of an answer to another ground', () => {
    expect(withQuestions(withGround(withRing, ring, 'change-of-mind'), [defectOpen]).lines[0]?.asked).toEqual({})
  })

  it('an answered question stays on the screen though it is no longer asked; an unanswered one goes', () => {
    const settled: ShopperLineAnswer = { ...defectOpen, questions: [] }
    expect(questionsOf(line(questioned), defectOpen).map(({ fact }) => fact)).toEqual(['fault.preventsUse'])
    expect(questionsOf(line(questioned), settled)).toEqual([])
    expect(questionsOf({ ...line(questioned), ...answerFact(line(questioned), 'fault.preventsUse', false) }, settled).map(({ fact }) => fact)).toEqual(['fault.preventsUse'])
  })

  it('a fact is told only where its ground asks for it', () => {
    const answered = withLine(questioned, ring, answerFact(line(questioned), 'fault.preventsUse', true))
    expect(toInput(line(answered))?.facts).toEqual({ 'fault.preventsUse': true })
    expect(toInput(line(withGround(answered, ring, 'change-of-mind')))?.facts).toEqual({})
  })

  it('"I don\'t know" takes an answer back, and an answer takes "I don\'t know" back', () => {
    const known = { ...line(), ...answerFact(line(), 'fault.preventsUse', true) }
    const unknown = { ...known, ...answerFact(known, 'fault.preventsUse', 'unknown') }
    expect([unknown.facts, unknown.unknown]).toEqual([{}, ['fault.preventsUse']])
    expect(answerFact(unknown, 'fault.preventsUse', false)).toEqual({ facts: { 'fault.preventsUse': false }, unknown: [] })
  })

  it('has nothing to ask the app without a ground', () => {
    expect(toInput(line())).toBe(null)
  })
})

describe('what is stored', () => {
  it('is read as it was written', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(storedDraft(questioned))), '5001')).toEqual(questioned)
  })

  it.each([
    ['another order', { orderKey: '5002' }], ['another shape', { shape: 2 }], ['no key', { requestKey: '' }], ['an unknown step', { step: 'payment' }], ['no lines', { lines: null }],
    ['no piece', { lines: [{ ...line(), quantity: 0 }] }], ['half a piece', { lines: [{ ...line(), quantity: 1.5 }] }], ['a ground nobody knows', { lines: [{ ...line(), ground: 'whim' }] }],
    ['a fact that is a number', { lines: [{ ...line(), facts: { claimant: 7 } }] }], ['a question without options', { lines: [{ ...line(), asked: { defect: [{ fact: 'claimant', type: 'choice' }] } }] }],
    ['the same item twice', { lines: [line(), line()] }],
  ])('is left alone with %s', (_, changes) => {
    expect(parseDraft({ ...(storedDraft(withRing) as object), ...changes }, '5001')).toBe(null)
  })

  it.each([[null], ['text'], [[]], [{}], [7]])('is left alone where it is %j', (stored) => {
    expect(parseDraft(stored, '5001')).toBe(null)
  })
})

describe('a draft and the order as it now is', () => {
  const two = withLine(withItem(withRing, chain), chain, { quantity: 2 })

  it('fits while every piece chosen is left', () => {
    expect(fitDraft(two, order({ items: [ringItem, { ...chainItem, claimable: 2 }] }))).toEqual({ draft: two, shortfalls: [] })
  })

  it('is cut by a piece too few, and goes back to the first step', () => {
    const { draft, shortfalls } = fitDraft({ ...two, step: 'summary' }, order({ items: [ringItem, { ...chainItem, claimable: 1 }] }))
    expect(shortfalls).toEqual([{ lineItemId: chain, chosen: 2, left: 1 }])
    expect([draft.step, draft.lines.map(({ quantity }) => quantity)]).toEqual(['items', [1, 1]])
  })

  it('loses an item that is gone, and everything in a closed order', () => {
    expect(fitDraft(two, order({ items: [ringItem] })).draft.lines.map(({ lineItemId }) => lineItemId)).toEqual([ring])
    expect(fitDraft(two, order({ closed: 'Canceled.' })).draft.lines).toEqual([])
  })
})

describe('what the answers make of it', () => {
  const chosen = withGround(withItem(withGround(withRing, ring, 'defect'), chain), chain, 'change-of-mind')
  const answers = withAnswers({}, [defectOpen, { ...tooLate, lineItemId: chain }])

  it('sends what can be sent, with the wish and the words, and leaves out the rest', () => {
    const worded = withLine(withLine(chosen, ring, { remedy: 'repair', note: '  The stone fell out. ' }), chain, { note: 'x' })
    expect(sendLines(worded, answers)).toEqual([{ lineItemId: ring, quantity: 1, ground: 'defect', facts: {}, remedy: 'repair', note: 'The stone fell out.' }])
    expect(toBeSent(worded, answers).leftOut.map(({ line: left }) => left.lineItemId)).toEqual([chain])
  })

  it('the only thing to be had is wished for; of two, none without a choice', () => {
    expect(wishOf(line(), returnOpen)).toBe('refund')
    expect(wishOf(line(), defectOpen)).toBe(null)
  })

  it('a wish that is no longer open is not sent', () => {
    expect(wishOf({ ...line(), remedy: 'refund' }, defectOpen)).toBe(null)
  })

  it('a repair that is paid for can\'t be wished for by a tap', () => {
    expect(openRemedies({ ...defectOpen, remedies: [{ kind: 'paid-repair', open: true, text: 'At your cost.' }] })).toEqual([])
  })

  it('asks about the other way as if it were taken', () => {
    const both = withAnswers({}, [{ ...defectOpen, alternative: { ground: 'change-of-mind', text: '' } }])
    expect(otherWays(withLine(withGround(withRing, ring, 'defect'), ring, { remedy: 'repair' }), both)).toEqual([{ lineItemId: ring, quantity: 1, ground: 'change-of-mind', facts: {} }])
    expect(otherWays(chosen, answers)).toEqual([])
  })
})

describe('what keeps a step from being left', () => {
  it('no item; no ground; a question without an answer; nothing to send', () => {
    expect(checkStep(empty, {})).toEqual({ lines: 'fault.noItem' })
    expect(checkStep({ ...withRing, step: 'what-happened' }, {})).toEqual({ [`${ring}.ground`]: 'fault.noGround' })
    expect(checkStep({ ...questioned, step: 'what-happened' }, withAnswers({}, [defectOpen]))).toEqual({ [`${ring}.fault.preventsUse`]: 'fault.noAnswer' })
    expect(checkStep({ ...withGround(withRing, ring, 'change-of-mind'), step: 'terms' }, withAnswers({}, [tooLate]))).toEqual({ lines: 'fault.nothingToSend' })
  })

  it('what the app finds fault with is led to the step where it stands', () => {
    expect(stepOf(`${ring}.quantity`, withRing)).toBe('items')
    expect(stepOf(`${ring}.fault.noticedOn`, withRing)).toBe('what-happened')
    expect(stepOf(`${ring}.remedy`, withRing)).toBe('terms')
    expect(stepOf('lines', withRing)).toBe('items')
    expect(firstStepOf({ [`${ring}.remedy`]: 'x', [`${ring}.note`]: 'x' }, withRing, stepNames)).toBe('what-happened')
    expect(firstStepOf({}, withRing, stepNames)).toBe(null)
    expect(asFaults({ [`${ring}.facts.fault.noticedOn`]: 'Not in the future.' })).toEqual({ [`${ring}.fault.noticedOn`]: 'Not in the future.' })
  })
})

it('a day has a line of its own only where no sentence names it', () => {
  expect(unlessSaid('3 December 2026', 'You can return it until 3 December 2026.')).toBe(null)
  expect(unlessSaid('3 December 2026', 'You can return it.')).toBe('3 December 2026')
  expect(unlessSaid(null, 'You can return it.')).toBe(null)
})

describe('what was found wrong', () => {
  const faults = { [`${ring}.ground`]: 'x', [`${chain}.ground`]: 'x', lines: 'x' }
  const two = withItem(withRing, chain)

  it('stands while its line stands', () => {
    expect(standing(faults, two.lines, two.lines)).toEqual(faults)
  })

  it('stands when the app has a question more for its line', () => {
    const fault = { [`${ring}.fault.preventsUse`]: 'x' }
    expect(standing(fault, withGround(withRing, ring, 'defect').lines, questioned.lines)).toEqual(fault)
  })

  it('goes with the first change of its line, and the other lines keep theirs', () => {
    expect(standing(faults, two.lines, withGround(two, ring, 'defect').lines)).toEqual({ [`${chain}.ground`]: 'x' })
  })

  it('"choose an item" goes when one is chosen', () => {
    expect(standing({ lines: 'x' }, [], withRing.lines)).toEqual({})
  })
})

describe('boxes of which several may be ticked', () => {
  it('"None of these" and "I don\'t know" stand alone', () => {
    expect(boxesAfter(['tags'], ['tags', 'none-of-them'])).toEqual(['none-of-them'])
    expect(boxesAfter(['none-of-them'], ['none-of-them', 'not-known'])).toEqual(['not-known'])
    expect(boxesAfter(['not-known'], ['not-known', 'tags'])).toEqual(['tags'])
    expect(boxesAfter(['tags', 'gift-box'], ['tags'])).toEqual(['tags'])
  })

  it('none is an empty list, and nothing ticked is nothing said', () => {
    expect([boxesSay(['none-of-them']), boxesSay(['not-known']), boxesSay([]), boxesSay(['tags'])]).toEqual([[], 'unknown', null, ['tags']])
    expect([boxesOf([], false), boxesOf(undefined, true), boxesOf(undefined, false), boxesOf(['tags'], false)]).toEqual([['none-of-them'], ['not-known'], [], ['tags']])
  })
})

describe('items as Shopify shows them', () => {
  it('stand in the words and the money of the customer', () => {
    const shown = shownItems({ data: { order: { lineItems: { nodes: [{ id: ring, title: 'Prsten', variantTitle: null, quantity: 1, price: { amount: '199.0', currencyCode: 'EUR' }, image: { url: 'https://cdn/ring.jpg' } }] } } } })
    expect(asShown(ringItem, shown)).toMatchObject({ title: 'Prsten', imageUrl: 'https://cdn/ring.jpg', unitPrice: { amount: '199.0', currencyCode: 'EUR' } })
    expect(asShown(chainItem, shown)).toBe(chainItem)
    expect(shownItems({ data: { order: null } })).toEqual([])
  })

  it.each([['cs', 'CS'], ['cs-CZ', 'CS'], ['en-US', 'EN'], ['pt-BR', 'PT_BR'], ['zh-TW', 'ZH_TW']])('asks in the language of %s as %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code)
  })
})
