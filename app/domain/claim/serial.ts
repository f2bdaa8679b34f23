/** The longest number that is taken, in characters. */
export const longestSerial = 60

/** What can't be seen when it is read: control and format characters, ends of lines, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** As a serial, hallmark or certificate number is kept: as it was typed, without the spaces around it. */
export const typedSerial = (text: string): string => text.trim()

/** By what two numbers are the same: capitals, small letters and spaces make no difference. Empty where there is none. */
export const serialKey = (text: string): string => text.normalize('NFKC').toUpperCase().replaceAll(/\s+/gu, '')

/** Why a text can't be kept as a number: a sentence; null where it can. An empty one says that there is none. */
export function whyNoSerial(text: string): string | null {
  const serial = typedSerial(text)
  if (serial.length > longestSerial) return `A serial number has at most ${longestSerial} characters. Enter the number alone, without what stands around it.`
  return unseen.test(serial) ? 'This number holds characters that can’t be seen, such as a tab or the end of a line. Type it anew.' : null
}
