/** A figure as a text writes it or a parameter holds it; `sort` is what it counts, so that like is compared with like. */
export interface Figure { sort: string; value: number; written: string }

const numberWords = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map((word, i): [string, number] => [word, i + 1]),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i): [string, number] => [word, (i + 2) * 10]),
])
const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const number = `\\d{1,9}(?:[.,]\\d{1,9})*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|${[...numberWords.keys()].join('|')}`
const spans = new RegExp(`\\b(${number})[\\s\\u00a0-]{1,2}((?:working|business)\\s)?(hour|day|week|month|year)s?\\b`, 'gi')
const shares = /\b(\d{1,9}(?:[.,]\d{1,9})?)\s?(?:%|per ?cent\b)/gi
const daysOfYear = new RegExp(`\\b(\\d{1,2}) (${monthNames.join('|')})\\b(?! \\d{4})`, 'gi')

/** Makes a reader of the lengths of time, shares, sums and days of the year that a text writes out. */
export function figureReader(currency: string): (text: string) => Figure[] {
  const sums = new RegExp(`(?:\\b${currency}|[€£$])\\s?(\\d{1,9}(?:[.,\\s]\\d{1,9})*)|\\b(\\d{1,9}(?:[.,]\\d{1,9})*)\\s?(?:${currency}\\b|[€£$]|Kč)`, 'gi')
  return (text) => [
    ...[...text.matchAll(spans)].map(([written, count = '', working, unit = '']) => span(written, numberOf(count), working ? 'working day' : unit.toLowerCase())),
    // “100 %” is a way of saying wholly.
    ...[...text.matchAll(shares)].map(([written, share = '']) => ({ sort: 'percent', value: numberOf(share), written })).filter(({ value }) => value !== 100),
    ...[...text.matchAll(sums)].map(([written, before, after]) => ({ sort: 'sum', value: sumOf(before ?? after ?? ''), written })),
    ...[...text.matchAll(daysOfYear)].map(([written, day = '', month = '']) => ({ sort: 'day of the year', value: (monthNames.indexOf(month.toLowerCase()) + 1) * 100 + Number(day), written })),
  ]
}

/** A parameter as figures: a length in years is one in months as well. */
export function figuresOf(path: string, value: number | string): Figure[] {
  const written = String(value)
  const units: Record<string, string> = { days: 'day', workingDays: 'working day', months: 'month', years: 'year' }
  const last = path.split('.').at(-1) ?? ''
  if (path.startsWith('lines.')) return [{ sort: 'line', value: NaN, written }]
  if (typeof value === 'string') return [path === 'tariff' || path === 'fee' ? { sort: 'sum', value: Number(value), written } : { sort: 'day of the year', value: Number(value.replace('-', '')), written }]
  if (Object.hasOwn(units, last)) return [span(written, value, units[last] ?? '')]
  if (last === 'percent' || last === 'restockingFeePercent') return [{ sort: 'percent', value, written }]
  return [{ sort: last, value, written }]
}

/** Months and years are counted in months, days and weeks in days. */
function span(written: string, count: number, unit: string): Figure {
  if (unit === 'year') return { sort: 'months', value: count * 12, written }
  if (unit === 'month') return { sort: 'months', value: count, written }
  if (unit === 'week') return { sort: 'days', value: count * 7, written }
  return { sort: `${unit}s`, value: count, written }
}

function numberOf(text: string): number {
  const [tens = '', ones = ''] = text.toLowerCase().split('-')
  return numberWords.has(tens) ? (numberWords.get(tens) ?? 0) + (numberWords.get(ones) ?? 0) : Number(text.replace(',', '.'))
}

const sumOf = (text: string): number => Number(text.replace(/[,\s](?=\d{3}(?!\d))/g, '').replace(',', '.'))
