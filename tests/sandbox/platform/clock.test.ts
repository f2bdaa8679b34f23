import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openClock } from '../../../sandbox/control/clock.ts'
import { followOffset, rereadAfterMs, writeOffset } from '../../../sandbox/state/clock-file.ts'
import { nowMs, setClockOffset } from '../../../sandbox/state/clock.ts'
import { startTestPlatform } from './start-platform.ts'
import type { TestPlatform } from './start-platform.ts'

const day = 86_400_000
let shopify: TestPlatform
beforeEach(async () => { shopify = await startTestPlatform() })
afterEach(async () => { setClockOffset(0); await shopify.stop() })

const move = (body: object) => shopify.control('POST', '/clock', body)
const aheadMs = () => nowMs() - Date.now()

test('the clock is moved by milliseconds, by days on top of that, and to a day', async () => {
  expect(await move({ offsetMs: 3_600_000 })).toMatchObject({ offsetMs: 3_600_000 })
  expect(await move({ addDays: 2 })).toMatchObject({ offsetMs: 3_600_000 + 2 * day })
  const there = await move({ now: '2030-01-01T12:00:00Z' })
  expect(Math.abs(Date.parse(there.now as string) - Date.parse('2030-01-01T12:00:00Z'))).toBeLessThan(1000)
  expect(Math.abs(Date.parse((await shopify.control('GET', '/clock')).now as string) - Date.parse('2030-01-01T12:00:00Z'))).toBeLessThan(2000)
  expect(await move({ offsetMs: 0 })).toMatchObject({ offsetMs: 0 })
  expect(Math.abs(aheadMs())).toBeLessThan(1000)
})

test.each([[{}], [{ now: 'tomorrow' }], [{ addDays: '1' }], [{ offsetMs: null }]])('what names no time is refused: %j', async (body) => {
  expect(await move(body)).toEqual({ refused: 'Give offsetMs (milliseconds), now (an ISO 8601 time) or addDays (a number).' })
})

test('fifty years are the most', async () => {
  expect(await move({ addDays: 50 * 366 })).toMatchObject({ offsetMs: 50 * 366 * day })
  expect(await move({ addDays: 1 })).toEqual({ refused: 'The clock goes at most fifty years either way.' })
})

test('a program that runs on has seen the move by the time it is answered, and the move back as well', async () => {
  const program = "process.stdin.on('data', () => console.log(JSON.stringify({ now: Date.now(), made: new Date().getTime() })))"
  const child = spawn(process.execPath, ['--import', pathToFileURL('sandbox/preload.ts').href, '--input-type=module', '--eval', program], { env: { ...process.env, SANDBOX_CLOCK_FILE: join(shopify.dataDir, 'clock') }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const daysAhead = async () => {
    child.stdin.write('?\n')
    const { now, made } = JSON.parse(String((await lines.next()).value)) as { now: number; made: number }
    return [now, made].map((ms) => Math.floor((ms - Date.now()) / day + 0.5))
  }
  try {
    expect(await daysAhead()).toEqual([0, 0])
    await move({ addDays: 15 })
    expect(await daysAhead()).toEqual([15, 15])
    await move({ addDays: -20 })
    expect(await daysAhead()).toEqual([-5, -5])
    await move({ offsetMs: 0 })
    expect(await daysAhead()).toEqual([0, 0])
  } finally {
    child.kill()
  }
})

test('a restart finds the clock where it was left, and a new data folder starts where it is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'))
  expect(openClock(join(folder, 'clock'), 5 * day).read().offsetMs).toBe(5 * day)
  writeOffset(join(folder, 'clock'), 7 * day)
  expect(openClock(join(folder, 'clock'), 5 * day).read().offsetMs).toBe(7 * day)
  expect(Math.round(aheadMs() / day)).toBe(7)
})

test('the file is read again after 50 ms of real time and not before; a broken one changes nothing', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock')
  const offsetAt = followOffset(file, 0)
  expect(offsetAt(1000)).toBe(0)
  writeOffset(file, day)
  expect(offsetAt(1000 + rereadAfterMs - 1)).toBe(0)
  expect(offsetAt(1000 + rereadAfterMs)).toBe(day)
  writeFileSync(file, '')
  expect(offsetAt(2000)).toBe(day)
})

test('a jump past the life of an offline token ends it at Shopify, its refresh token brings a new one, and that stays good when the day goes back', async () => {
  const granted = (await (await shopify.exchange(shopify.idToken())).json()) as { access_token: string; refresh_token: string }
  const ask = async (token: string) => (await shopify.post('/admin/api/2026-10/graphql.json', { query: '{ shop { name } }' }, { 'x-shopify-access-token': token })).status
  expect(await ask(granted.access_token)).toBe(200)
  await move({ addDays: 14 })
  expect(await ask(granted.access_token)).toBe(401)
  const renewed = (await (await shopify.refresh(granted.refresh_token)).json()) as { access_token: string }
  expect(await ask(renewed.access_token)).toBe(200)
  await move({ offsetMs: 0 })
  expect(await ask(renewed.access_token)).toBe(200)
})

test('a webhook that waits for its next try is neither hurried nor put off by a move', async () => {
  await shopify.install()
  shopify.answerWith(500)
  await move({ addDays: 3 })
  await shopify.control('POST', '/shops/kestia.myshopify.com/orders', {})
  await move({ addDays: -3 })
  expect(await shopify.deliverer.idle()).toBe(true)
  expect(shopify.received).toHaveLength(2)
})
