import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface SourceFile { path: string; text: string; /** Imports of the project's own files, as paths from the root. */ own: string[]; /** Imported packages. */ packages: string[] }

const importing = /(?:^|[;\n])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** All code files below a folder, with what they import; generated code is no one's design. */
export function sourceFiles(folder: string): SourceFile[] {
  return walk(folder).filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/generated/')).map((path) => {
    const text = readFileSync(path, 'utf8')
    const specifiers = [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    return {
      path, text,
      own: specifiers.filter((one) => one.startsWith('.')).map((one) => posix.join(dirname(path), one)),
      packages: specifiers.filter((one) => !one.startsWith('.')),
    }
  })
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}
