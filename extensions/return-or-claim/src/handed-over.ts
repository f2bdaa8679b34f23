/**
 * The files that a drop zone hands over. The types of customer accounts give it a `value` alone, those that all surfaces
 * share give it `files` too: whichever host this runs in, what is there is taken, and none means that it keeps them.
 */
export function handedOver(element: unknown): File[] {
  const { files } = (element ?? {}) as { files?: unknown }
  const all: unknown[] = typeof files === 'object' && files !== null && Symbol.iterator in files ? [...(files as Iterable<unknown>)] : []
  return all.filter((one): one is File => typeof one === 'object' && one !== null && typeof (one as File).size === 'number' && typeof (one as File).name === 'string')
}
