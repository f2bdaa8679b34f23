/** The two boxes that stand beside the options of a question with several answers. */
export const noneOfThem = 'none-of-them'
export const notKnown = 'not-known'

/** The boxes after a tap: "None of these" and "I don't know" each stand alone, and go when another is ticked. */
export function boxesAfter(before: readonly string[], ticked: readonly string[]): string[] {
  const fresh = ticked.find((box) => !before.includes(box))
  if (fresh === noneOfThem || fresh === notKnown) return [fresh]
  return fresh === undefined ? [...ticked] : ticked.filter((box) => box !== noneOfThem && box !== notKnown)
}

/** What the boxes say: an empty list is "none", `unknown` is "I don't know", null is nothing said. */
export function boxesSay(boxes: readonly string[]): string[] | 'unknown' | null {
  if (boxes.includes(notKnown)) return 'unknown'
  if (boxes.includes(noneOfThem)) return []
  return boxes.length ? [...boxes] : null
}

/** The boxes of an answer given before. */
export function boxesOf(value: readonly string[] | undefined, unknown: boolean): string[] {
  if (unknown) return [notKnown]
  if (!value) return []
  return value.length ? [...value] : [noneOfThem]
}
