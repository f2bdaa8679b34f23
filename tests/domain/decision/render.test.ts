import { expect, test } from 'vitest'
import { decide } from '../../../app/domain/decision/decide.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { generateRequests } from '../../support/generate/requests.ts'

const policy = libraryPolicySet('klenota')
const decisions = Array.from(generateRequests('klenota', 2026, 400, 'everyday'), (request) => decide(policy, request, fromInstant(request.now ?? '')))

test('findings that decisions share are said anew in each language and under each policy', () => {
  const said = (locale: string, set: typeof policy) => decisions.map((decision) => renderDecision(decision, set, locale).findings.map(({ text }) => text).join(' '))
  const [english, german] = [said('en', policy), said('de', policy)]
  const renamed = compilePolicySet({ ...policy.set, documents: policy.set.documents.map((document) => ({ ...document, clauses: document.clauses.map((clause) => ({ ...clause, heading: `New ${clause.heading}` })) })) })
  if (!renamed.ok) throw new Error('The renamed set does not compile.')
  const other = said('en', renamed.value)
  expect([said('en', policy), said('de', policy)]).toEqual([english, german])
  english.forEach((text, i) => expect([text === german[i], text === other[i]]).toEqual([text === '', text === '']))
})

test('a decision that was kept as JSON is said in the same words', () => {
  for (const decision of decisions) {
    const stored = JSON.parse(JSON.stringify(decision)) as typeof decision
    expect(renderDecision(stored, policy, 'de')).toEqual(renderDecision(decision, policy, 'de'))
  }
})
