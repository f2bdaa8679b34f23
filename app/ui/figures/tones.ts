/** Colours of what charts draw; each stands out from white by at least 4.5 to 1. */
export const tones = { main: '#0b6e66', bad: '#c5351c', second: '#6d5bd0' }

export type Tone = keyof typeof tones
