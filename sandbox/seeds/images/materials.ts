/** Colours of a metal or stone, from its light to its dark side. */
export interface Material { light: string; base: string; dark: string; edge: string }

export const metals: Record<string, Material> = {
  yellow: { light: '#fdeebb', base: '#e3b84e', dark: '#a8761b', edge: '#7d5510' },
  white: { light: '#ffffff', base: '#d9dde2', dark: '#9aa2ad', edge: '#6f7884' },
  rose: { light: '#fde3d6', base: '#e2a48a', dark: '#b06a52', edge: '#864a38' },
  silver: { light: '#ffffff', base: '#cfd3d8', dark: '#8b939c', edge: '#626a73' },
  steel: { light: '#eef1f3', base: '#aab2ba', dark: '#69727c', edge: '#474f58' },
}

export const stones: Record<string, Material> = {
  diamond: { light: '#ffffff', base: '#e6f0f7', dark: '#a9c3d4', edge: '#86a3b6' },
  zircon: { light: '#ffffff', base: '#eef2f8', dark: '#b9c3d6', edge: '#95a1b8' },
  pearl: { light: '#ffffff', base: '#f4ece2', dark: '#cdbda8', edge: '#b5a48e' },
  blackpearl: { light: '#aab4bd', base: '#525c68', dark: '#242b34', edge: '#171c23' },
  emerald: { light: '#9be8c0', base: '#1d9a62', dark: '#0b5535', edge: '#083d27' },
  sapphire: { light: '#a9c4fb', base: '#2c58c4', dark: '#122b74', edge: '#0d1f55' },
  ruby: { light: '#f9b0ba', base: '#c3213e', dark: '#750c22', edge: '#540817' },
  garnet: { light: '#ee9a9c', base: '#96202c', dark: '#520c15', edge: '#3a070e' },
  amethyst: { light: '#dfc6f7', base: '#8750bd', dark: '#4d2577', edge: '#381a58' },
  morganite: { light: '#fff0ea', base: '#f4c3b4', dark: '#d18f7e', edge: '#b27464' },
  tanzanite: { light: '#c5c3fb', base: '#5753bd', dark: '#2c2a78', edge: '#1f1d57' },
  topaz: { light: '#d3f1fd', base: '#6cc0e6', dark: '#2d81ab', edge: '#206283' },
  aquamarine: { light: '#e3fbf9', base: '#98d9d8', dark: '#4f9fa3', edge: '#3a7d81' },
  moonstone: { light: '#ffffff', base: '#dfe7f2', dark: '#a6b4cf', edge: '#8896b3' },
  onyx: { light: '#70757c', base: '#24272c', dark: '#0c0e11', edge: '#000000' },
  amber: { light: '#ffe2a0', base: '#e0962a', dark: '#93540c', edge: '#6b3b06' },
  turquoise: { light: '#b6f0ea', base: '#3fb8b0', dark: '#1f7a76', edge: '#155a57' },
  rosequartz: { light: '#fff0f2', base: '#f0bcc6', dark: '#cd8694', edge: '#ad6a78' },
  lapis: { light: '#8fa6e2', base: '#2b479e', dark: '#142659', edge: '#0d1a40' },
  labradorite: { light: '#b9cdd2', base: '#5e7c86', dark: '#304850', edge: '#22343a' },
  tan: { light: '#d7a574', base: '#a8703d', dark: '#6e4320', edge: '#4f2f15' },
  black: { light: '#5c5c60', base: '#2d2d31', dark: '#131316', edge: '#050506' },
  plum: { light: '#a5718f', base: '#6b3355', dark: '#3f1a31', edge: '#2a0f20' },
  navy: { light: '#6a7fa8', base: '#2c3f6a', dark: '#152242', edge: '#0d162d' },
  espresso: { light: '#8a6a58', base: '#4f3528', dark: '#2a1a12', edge: '#1a0f09' },
}

/** Quiet backgrounds, by the drawing's number. */
export const backdrops: [string, string][] = [['#fbf8f3', '#efe7db'], ['#f7f8f8', '#e3e8e8'], ['#fbf5f3', '#f0e2dc'], ['#f6f7fa', '#e2e5ee']]
