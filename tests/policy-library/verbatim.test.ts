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
    return { address, document: document.document, text: renderClause(policy, address, document.effectiveFrom)?.text ?? '', cites: clause.cites }
  }))
})

/** The sections of KLENOTA's documents by the names under which clauses cite them. */
function sectionsOf(document: string): Map<string, string> {
  const text = readFileSync(new URL(`../../app/policy-library/${document}/text.txt`, import.meta.url), 'utf8')
  const sections = new Map<string, string>()
  if (document === 'klenota-warranty-and-repairs') {
    const [head = '', steps = ''] = text.split('How the service, repair and warranty processes work:')
    // The title stands before the first paragraph.
    head.split(/\n\s*\n/).forEach((paragraph, i) => sections.set(`Paragraph ${i}`, flat(paragraph)))
    steps.split(/\n\s*(?=\d\. )/).forEach((step, i) => sections.set(`Step ${i}`, flat(step)))
    sections.set('Closing line', flat(text.slice(text.lastIndexOf('\n\n'))))
    return sections
  }
  let name = 'Introduction'
  for (const line of text.split('\n')) {
    // A list of contents has numbers too; the part that comes later under the same number is the one that is meant.
    const number = /^\s*(\d+\.\d+|\d+)\.\s+\S/.exec(line)?.[1]
    if (number !== undefined) name = number
    sections.set(name, flat(`${number !== undefined && !number.includes('.') ? '' : (sections.get(name) ?? '')} ${line}`))
  }
  return sections
}

describe.each(['klenota-terms', 'klenota-warranty', 'klenota-warranty-and-repairs'])('the citations of %s', (document) => {
  const sections = sectionsOf(document)
  // `3.2 d)` is a letter of 3.2.
  const sectionOf = (cite: string) => sections.get(cite.replace(/ [a-e]\)$/, ''))

  test.each(clauses.filter((clause) => clause.document === document))('say where the words stand: $address', ({ text, cites }) => {
    const cited = cites.map((cite) => ({ cite, section: sectionOf(cite) ?? '' }))
    expect(passagesOf(text).filter((passage) => !cited.some(({ section }) => section.includes(passage)))).toEqual([])
    expect(cited.filter(({ section }) => !passagesOf(text).some((passage) => section.includes(passage))).map(({ cite }) => cite)).toEqual([])
  })
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
