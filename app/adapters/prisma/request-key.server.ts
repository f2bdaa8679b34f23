import { createHash } from 'node:crypto'

/** A form's key as it is stored: of whoever sent it, and of what it says about them, nothing can be read back. */
export const storedKey = (shop: string, requestKey: string): string => createHash('sha256').update(JSON.stringify([shop, requestKey])).digest('hex')
