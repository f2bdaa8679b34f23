import { describe, expect, test } from 'vitest'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import { renderClause } from '../../../app/domain/policy/wording.ts'
import { libraryPolicySet, policyLibrary } from '../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../app/policy-library/library.ts'
import type { Loose } from '../support/loose.ts'

/** Issues of KLENOTA's set after a change, as `path code`. */
function issuesAfter(change: (set: Loose, clause: (id: string) => Loose) => void): string[] {
  const set = structuredClone(policyLibrary.klenota) as Loose
  change(set, (id) => set.documents.flatMap((one: Loose) => one.clauses).find((one: Loose) => one.id === id))
  const parsed = parsePolicySet(set)
  const result = parsed.ok ? compilePolicySet(parsed.value) : parsed
  return result.ok ? [] : result.error.map((issue) => `${issue.path} ${issue.code}`)
}

describe('the library', () => {
  test.each(['klenota', 'izlato', 'kestia'] as LibrarySetName[])('holds %s, which compiles, and all of whose clauses can be shown', (name) => {
    const policy = libraryPolicySet(name)
    for (const document of policy.set.documents) {
      for (const clause of document.clauses) {
        const wording = renderClause(policy, `${document.document}/${clause.id}`)
        expect(wording?.text).not.toMatch(/[{}]|undefined/)
        expect(wording?.documentTitle).toBe(document.title)
      }
    }
  })

  test('names each rule of the seeds by an id of its document', () => {
    const prefixes: Record<string, string> = { 'klenota-terms': 'KT-', 'klenota-warranty': 'KW-', 'klenota-warranty-and-repairs': 'K0-', 'izlato-warranty': 'IZ-', kestia: 'KE-' }
    for (const name of ['klenota', 'izlato', 'kestia'] as const) {
      for (const document of libraryPolicySet(name).set.documents) {
        for (const clause of document.clauses) for (const rule of clause.rules) expect(rule.startsWith(prefixes[document.document] ?? '?'), `${document.document}/${clause.id} ${rule}`).toBe(true)
      }
    }
  })
})

describe('a clause’s wording', () => {
  const shown = (id: string) => renderClause(libraryPolicySet('klenota'), id)?.text

  test('shows the number that decides', () => {
    expect(shown('klenota-terms/return-window')).toBe('As a consumer, you may return the Goods without giving any reason at all within 60 days from the date of receipt of the Goods; if the order shipment has been split into several separate shipments, then from the date of receipt of the last shipment.')
    expect(shown('klenota-terms/return-window-christmas')).toContain('from 1 October to 23 December, this period is extended to 100 days')
    expect(shown('klenota-terms/missing-certificate')).toContain('a minimum of CZK 1,400.')
    expect(shown('klenota-warranty/refund-same-defect')).toContain('at least two previous repairs')
  })

  test('is not there for a clause that isn’t', () => {
    expect(shown('klenota-terms/wish')).toBeUndefined()
  })
})

describe('versions', () => {
  test('of a document bind the orders of their days, and each is shown as it was', () => {
    const set = structuredClone(policyLibrary.klenota) as Loose
    const next = structuredClone(set.documents[0])
    next.effectiveFrom = '2026-01-01'
    next.clauses.find((one: Loose) => one.id === 'return-window').params.length = { days: 30 }
    set.documents.push(next)
    const parsed = parsePolicySet(set)
    const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
    const textOf = (version?: string) => renderClause(compiled.value, 'klenota-terms/return-window', version)?.text
    expect(textOf()).toContain('within 30 days')
    expect(textOf('2021-03-05')).toContain('within 60 days')
    // 31 December 2025 and 1 January 2026
    expect(compiled.value.selectionOn(20453).governing).toContainEqual({ document: 'klenota-terms', effectiveFrom: '2021-03-05' })
    expect(compiled.value.selectionOn(20454).governing).toContainEqual({ document: 'klenota-terms', effectiveFrom: '2026-01-01' })
  })
})

describe('a set with a fault', () => {
  const at = '$.documents[0].clauses[1]'
  test.each<[string, (set: Loose, clause: (id: string) => Loose) => void, string]>([
    ['a misspelt key', (_, clause) => (clause('return-window').parms = {}), `${at}.parms unknown-key`],
    ['no parameters', (_, clause) => delete clause('return-window').params, `${at}.params missing`],
    ['a length of two units', (_, clause) => (clause('return-window').params.length = { days: 60, months: 2 }), `${at}.params.length value`],
    ['a length of none', (_, clause) => (clause('return-window').params.length = { days: 0 }), `${at}.params.length.days value`],
    ['an unknown kind', (_, clause) => (clause('return-window').kind = 'wish'), `${at}.kind value`],
    ['an unknown zone', (set) => (set.timeZone = 'Europe/Klenota'), '$.timeZone unknown-zone'],
    ['holidays nobody knows', (set) => (set.calendar = 'XX'), '$.calendar unknown-calendar'],
    ['an unknown document', (set) => (set.grounds.defect = ['gone']), '$.grounds["defect"][0] unknown-document'],
    ['two clauses of one name', (_, clause) => (clause('return-window').id = 'consumers'), `${at}.id duplicate`],
    ['a trait nobody reads', (_, clause) => (clause('return-window').appliesTo.lacks = ['gift']), `${at}.appliesTo.lacks[0] unknown-trait`],
    ['a right nobody gives', (_, clause) => (clause('period-expired').params.when = [[{ over: 'wish' }]]), '$.documents[1].clauses[4].params.when[0][0].over unknown-right'],
    ['a fact nobody knows', (_, clause) => (clause('known-before').params.when = [[{ fact: 'fault.colour', is: true }]]), '$.documents[1].clauses[5].params.when[0][0].fact unknown-fact'],
    ['a value a fact can’t have', (_, clause) => (clause('wear').params.when = [[{ fact: 'fault.cause', is: 'age' }]]), '$.documents[1].clauses[7].params.when[0][0].is value'],
    ['a comparison that doesn’t fit', (_, clause) => (clause('wear').params.when = [[{ fact: 'fault.cause', atLeast: 2 }]]), '$.documents[1].clauses[7].params.when[0][0] criterion'],
    ['an exception to nothing', (_, clause) => (clause('condition-used-before-discovery').params.lifts = ['gone']), '$.documents[1].clauses[26].params.lifts[0] unknown-clause'],
    ['a tariff finer than its currency', (_, clause) => (clause('missing-gift-box').params.tariff = '250.005'), '$.documents[0].clauses[14].params.tariff amount'],
    ['a slot without a parameter', (_, clause) => (clause('return-window').text = 'Within {days} days.'), `${at}.text unknown-slot`],
    ['a date that doesn’t exist', (set) => (set.documents[0].effectiveFrom = '2021-02-30'), '$.documents[0].effectiveFrom date'],
    ['two versions from one day', (set) => set.documents.push(structuredClone(set.documents[0])), '$.documents[3].effectiveFrom duplicate'],
  ])('is refused for %s', (_, change, issue) => {
    expect(issuesAfter(change)).toContain(issue)
  })
})
