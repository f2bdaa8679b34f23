import type { Frame } from 'playwright-core'

/** What a browser says of a page's speed: milliseconds; CLS without unit. */
export interface Vitals { lcp: number; cls: number; inp: number }

/**
 * Runs in every frame before its page: keeps what the browser itself measures (largest contentful paint, layout shifts that
 * no input brought about, how long input waited for the next frame), and how long after a click the list has stood still.
 */
export const observing = `(() => {
  const seen = window.__seen = { lcp: 0, cls: 0, inputs: {}, clicked: 0, asked: 0, answered: 0 }
  const watch = (type, take, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime })
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value })
  watch('event', (entry) => { if (entry.interactionId) seen.inputs[entry.interactionId] = Math.max(seen.inputs[entry.interactionId] ?? 0, entry.duration) }, { durationThreshold: 16 })
  addEventListener('click', (event) => { seen.clicked = event.timeStamp; seen.answered = 0 }, { capture: true })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.id !== 'claims') continue
      if (target.getAttribute('aria-busy') === 'true') { seen.asked = performance.now(); seen.answered = 0; continue }
      const { asked } = seen
      // Whoever types on asks anew: what was asked before is no answer to it.
      requestAnimationFrame(() => setTimeout(() => { if (seen.asked === asked) seen.answered = performance.now() }))
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] })
})()`

/** What has been measured in a frame so far. */
export async function vitalsOf(frame: Frame): Promise<Vitals> {
  return (await frame.evaluate('({ lcp: __seen.lcp, cls: __seen.cls, inp: Math.max(0, ...Object.values(__seen.inputs)) })')) as Vitals
}

/** Does something that asks for other claims; answers how long after its click (or, where it only asks after a pause, after asking) they stood on the screen. */
export async function answerTime(frame: Frame, from: 'clicked' | 'asked', work: () => Promise<void>): Promise<number> {
  await frame.evaluate('__seen.answered = 0')
  await work()
  await frame.waitForFunction('__seen.answered > 0')
  return (await frame.evaluate(`__seen.answered - __seen.${from}`)) as number
}
