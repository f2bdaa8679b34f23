import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderClause } from '../../app/domain/policy/wording.ts'
import { libraryPolicySet } from '../../app/policy-library/library.ts'

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const published = (document: string) => flat(readFileSync(new URL(`../../app/policy-library/${document}/text.txt`, import.meta.url), 'utf8'))

/** The passages that a wording leaves parts out between; each has to stand in the document as it is. */
const passagesOf = (wording: string) => wording.split('…').map(flat).filter((passage) => passage !== '')

const clauses = (['klenota', 'izlato', 'kestia'] as const).flatMap((name) => {
  const policy = libraryPolicySet(name)
  return policy.set.documents.flatMap((document) => document.clauses.map((clause) => {
    const address = `${document.document}/${clause.id}`
    return { address, document: document.document, text: renderClause(policy, address, 'en', document.effectiveFrom)?.text ?? '' }
  }))
})

describe('the wording of a clause, its numbers filled in', () => {
  test.each(clauses)('stands in the published text: $address', ({ document, text }) => {
    const passages = passagesOf(text)
    const source = published(document)
    expect(passages.filter((passage) => !source.includes(passage))).toEqual([])
    // One word or two would stand anywhere.
    expect(passages.join(' ').split(' ').length).toBeGreaterThan(2)
  })
})
