import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explained, keptSecrets, openDataFolder } from '../../../sandbox/run/data-folder.ts'
import { openRunningNote } from '../../../sandbox/run/running-note.ts'

let folder: string
let children: ChildProcess[]
beforeEach(() => { folder = realpathSync(mkdtempSync(join(tmpdir(), 'recourse-start-'))); children = [] })
afterEach(() => { for (const child of children) child.kill('SIGKILL'); rmSync(folder, { recursive: true, force: true }) })

/** A process that idles under the words given. */
const idle = async (words: string) => {
  const script = join(folder, words)
  mkdirSync(join(script, '..'), { recursive: true })
  writeFileSync(script, 'process.stdout.write("up"); setInterval(() => {}, 1000)')
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  await new Promise((up) => child.stdout.once('data', up))
  return child
}
const noted = (note: unknown) => writeFileSync(join(folder, 'running.json'), typeof note === 'string' ? note : JSON.stringify(note))
const refusal = () => { try { openRunningNote(folder).refuseSecondStart(); return null } catch (error) { return (error as Error).message } }

describe('the note of a running start', () => {
  it('keeps a second start on the same data away, and says where the first is', async () => {
    const { pid } = await idle('sandbox/run/dev.ts')
    noted({ pid, admin: 'http://localhost:4400' })
    expect(refusal()).toBe(`Recourse is already running on this data (process ${pid}, http://localhost:4400). Use that one, or stop it with Ctrl-C where it was started.`)
  })

  it('does not block once its number belongs to another program, to none, or the note is broken', async () => {
    const { pid } = await idle('some/other/program.ts')
    for (const note of [{ pid }, { pid: 4_194_000 }, {}, [], 'null', '{"pid":', '']) {
      noted(note)
      expect(refusal()).toBeNull()
    }
  })

  it('lets a later start end what a killed one left, and nothing else', async () => {
    const [left, other] = [await idle('sandbox/main.ts'), await idle('some/other/program.ts')]
    noted({ pid: 4_194_000, children: [left.pid, other.pid, 'x'] })
    const ended = new Promise((done) => left.once('exit', (_, signal) => done(signal)))
    await openRunningNote(folder).endLeftovers()
    expect(await ended).toBe('SIGKILL')
    expect(other.exitCode).toBeNull()
    expect(other.signalCode).toBeNull()
  })

  it('tells of this start\'s own processes, and is taken away at its end', () => {
    const note = openRunningNote(folder)
    noted({ pid: 4_194_000, children: [1, 2] })
    note.begin()
    note.started(71)
    note.started(72)
    note.ready('http://localhost:4400')
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toEqual({ pid: process.pid, children: [71, 72], admin: 'http://localhost:4400' })
    note.end()
    expect(existsSync(join(folder, 'running.json'))).toBe(false)
  })
})

describe('the data folder', () => {
  it('keeps the passwords it made', () => {
    const made = keptSecrets(join(folder, 'secrets.json'))
    expect(keptSecrets(join(folder, 'secrets.json'))).toEqual(made)
  })

  it.each(['', '{"database":', 'null', '{}', '{"database":"x"}'])('with broken passwords (%j) says how to start afresh', (content) => {
    writeFileSync(join(folder, 'secrets.json'), content)
    expect(() => keptSecrets(join(folder, 'secrets.json'))).toThrow(`${folder}/secrets.json is broken, and with it the passwords of this data are lost. Start afresh with "npm run dev -- --reset"; where DATABASE_URL is set, remove that file instead.`)
  })

  it('that can not be written says why, and what to do', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openDataFolder(join(folder, 'file'))).toThrow(`Recourse can't keep its data in ${folder}/file: a file is in its place. Mend that, or remove it as the user it belongs to, and start again.`)
    expect(explained(Object.assign(new Error('EACCES'), { code: 'EACCES', path: join(folder, 'app.log') }), folder)).toMatchObject({ name: 'Unready', message: `Recourse can't keep its data in ${folder}: this user may not write there. Mend that, or remove it as the user it belongs to, and start again.` })
  })

  it('leaves errors of another place what they are', () => {
    const error = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/etc/shadow' })
    expect(explained(error, folder)).toBe(error)
  })
})

it('--reset on a database of one\'s own is refused in one sentence, with nothing removed', () => {
  mkdirSync(join(folder, '.data'))
  const run = spawnSync(process.execPath, [resolve('sandbox/run/dev.ts'), '--reset'], { cwd: folder, encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'postgresql://own.example/shop' } })
  expect(run.stdout + run.stderr).toBe('--reset does not touch a database of your own: empty the one that DATABASE_URL names yourself and remove the folder .data, or start without DATABASE_URL.\n')
  expect(run.status).toBe(1)
  expect(existsSync(join(folder, '.data'))).toBe(true)
})
