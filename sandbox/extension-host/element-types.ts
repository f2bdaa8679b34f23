import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { ElementType, Surface } from './contract.ts'
import { readElement } from './types/read-elements.ts'
import type { TargetType } from './types/read-targets.ts'
import { readTargets } from './types/read-targets.ts'

/** What Shopify's types say of a surface: its elements, and by target the API and the elements that it has. */
export interface SurfaceTypes { elements: ElementType[]; targets: Record<string, TargetType> }

const root = join(import.meta.dirname, '../..')
const packageFolder = join(root, 'node_modules/@shopify/ui-extensions')
const readers = ['element-types.ts', 'types/read-elements.ts', 'types/read-property.ts', 'types/read-targets.ts']

/** Reads the types of @shopify/ui-extensions; the first time takes seconds, later ones a stored copy. */
export function surfaceTypes(surface: Surface): SurfaceTypes {
  const stored = join(root, 'node_modules/.recourse', `element-types-${surface}-${versionOfReading()}.json`)
  if (existsSync(stored)) return JSON.parse(readFileSync(stored, 'utf8')) as SurfaceTypes
  const read = readSurface(surface)
  mkdirSync(join(root, 'node_modules/.recourse'), { recursive: true })
  const draft = `${stored}.${process.pid}`
  writeFileSync(draft, JSON.stringify(read))
  renameSync(draft, stored)
  return read
}

export function elementTypes(surface: Surface): ElementType[] {
  return surfaceTypes(surface).elements
}

/** The surface of a target by its first word: `admin` or `customer-account`. */
export function surfaceOf(target: string): Surface {
  return target.startsWith('admin.') ? 'admin' : 'customer-account'
}

function readSurface(surface: Surface): SurfaceTypes {
  const folder = join(packageFolder, 'build/ts/surfaces', surface)
  const names = readdirSync(join(folder, 'components')).filter((name) => /^[A-Z].*\.d\.ts$/.test(name))
  const targetsFile = join(folder, 'extension-targets.d.ts')
  const program = ts.createProgram([...names.map((name) => join(folder, 'components', name)), targetsFile], { target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, skipLibCheck: true, noEmit: true, types: [] })
  const elements: ElementType[] = []
  const tagOfFile = new Map<string, string>()
  for (const name of names) {
    const file = program.getSourceFile(join(folder, 'components', name))
    const element = file && readElement(file, program.getTypeChecker())
    if (!element) continue
    elements.push(element)
    tagOfFile.set(name.replace('.d.ts', ''), element.tag)
  }
  return { elements, targets: readTargets(program, targetsFile, folder, tagOfFile) }
}

/** Changes with the package and with the code that reads it. */
function versionOfReading(): string {
  const hash = createHash('sha256').update(readFileSync(join(packageFolder, 'package.json')))
  for (const name of readers) hash.update(readFileSync(join(import.meta.dirname, name)))
  return hash.digest('hex').slice(0, 12)
}
