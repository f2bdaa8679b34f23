/** Gives texts numbers by their bytes. One that was seen before is known by them: making a string of each would take longer than all else that is read of a line. */
export function openBytesNumbers(add: (text: string) => number): (bytes: Buffer, from: number, to: number) => number {
  const byHash = new Map<number, Array<{ own: Buffer; number: number }>>()
  return (bytes, from, to) => {
    let hash = to - from
    for (let i = from; i < to; i += 1) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0
    const alike = byHash.get(hash)
    const known = alike?.find(({ own }) => own.length === to - from && own.compare(bytes, from, to) === 0)
    if (known) return known.number
    const own = Buffer.from(bytes.subarray(from, to))
    const number = add(own.toString('utf8'))
    if (alike) alike.push({ own, number })
    else byHash.set(hash, [{ own, number }])
    return number
  }
}
