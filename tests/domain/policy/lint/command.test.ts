import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'lint-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as `npm run policy -- ...` does. */
const policy = (...words: string[]) => new Promise<{ status: number; out: string; err: string }>((done) => {
  const child = execFile(process.execPath, ['app/entry.policy.ts', ...words], (_, out, err) => done({ status: child.exitCode ?? -1, out, err }))
})

describe('the command that lints a policy set', { timeout: 30_000 }, () => {
  test('says that nothing is wrong and ends with 0', async () => {
    expect(await policy('lint', 'tests/policies/good.json')).toEqual({ status: 0, out: '', err: 'tests/policies/good.json: nothing is wrong.\n' })
  })

  test('prints path, name and sentence of an error and ends with 1', async () => {
    const { status, out, err } = await policy('lint', 'tests/policies/bad/two-payers-without-an-override.json')
    expect(out).toBe('$.documents[0].clauses[12].params.paidBy  conflicting-payers  “Costs of a claim” (terms/claim-costs) and “Costs of returning” (terms/return-costs) can hold at once and name different payers for sending goods in, so that a shopper can’t be told who pays: let the exception name the rule under “overrides”.\n')
    expect(err).toBe('tests/policies/bad/two-payers-without-an-override.json: 1 error, 0 warnings.\n')
    expect(status).toBe(1)
  })

  test('ends with 0 where there are only warnings, and calls them so', async () => {
    const { status, out } = await policy('lint', 'tests/policies/bad/a-season-that-changes-nothing.json')
    expect(out).toMatch(/^\$\.documents\[0\]\.clauses\[2\]\.params\.length {2}season-without-effect \(warning\) {2}“Before Christmas”/)
    expect(status).toBe(0)
  })

  test('prints JSON for machines', async () => {
    const { status, out } = await policy('lint', 'tests/policies/bad/a-currency-in-words.json', '--json')
    expect(JSON.parse(out)).toEqual([{ path: '$.currency', code: 'currency', severity: 'error', message: 'The code of a currency is wanted here, three capital letters such as CZK.' }])
    expect(status).toBe(1)
  })

  test('takes a set of the library by its name', async () => {
    const { status, out } = await policy('lint', 'kestia', '--json')
    expect({ status, issues: JSON.parse(out) as unknown }).toEqual({ status: 0, issues: [] })
  })

  test('ends with 2 and a sentence where there is no file, no JSON or nothing to do', async () => {
    writeFileSync(join(folder, 'half.json'), '{"name": ')
    expect(await policy('lint', 'nowhere.json')).toEqual({ status: 2, out: '', err: 'There is no file "nowhere.json", and no set of that name in the library.\n' })
    expect(await policy('lint', folder)).toEqual({ status: 2, out: '', err: `The file "${folder}" can't be read (EISDIR).\n` })
    expect((await policy('lint', join(folder, 'half.json'))).err).toMatch(/half\.json" is no JSON: /)
    expect(await policy('compare', 'kestia')).toMatchObject({ status: 2, err: expect.stringMatching(/^Usage: /) as string })
    expect(await policy('lint')).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^Usage: npm run policy -- lint FILE/) as string })
  })
})

describe('a file’s letters', { timeout: 30_000 }, () => {
  test('are taken in UTF-8 with the mark that some editors put before it, as the app takes them', async () => {
    writeFileSync(join(folder, 'marked.json'), `\uFEFF${(await policy('export', 'kestia')).out}`)
    expect(await policy('lint', join(folder, 'marked.json'))).toMatchObject({ status: 0, out: '' })
  })

  test('of another encoding are refused, so that none are sealed broken', async () => {
    const bytes = Buffer.from((await policy('export', 'kestia')).out.replace('"title": "Kestia"', '"title": "Kestia @"'))
    // ž as Windows-1250 writes it, which is no UTF-8.
    bytes[bytes.indexOf('@')] = 0x9e
    writeFileSync(join(folder, 'windows.json'), bytes)
    const refused = { status: 2, out: '', err: `The file "${join(folder, 'windows.json')}" is no text in UTF-8, so that letters in it would be lost: save it in UTF-8.\n` }
    expect([await policy('lint', join(folder, 'windows.json')), await policy('export', join(folder, 'windows.json'))]).toEqual([refused, refused])
  })

  test('that were lost before, and members that stand twice, are sealed neither', async () => {
    const { out } = await policy('export', 'kestia')
    writeFileSync(join(folder, 'lost.json'), out.replace('"title": "Kestia"', '"title": "Kestia \uFFFD"'))
    writeFileSync(join(folder, 'twice.json'), out.replace('"title": "Kestia"', '"title": "Kestia Ltd",\n    "title": "Kestia"'))
    const starts = async (name: string) => { const { status, out: sealed, err } = await policy('export', join(folder, name)); return [status, sealed, err.slice(join(folder, name).length + 2).slice(0, 60)] }
    expect([await starts('lost.json'), await starts('twice.json')]).toEqual([
      [2, '', ' can\'t be read: at $.policy.title, Here stands “\uFFFD” in place of a letter'.slice(0, 60)],
      [2, '', ' can\'t be read: at $.policy.title, This stands here twice, so that'.slice(0, 60)],
    ])
    expect((await policy('lint', join(folder, 'twice.json'))).out).toMatch(/^\$\.policy\.title {2}member-twice {2}This stands here twice/)
  })
})

describe('the command that exports and compares', { timeout: 30_000 }, () => {
  test('what it exports lints the same, and exports to the same bytes', async () => {
    const exported = await policy('export', 'klenota')
    writeFileSync(join(folder, 'klenota.json'), exported.out)
    expect(JSON.parse(exported.out)).toMatchObject({ format: 'recourse-policy/1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, policy: { name: 'klenota' } })
    expect((await policy('export', join(folder, 'klenota.json'))).out).toBe(exported.out)
    expect((await policy('lint', join(folder, 'klenota.json'), '--json')).out).toBe((await policy('lint', 'klenota', '--json')).out)
  })

  test('a file that was changed under its seal is refused at its hash, and sealed anew on purpose', async () => {
    const { out } = await policy('export', 'kestia')
    writeFileSync(join(folder, 'changed.json'), out.replace('"title": "Kestia"', '"title": "Kestia Ltd"'))
    expect(await policy('lint', join(folder, 'changed.json'))).toMatchObject({ status: 1, out: expect.stringMatching(/^\$\.hash {2}wrong-hash {2}/) as string })
    const sealed = await policy('export', join(folder, 'changed.json'))
    writeFileSync(join(folder, 'sealed.json'), sealed.out)
    expect(await policy('lint', join(folder, 'sealed.json'))).toMatchObject({ status: 0 })
    expect(await policy('compare', 'kestia', join(folder, 'sealed.json'))).toEqual({ status: 0, out: 'neither  set  The title is “Kestia Ltd” instead of “Kestia”.\n', err: '' })
  })

  test('a comparison ends with 1 where something is worse for the shopper', async () => {
    const set = JSON.parse((await policy('export', 'kestia')).out) as { policy: { settings: { assumedDeliveryDays: number } } }
    set.policy.settings.assumedDeliveryDays -= 1
    writeFileSync(join(folder, 'worse.json'), JSON.stringify(set.policy))
    expect(await policy('compare', 'kestia', join(folder, 'worse.json'))).toMatchObject({ status: 1, out: expect.stringMatching(/^worse {4}set {2}Where no carrier said so/) as string })
    expect(await policy('compare', 'kestia', 'kestia')).toEqual({ status: 0, out: '', err: 'They say the very same.\n' })
  })
})
