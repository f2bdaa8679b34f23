import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Inter, whose Latin letters have every accent of Czech, Slovak and German. */
export const readFonts = () => ({ regular: withoutSubstitutions(readFileSync(resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'))), bold: withoutSubstitutions(readFileSync(resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'))) })

/**
 * The font without its table of alternative shapes, which text in whole letters never asks for and which takes most of the
 * time of setting it. The layout of the directory: https://learn.microsoft.com/en-us/typography/opentype/spec/otff#table-directory
 */
function withoutSubstitutions(font: Buffer): Buffer {
  const record = (i: number) => Buffer.from(font.subarray(12 + 16 * i, 28 + 16 * i))
  const kept = Array.from({ length: font.readUInt16BE(4) }, (_, i) => record(i)).filter((one) => one.toString('latin1', 0, 4) !== 'GSUB')
  const lighter = Buffer.from(font)
  lighter.writeUInt16BE(kept.length, 4)
  Buffer.concat(kept).copy(lighter, 12)
  return lighter
}
