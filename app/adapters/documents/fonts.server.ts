import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font } from 'fontkit'

const { resolve } = createRequire(import.meta.url)

/** A font as pdfkit takes it, which its types don't know: opened, not as a file. */
type OpenFont = string & Font

export interface Fonts { regular: OpenFont; bold: OpenFont }

/** Gives Inter, whose Latin letters have every accent of Czech, Slovak and German, opened anew for each document. */
export function openFonts(): () => Fonts {
  const [regular, bold] = [openFont('400Regular/Inter_400Regular'), openFont('600SemiBold/Inter_600SemiBold')]
  return () => ({ regular: regular(), bold: bold() })
}

/**
 * A document writes into the bytes of its font, so each has its own. Only how letters are set beside one another is read once
 * for all: it takes most of the time that a document takes, and nobody writes into it.
 */
function openFont(name: string): () => OpenFont {
  const bytes = withoutSubstitutions(readFileSync(resolve(`@expo-google-fonts/inter/${name}.ttf`)))
  const open = () => create(Buffer.from(bytes)) as Font & { GPOS?: unknown; _tables: Record<string, unknown> }
  const { GPOS } = open()
  return () => {
    const font = open()
    font._tables.GPOS = GPOS
    return font as unknown as OpenFont
  }
}

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
