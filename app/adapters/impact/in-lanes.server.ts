/** As many as are read while others are worked on. */
const lanes = 3

/** Works through a list in portions of so many, a few at a time. */
export async function inLanes<T>(all: readonly T[], portion: number, work: (some: T[]) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let from = next; from < all.length; from = next) {
      next += portion
      await work(all.slice(from, from + portion))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
