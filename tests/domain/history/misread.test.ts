import { expect, it } from 'vitest'
import { isMisread } from '../../../app/domain/history/misread.ts'

/** A text in UTF-8 as a program sees it that reads it in another encoding. */
const readAs = (encoding: string, text: string) => new TextDecoder(encoding).decode(Buffer.from(text))

it.each([
  ['a Czech spreadsheet', 'windows-1250', 'zapínání', 'zapĂ­nĂˇnĂ­'],
  ['a Czech spreadsheet', 'windows-1250', 'šperk', 'Ĺˇperk'],
  ['a Czech spreadsheet', 'windows-1250', 'řetízek na klíče', 'Ĺ™etĂ­zek na klĂ­ÄŤe'],
  ['a Czech spreadsheet', 'windows-1250', 'KNÍŽKA', 'KNĂŤĹ˝KA'],
  ['a Western one', 'windows-1252', 'šperk', 'Å¡perk'],
  ['a Western one', 'windows-1252', 'čtyři děti', 'Ä\u008DtyÅ™i dÄ›ti'],
  ['a Western one', 'windows-1252', 'für Ärzte', 'fÃ¼r Ã„rzte'],
  ['a Western one', 'windows-1252', 'od – do', 'od â€“ do'],
])('what %s makes of UTF-8 is seen (%s, %s)', (_, encoding, text, seen) => {
  expect([readAs(encoding, text), isMisread(seen), isMisread(text)]).toEqual([seen, true, false])
})

it.each([
  ['Czech', 'áčďéěíňóřšťúůýž'], ['Slovak', 'áäčďéíĺľňóôŕšťúýž'], ['German', 'äöüß'], ['Polish', 'ąćęłńóśźż'], ['Hungarian', 'áéíóöőúüű'],
])('every small letter of %s that is read as Windows-1250 or -1252 is seen within a word', (_, letters) => {
  const unseen = [...letters].filter((letter) => !isMisread(readAs('windows-1250', `a${letter}a`)) || !isMisread(readAs('windows-1252', `a${letter}a`)))
  expect(unseen).toEqual([])
})

it.each(['Příliš žluťoučký kůň úpěl ďábelské ódy', 'PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY', 'KNÍŽKA', 'PÄŤ KUSOV, DEVÄŤDESIAT', 'DĹŽKA RETIAZKY', 'Vĺčatá a mäkčene, čiapka', 'CĂŞTI, CASĂ – „CASĂ“, CASĂ…', 'Größe 54, Ärger, ÄRZTE', 'Hän sanoi: »HYVÄ», HYVÄ\u00A0ON', 'Ångström, BLÅ', 'MAÇÃ', 'Żółta łódź, ŁAŃCUSZEK', '5 °C, 30 €, „ozdoba“ – nová…'])('nothing is lost of “%s”', (text) => {
  expect(isMisread(text)).toBe(false)
})

it('a sign that stands for a lost one is seen', () => {
  expect(isMisread('Stříbro \uFFFD')).toBe(true)
})
