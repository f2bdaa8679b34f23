import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RuleCase } from './rule-case.ts'

export interface CaseFile { file: string; cases: RuleCase[] }

const folder = join(import.meta.dirname, '..', 'cases')

/** Every case of the library's clauses, by file. A file that exports none is a fault: its cases would be passed over. */
export async function loadCases(): Promise<CaseFile[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()
  return Promise.all(files.map(async (file) => {
    const { cases } = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href) as { cases?: RuleCase[] }
    if (!Array.isArray(cases)) throw new Error(`${file} exports no "cases".`)
    return { file, cases }
  }))
}
