import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Unready } from './unready.ts'

/** Makes the data folder and tries to write there. Throws `Unready` where that can't be. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    const probe = join(dataDir, `probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw unwritable(dataDir, error)
  }
}

/** Removes folders with all they hold. Throws `Unready` where that can't be. */
export function removeFolders(folders: string[]): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      throw unwritable(folder, error)
    }
  }
}

/** A file error inside the data folder as a sentence; any other error stays what it is. */
export function explained(error: unknown, dataDir: string): unknown {
  const { code, path } = error as { code?: string; path?: string }
  return code && path && resolve(path).startsWith(resolve(dataDir)) && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR'].includes(code) ? unwritable(dataDir, error) : error
}

const reasons: Record<string, string> = { EACCES: 'this user may not write there', EPERM: 'this user may not write there', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', ENOTDIR: 'a file is in its place', EEXIST: 'a file is in its place', EISDIR: 'a folder is in a file\'s place' }

function unwritable(folder: string, error: unknown): Unready {
  const code = (error as { code?: string }).code ?? ''
  return new Unready(`Recourse can't keep its data in ${folder}: ${reasons[code] ?? String((error as Error).message)}. Mend that, or remove it as the user it belongs to, and start again.`)
}

export interface Secrets { database: string; clientSecret: string }

/** Passwords are made once per data folder; nothing secret stands in the repository. Throws `Unready` where they can't be read any more. */
export function keptSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const made: Secrets = { database: randomBytes(16).toString('hex'), clientSecret: `shpss_${randomBytes(16).toString('hex')}` }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    return made
  }
  try {
    const { database, clientSecret } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
    if (typeof database === 'string' && database && typeof clientSecret === 'string' && clientSecret) return { database, clientSecret }
  } catch { /* said below */ }
  throw new Unready(`${file} is broken, and with it the passwords of this data are lost. Start afresh with "npm run dev -- --reset"; where DATABASE_URL is set, remove that file instead.`)
}
