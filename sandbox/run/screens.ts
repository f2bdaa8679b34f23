import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.ts'
import { freePorts } from './ports.ts'
import { prepareBuild } from './prepare.ts'
import { take } from './screens/app-camera.ts'
import type { Shot } from './screens/app-camera.ts'
import { bringShoppers } from './screens/bring-shoppers.ts'
import type { Taken } from './screens/camera.ts'
import { formShots } from './screens/form-shots.ts'
import { takeOfShopper } from './screens/shopper-camera.ts'
import { accountShots } from './screens/shopper-shots.ts'
import { beforeImport, fullShots, withoutClaims } from './screens/shots.ts'
import { bringClaims } from './screens/bring-claims.ts'
import { staffOf } from './screens/staff.ts'
import { startStack } from './stack.ts'
import { Unready } from './unready.ts'

/**
 * Writes a picture of every page in every state, at a desk's width and a phone's; fails where a console complains. One side
 * can be asked for by name: `npm run screens -- shopper`.
 */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
const folder = resolve('.data', 'screens')
/** A Friday noon in Central Europe. */
const day = '2026-11-20T11:00:00Z'
const widths = [1280, 390] as const
const languages = ['en', 'cs'] as const

const sides = ['app', 'shopper']
const named = process.argv.slice(2)
const wanted = (side: string) => !named.length || named.includes(side)

try {
  const unknown = named.filter((name) => !sides.includes(name))
  if (unknown.length) throw new Unready(`There are no pictures of "${unknown.join(' ')}". There are: ${sides.join(', ')}.`)
  prepareBuild(say)
  const executablePath = findBrowser(say)
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-screens-'))
  const stack = await startStack({ dataDir, ports: await freePorts(5600), seed: 'recourse', clockOffsetMs: Date.parse(day) - Date.now(), durable: false, say, onLost: (name, words) => say(`The ${name} has ended by itself:\n${words.slice(-2000)}`) })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] })
  const complaints: string[] = []
  const files: string[] = []
  const keep = (taken: Taken) => {
    files.push(taken.file)
    complaints.push(...taken.complaints)
  }
  const takeAll = async (shots: Shot[]) => {
    for (const shot of shots) for (const width of widths) keep(await take(browser, stack.urls.admin, folder, shot, width))
  }
  const ofApp = async () => {
    await stack.end('worker', 'SIGTERM')
    await takeAll(beforeImport)
    await stack.start('worker')
    const [klenota, kestia] = [staffOf(stack, 'klenota'), staffOf(stack, 'kestia')]
    await Promise.all([klenota.settleIn(), kestia.settleIn()])
    await takeAll(withoutClaims)
    const claims = await bringClaims(stack, klenota)
    const twoLines = await klenota.bought([{ product: 'Zásnubní prsten Alma s morganitem' }, { product: 'Perlový náramek' }])
    const engraved = await klenota.bought([{ product: 'Snubní prsten Linea', customAttributes: [{ key: 'Engraving', value: 'Navždy tvoje' }] }])
    await takeAll(fullShots(claims, { twoLines: twoLines.id, engraved: engraved.id, claimed: (await klenota.orderOf('#K2005')).id }))
  }
  const ofShopper = async () => {
    const klenota = staffOf(stack, 'klenota')
    await klenota.settleIn()
    const orders = await bringShoppers(klenota, widths.length * languages.length)
    const fresh = orders.toSend.values()
    const shots = [...accountShots(orders), ...formShots(orders, () => fresh.next().value ?? orders.plain)]
    for (const shot of shots) for (const language of shot.languages ?? languages) for (const width of widths) keep(await takeOfShopper(browser, stack, folder, shot, width, language))
  }
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    if (wanted('app')) await ofApp()
    if (wanted('shopper')) await ofShopper()
  } finally {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (const file of files) say(relative(process.cwd(), file))
  say(`\n${files.length} pictures, ${complaints.length} complaints`)
  for (const complaint of complaints) say(`  ${complaint}`)
  process.exitCode = complaints.length ? 1 : 0
} catch (error) {
  say(error instanceof Unready ? error.message : String((error as Error).stack ?? error))
  process.exitCode = 1
}
