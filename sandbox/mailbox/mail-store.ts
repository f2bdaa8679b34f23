import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mail } from './mail.ts'

export interface MailStore {
  /** Newest first. */
  list(): Mail[]
  find(id: number): Mail | null
  /** The mail as it came over SMTP. */
  source(id: number): Buffer | null
  /** Keeps a mail; it is on disk when this returns. */
  add(mail: Omit<Mail, 'id'>, source: Buffer): Mail
  remove(id: number): boolean
  clear(): void
}

/** Opens the mails of an earlier run; each lies as `<id>.json` and `<id>.eml` under the folder. */
export function openMailStore(folder: string): MailStore {
  mkdirSync(folder, { recursive: true })
  const mails = new Map<number, Mail>()
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue
    const mail = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Mail
    mails.set(mail.id, mail)
  }
  let last = Math.max(0, ...mails.keys())
  const list = () => [...mails.values()].sort((a, b) => b.id - a.id)
  const remove = (id: number) => {
    for (const ending of ['json', 'eml']) rmSync(join(folder, `${id}.${ending}`), { force: true })
    return mails.delete(id)
  }
  return {
    list,
    find: (id) => mails.get(id) ?? null,
    source: (id) => (mails.has(id) ? readFileSync(join(folder, `${id}.eml`)) : null),
    add(parsed, source) {
      last += 1
      const mail: Mail = { id: last, ...parsed }
      writeFileSync(join(folder, `${last}.eml`), source)
      // The description comes last and whole: a mail without one was never accepted.
      writeFileSync(join(folder, `${last}.tmp`), JSON.stringify(mail))
      renameSync(join(folder, `${last}.tmp`), join(folder, `${last}.json`))
      mails.set(last, mail)
      return mail
    },
    remove,
    clear: () => [...mails.keys()].forEach(remove),
  }
}
