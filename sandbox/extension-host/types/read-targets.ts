import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface TargetType {
  /** What `shopify` has at this target: by member its own members, null where it has none worth naming (a function, a value, a signal). */
  api: Record<string, string[] | null>
  /** Tags that may be used at this target. */
  elements: string[]
}

/** The targets of a surface from its `ExtensionTargets`. `tagOfFile` gives the element that a component's file declares. */
export function readTargets(program: ts.Program, targetsFile: string, folder: string, tagOfFile: Map<string, string>): Record<string, TargetType> {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(targetsFile)
  const symbol = file && checker.getSymbolAtLocation(file)
  const declared = symbol && checker.getExportsOfModule(symbol).find((each) => each.name === 'ExtensionTargets')
  if (!declared) throw new Error(`${targetsFile} declares no ExtensionTargets`)
  const found: Record<string, TargetType> = {}
  for (const target of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(declared))) {
    const api = checker.getTypeOfSymbol(target).getProperty('api')
    if (!api) continue
    const members = checker.getPropertiesOfType(checker.getTypeOfSymbol(api))
    found[target.name] = { api: Object.fromEntries(members.map((member) => [member.name, membersOf(checker.getTypeOfSymbol(member), checker)])), elements: elementsOf(`${folder}/targets/${target.name}.d.ts`, tagOfFile) }
  }
  return found
}

function membersOf(type: ts.Type, checker: ts.TypeChecker): string[] | null {
  const bare = checker.getNonNullableType(type)
  if (bare.getCallSignatures().length || !(bare.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || checker.isArrayType(bare)) return null
  const names = checker.getPropertiesOfType(bare).map((member) => member.name)
  return names.includes('subscribe') || !names.length ? null : names.sort()
}

function elementsOf(path: string, tagOfFile: Map<string, string>): string[] {
  const imported = [...readFileSync(path, 'utf8').matchAll(/components\/(\w+)\.d\.ts/g)].map(([, name]) => tagOfFile.get(name ?? ''))
  return [...new Set(imported.filter((tag) => tag !== undefined))].sort()
}
