import type { PolicyDocument, PolicySet } from '../domain/policy/document.ts'
import type { LawPlace } from '../domain/kernel/law-places.ts'
import emptyTerms from './empty/policy.json' with { type: 'json' }
import euTerms from './eu-default/policy.json' with { type: 'json' }
import euTermsInCzech from './eu-default/cs.json' with { type: 'json' }
import euTermsInGerman from './eu-default/de.json' with { type: 'json' }
import euTermsInSlovak from './eu-default/sk.json' with { type: 'json' }
import { withLaw } from './law.ts'
import { policyLibrary } from './library.ts'
import emptySet from './sets/empty.json' with { type: 'json' }
import euSet from './sets/eu-default.json' with { type: 'json' }
import ukSet from './sets/uk-default.json' with { type: 'json' }
import ukTerms from './uk-default/policy.json' with { type: 'json' }
import { inLanguages } from './wording.ts'
import type { Wording } from './wording.ts'

/**
 * A set that a shop can start from, in each language in which it is written; the first is the one it was written in. `law`
 * says of which places it holds what the law gives at least, where nobody chooses otherwise; `also` are languages whose
 * words stand beside it.
 */
export interface Template { name: string; languages: string[]; law: LawPlace[]; in(language: string, law?: readonly LawPlace[], also?: readonly string[]): PolicySet }

/** A template of one document of terms, with its words in other languages. */
function written(name: string, set: unknown, terms: unknown, law: LawPlace[], wordings: Record<string, Wording> = {}): Template {
  const document = terms as PolicyDocument
  return {
    name, law,
    languages: [document.language, ...Object.keys(wordings)],
    in: (language, places = law, also = []) => withLaw({ ...(set as PolicySet), ...(also.length ? { languages: [...also] } : {}), documents: [inLanguages(document, wordings, language, also)] }, places),
  }
}

const seed = (name: keyof typeof policyLibrary): Template => ({ name, languages: ['en'], law: [], in: (_, places = []) => withLaw(policyLibrary[name] as PolicySet, places) })

/** Everything that a shop can start from. What law the defaults rest on was last looked at on the day that their floors name. */
export const templates: readonly Template[] = [
  written('eu-default', euSet, euTerms, ['EU'], { de: euTermsInGerman, cs: euTermsInCzech, sk: euTermsInSlovak }),
  written('uk-default', ukSet, ukTerms, ['GB']),
  written('empty', emptySet, emptyTerms, []),
  seed('klenota'), seed('izlato'), seed('kestia'),
]
