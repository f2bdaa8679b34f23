import { whyNoSerial } from '../../../domain/claim/serial.ts'
import type { Reader } from './reader.ts'

/** A serial number as typed; what can't be kept as one gets its sentence. */
export function serialField(read: Reader, key: string): string {
  const serial = read.text(key, undefined, Infinity)
  const wrong = whyNoSerial(serial)
  if (wrong) read.fail(key, wrong)
  return serial
}
