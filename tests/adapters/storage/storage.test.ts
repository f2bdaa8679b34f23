import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { openFolderFiles } from '../../../app/adapters/storage/folder-files.server.ts'
import { openImages } from '../../../app/adapters/storage/images.server.ts'
import { openSeals } from '../../../app/adapters/storage/seals.server.ts'

const root = mkdtempSync(join(tmpdir(), 'recourse-storage-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const files = openFolderFiles(root)
const images = openImages()
const shop = 'kestia.myshopify.com'
const id = '0b7de9a4-4f5b-8f0e-9d2c-0a1b2c3d4e5f'
const stream = async function* (...parts: string[]) { for (const part of parts) yield new TextEncoder().encode(part) }
const taken = async (text: string) => {
  const one = await files.take(stream(text), 1000)
  if (one === 'too-large') throw new Error(one)
  return one
}

describe('a folder of files', () => {
  it('keeps what it takes in, with its size and hash, and gives out parts of it', async () => {
    const one = await taken('a small paper')
    expect(one).toMatchObject({ bytes: 13, sha256: '19743d18ad00be3d07bc1da631351793193ed92cf25e666d6530df165b3e029c' })
    await files.keep(one, { shop, id }, 'whole')
    expect(await files.size({ shop, id }, 'whole')).toBe(13)
    expect(await new Response(files.read({ shop, id }, 'whole', 2, 6)).text()).toBe('small')
    await files.remove({ shop, id })
    expect(await files.size({ shop, id }, 'whole')).toBeNull()
  })

  it('keeps nothing of what is one byte too large', async () => {
    expect(await files.take(stream('12345', '67890'), 10)).toMatchObject({ bytes: 10 })
    const before = readdirSync(join(root, 'arriving')).length
    expect(await files.take(stream('12345', '678901'), 10)).toBe('too-large')
    expect(readdirSync(join(root, 'arriving')).length).toBe(before)
  })

  it.each([['../../etc', id], ['KESTIA.myshopify.com', id], ['kestia.myshopify.com/..', id], [shop, '../../secrets'], [shop, `${id}/../x`], [shop, ''], ['arriving', id]])('has no place for shop %j and id %j', async (of, one) => {
    await expect(files.size({ shop: of, id: one }, 'whole')).rejects.toThrow('This is no')
  })

  it('throws away what never got its place, after its time', async () => {
    const { draft } = await taken('left lying')
    await files.removeDrafts(new Date(Date.now() - 60_000))
    expect(readdirSync(join(root, 'arriving'))).toContain(draft)
    utimesSync(join(root, 'arriving', draft), new Date('2026-11-19T10:00:00Z'), new Date('2026-11-19T10:00:00Z'))
    await files.removeDrafts(new Date('2026-11-19T10:00:01Z'))
    expect(readdirSync(join(root, 'arriving'))).not.toContain(draft)
  })
})

describe('a photo', () => {
  const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a08040' } })

  it('is drawn anew: upright, without where and by what it was taken', async () => {
    const taken = await photo(600, 400).withExif({ IFD0: { Make: 'PhoneMaker', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 5/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const redrawn = await images.redraw(taken)
    if (typeof redrawn === 'string') throw new Error(redrawn)
    expect([redrawn.width, redrawn.height]).toEqual([400, 600])
    const kept = await sharp(redrawn.whole).metadata()
    expect([kept.format, kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(['jpeg', undefined, undefined, undefined, undefined, undefined])
    expect((await sharp(redrawn.thumbnail).metadata()).height).toBe(400)
  })

  it('is no larger than a screen shows', async () => {
    expect(await images.redraw(await photo(4000, 1000).png().toBuffer())).toMatchObject({ width: 2560, height: 640 })
  })

  it('loses what hides behind its pixels', async () => {
    const redrawn = await images.redraw(Buffer.concat([await photo(20, 20).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]))
    if (typeof redrawn === 'string') throw new Error(redrawn)
    expect(Buffer.from(redrawn.whole).includes('script')).toBe(false)
  })

  it('of more than 64 million pixels is not drawn, however few bytes it has', async () => {
    const bomb = await photo(8100, 8000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(400_000)
    expect(await images.redraw(bomb)).toBe('too-many-pixels')
  })

  it('that breaks off or only begins like one can’t be read', async () => {
    const whole = await photo(300, 300).jpeg().toBuffer()
    expect(await images.redraw(whole.subarray(0, 400))).toBe('unreadable')
    expect(await images.redraw(Buffer.from('\xff\xd8\xff<html>', 'latin1'))).toBe('unreadable')
  })
})

describe('a seal', () => {
  const seals = openSeals('secret')
  const sealed = seals.seal('file', [shop, id, 'whole'], 1000)

  it('opens until its end, for its use, and under its own key only', () => {
    expect(seals.open('file', sealed, 999)).toEqual([shop, id, 'whole'])
    expect(seals.open('file', sealed, 1000)).toBeNull()
    expect(seals.open('upload', sealed, 999)).toBeNull()
    expect(openSeals('another').open('file', sealed, 999)).toBeNull()
  })

  it.each([['nothing', ''], ['a word', 'token'], ['another content', `${Buffer.from(JSON.stringify(['file', 9e15, 'izlato.myshopify.com', id, 'whole'])).toString('base64url')}.${sealed.split('.')[1]}`], ['no signature', `${sealed.split('.')[0]}.`], ['more behind it', `${sealed}.x`]])('is not opened by %s', (_, forged) => expect(seals.open('file', forged, 1)).toBeNull())

  it('gives one id for the same parts, and another for others, however they are joined', () => {
    expect(seals.idFor(['a', 'b'])).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(seals.idFor(['a', 'b'])).toBe(openSeals('secret').idFor(['a', 'b']))
    expect(new Set([seals.idFor(['a', 'b']), seals.idFor(['ab']), seals.idFor(['a,b']), openSeals('another').idFor(['a', 'b'])]).size).toBe(4)
  })
})
