import { expect, it } from 'vitest'
import { matchRule } from '../../../app/domain/automation/match-rule.ts'
import { noGoods } from '../../../app/domain/automation/rule.ts'
import { draftOf } from '../../../app/domain/automation/rule-draft.ts'
import { parseRule } from '../../../app/domain/automation/parse-rule.ts'
import { storedRule } from '../../../app/domain/automation/stored-rule.ts'
import { factsOf, ruleWith } from './case.ts'

const plain = ruleWith()
const withGrounds = (grounds: unknown) => storedRule({ ...plain, when: { ...plain.when, grounds } })
const acts = (grounds: unknown) => { const match = matchRule(withGrounds(grounds), factsOf(), []); return match.acts || match.why.map(({ code }) => code) }

it('a rule from before vendors, collections and products names none', () => {
  const old = { traits: ['gold'], types: ['Ring'], tags: [] }
  expect(storedRule({ ...plain, when: { ...plain.when, goods: { only: old, never: { traits: [], types: [], tags: [] } } } }).when.goods).toEqual({ only: { ...noGoods, ...old }, never: noGoods })
})

it('a ground that can’t be read fits no claim, and never makes the rule one for every ground', () => {
  expect([acts([]), acts(['change-of-mind']), acts(['change-of-mind', 'gone'])]).toEqual([true, true, true])
  for (const grounds of [['change_of_mind'], [7], [null], 'change-of-mind', null, undefined]) expect(acts(grounds)).toEqual(['other-ground'])
})

it('nor does saving it anew, before somebody has chosen again', () => {
  expect(parseRule(draftOf(withGrounds(['change_of_mind'])), 'CZK')).toMatchObject({ ok: false, error: { grounds: 'There is no such choice any more. Reload the page and choose again.' } })
})
