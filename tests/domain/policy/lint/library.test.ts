import { describe, expect, test } from 'vitest'
import { lintPolicySet } from '../../../../app/domain/policy/lint/lint.ts'
import type { PolicySet } from '../../../../app/domain/policy/document.ts'
import { lawPlaces } from '../../../../app/domain/kernel/law-places.ts'
import { withLaw } from '../../../../app/policy-library/law.ts'
import { policyLibrary } from '../../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../../app/policy-library/library.ts'

/** What lint says of a set, by the clause's address and the short name. */
function saidOf(set: PolicySet): string[] {
  return lintPolicySet(set).map(({ path, code, severity }) => {
    const [, d, c] = /^\$\.documents\[(\d+)\]\.clauses\[(\d+)\]/.exec(path) ?? []
    const document = set.documents[Number(d)]
    return `${document ? `${document.document}/${document.clauses[Number(c)]?.id}` : path} ${code} ${severity}`
  })
}
const library = (name: LibrarySetName) => policyLibrary[name] as PolicySet

/** iZlato's text speaks of recurring and of many defects without numbers; those that decide are a setting of the shop (IZ-45). */
const open = ['izlato-warranty/recurring-defects unshown-threshold warning', 'izlato-warranty/recurring-defects unshown-threshold warning']

describe('the library', () => {
  test.each<[LibrarySetName, string[]]>([['klenota', []], ['izlato', open], ['kestia', []]])('holds %s, in which nothing is wrong but numbers that its text leaves open', (name, said) => {
    expect(saidOf(library(name))).toEqual(said)
  })

  test.each<[LibrarySetName, string[]]>([
    // Two years, where the British can go to court for six.
    ['klenota', ['klenota-warranty/warranty-period below-unconfirmed-floor warning']],
    ['izlato', [...open, 'izlato-warranty/warranty-period below-unconfirmed-floor warning']],
    // A year from the purchase, or 30 days, where consumers of the Union have 24 months; a refund closed that the law opens.
    ['kestia', ['kestia/warranty below-unconfirmed-floor warning', 'kestia/faulty-on-delivery below-unconfirmed-floor warning', 'kestia/no-refund-under-warranty below-unconfirmed-floor warning']],
  ])('holds %s, whose terms are looked at beside the law’s', (name, said) => {
    expect(saidOf(withLaw(library(name), lawPlaces))).toEqual(said)
  })
})
