import { describe, expect, it } from 'vitest'
import { acceptedTypes, evidenceLimits, sniff } from '../../../app/application/evidence/media.ts'
import { fileNameOf } from '../../../app/application/evidence/file-name.ts'
import { partOf } from '../../../app/application/evidence/open-file.ts'

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
const film = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\x02\0`)

describe('what a file is', () => {
  it.each([
    ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['a WebP', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['an MP4', film('isom'), 'video/mp4'],
    ['an iPhone’s film', film('qt  '), 'video/quicktime'],
  ])('is read off its first bytes: %s', (_, head, type) => expect(sniff(head)).toBe(type))

  it.each([
    ['a drawing that can run scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')], ['a page', bytes('<!doctype html><script>')], ['a page after a byte order mark', bytes('\xef\xbb\xbf<html>')],
    ['a zip', bytes('PK\x03\x04')], ['a program', bytes('MZ\x90\0')], ['a GIF', bytes('GIF89a')], ['a HEIC', film('heic')], ['a sound', film('M4A ')], ['a RIFF that is no picture', bytes('RIFF\x24\0\0\0WAVEfmt ')],
    ['a PDF with something before it', bytes('<script>%PDF-1.7')], ['half a PNG', bytes('\x89PNG')], ['nothing', bytes('')],
  ])('is nothing that is taken: %s', (_, head) => expect(sniff(head)).toBeNull())

  it('a chooser offers what is taken, up to 10 MB a picture or paper and 50 MB a film, 12 files a line', () => {
    expect(acceptedTypes.split(',')).toEqual(['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4', 'video/quicktime'])
    expect(evidenceLimits).toMatchObject({ bytes: { image: 10_485_760, paper: 10_485_760, film: 52_428_800 }, files: 12 })
  })
})

it.each([
  ['IMG_0042.HEIC', 'IMG_0042.jpg'], ['../../etc/passwd', 'passwd.jpg'], ['..\\..\\boot.ini', 'boot.jpg'], ['Účtenka z února.png', 'Účtenka z února.jpg'], ['.htaccess', 'file.jpg'], ['', 'file.jpg'], ['a\0b\n.jpg', 'ab.jpg'],
  // A mark that would show "gpj.exe" the other way round.
  ['photo\u202Egpj.exe', 'photogpj.jpg'], ['a"b<c>.jpg', 'a b c.jpg'], [`${'x'.repeat(200)}.jpg`, `${'x'.repeat(80)}.jpg`], ['...', 'file.jpg'],
])('a file called %j is shown as %j', (given, shown) => expect(fileNameOf(given, 'image/jpeg')).toBe(shown))

it.each([
  [null, null], ['bytes=0-99', { start: 0, end: 99 }], ['bytes=900-', { start: 900, end: 999 }], ['bytes=900-5000', { start: 900, end: 999 }], ['bytes=-100', { start: 900, end: 999 }], ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=999-999', { start: 999, end: 999 }], ['bytes=1000-', 'unsatisfiable'], ['bytes=5-4', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'], ['bytes=0-1,5-6', null], ['bytes=-', null], ['pages=1-2', null],
])('of 1,000 bytes %j is %j', (range, part) => expect(partOf(range, 1000)).toEqual(part))
