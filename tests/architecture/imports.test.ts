import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** From the inside out; a file may import its own layer and those before it, except where the table says otherwise. */
const layers = [
  { name: 'kernel', folder: 'app/domain/kernel/' },
  { name: 'policy', folder: 'app/domain/policy/' },
  { name: 'clauses', folder: 'app/domain/clauses/' },
  { name: 'decision', folder: 'app/domain/decision/' },
  { name: 'claim', folder: 'app/domain/claim/' },
  { name: 'resolution', folder: 'app/domain/resolution/' },
  { name: 'history', folder: 'app/domain/history/' },
  { name: 'automation', folder: 'app/domain/automation/' },
  { name: 'setup', folder: 'app/domain/setup/' },
  { name: 'people', folder: 'app/domain/people/' },
  { name: 'mail', folder: 'app/domain/mail/' },
  { name: 'policy-library', folder: 'app/policy-library/' },
  { name: 'contracts', folder: 'app/contracts/' },
  { name: 'application', folder: 'app/application/' },
  { name: 'adapters', folder: 'app/adapters/' },
] as const
type Layer = (typeof layers)[number]['name']

const mayImport: Record<Layer, readonly Layer[]> = {
  kernel: ['kernel'],
  policy: ['kernel', 'policy', 'clauses'],
  clauses: ['kernel', 'policy', 'clauses'],
  decision: ['kernel', 'policy', 'clauses', 'decision'],
  claim: ['kernel', 'policy', 'clauses', 'decision', 'claim'],
  resolution: ['kernel', 'policy', 'clauses', 'decision', 'claim', 'resolution'],
  history: ['kernel', 'clauses', 'claim', 'resolution', 'history'],
  automation: ['kernel', 'clauses', 'decision', 'claim', 'automation'],
  setup: ['kernel', 'policy', 'clauses', 'decision', 'setup'],
  people: ['kernel', 'claim', 'people'],
  mail: ['mail'],
  'policy-library': ['kernel', 'policy', 'clauses', 'decision', 'policy-library'],
  contracts: [],
  application: ['contracts', 'kernel', 'policy', 'clauses', 'decision', 'claim', 'resolution', 'history', 'setup', 'automation', 'people', 'mail', 'application'],
  adapters: ['kernel', 'policy', 'clauses', 'decision', 'claim', 'resolution', 'history', 'setup', 'automation', 'people', 'mail', 'application', 'adapters'],
}
const layerOf = (path: string) => layers.find((layer) => path.startsWith(layer.folder))?.name
const files = sourceFiles('app')

/** Pairs `file -> import` that break a rule, to be compared with none. */
const breaches = (applies: (path: string) => boolean, forbidden: (imported: string) => boolean, kind: 'own' | 'packages' = 'own') =>
  files.filter((file) => applies(file.path)).flatMap((file) => file[kind].filter(forbidden).map((imported) => `${file.path} -> ${imported}`))

describe('imports run one way', () => {
  it.each(layers)('$name imports only what lies further in, so that the inside can be understood and tested without the outside', ({ name, folder }) => {
    expect(breaches((path) => path.startsWith(folder), (imported) => {
      const layer = layerOf(imported)
      return layer === undefined || !mayImport[name].includes(layer)
    })).toEqual([])
  })

  it('a clause kind never imports another, so that a kind can be added, read and removed alone', () => {
    const kindOf = (path: string) => /^app\/domain\/clauses\/([^/]+)\//.exec(path)?.[1]
    expect(files.filter((file) => kindOf(file.path)).flatMap((file) => file.own.filter((imported) => kindOf(imported) && kindOf(imported) !== kindOf(file.path)).map((imported) => `${file.path} -> ${imported}`))).toEqual([])
  })

  it('screens reach no database, no GraphQL and no evaluator: they show what use cases give them', () => {
    const screens = (path: string) => path.startsWith('app/ui/') || path.startsWith('app/routes/')
    expect(breaches(screens, (imported) => /^app\/(adapters|application\/(?!application\.ts|views\.ts|[a-z]+\/[a-z-]+-view\.ts)|domain\/(policy|clauses|decision\/decide))/.test(imported) && !imported.endsWith('types.ts'))).toEqual([])
    expect(breaches(screens, (name) => /^(@prisma|prisma|pg|graphql|graphql-request)/.test(name), 'packages')).toEqual([])
    expect(breaches((path) => path.startsWith('app/ui/'), (imported) => imported.endsWith('.server.ts'))).toEqual([])
  })

  it('only the composition knows use cases and adapters both', () => {
    const knowsBoth = files.filter((file) => file.own.some((one) => one.startsWith('app/adapters/')) && file.own.some((one) => one.startsWith('app/application/'))).map((file) => file.path)
    expect(knowsBoth.filter((path) => !path.startsWith('app/adapters/'))).toEqual(['app/compose.server.ts'])
  })

  it('the wire types of the extensions import nothing, so that a bundle takes types and no code along', () => {
    expect(breaches((path) => path.startsWith('app/contracts/'), () => true)).toEqual([])
    expect(breaches((path) => path.startsWith('app/contracts/'), () => true, 'packages')).toEqual([])
  })

  it('adapters carry .server in their names, so that no bundler can put them into a browser', () => {
    expect(files.filter((file) => file.path.startsWith('app/adapters/') && !file.path.endsWith('.server.ts')).map((file) => file.path)).toEqual([])
  })
})
