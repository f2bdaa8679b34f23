import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const domain = sourceFiles('app/domain')
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

it.each([
  ['the clock', /\bDate\.now\b|new Date\(\s*\)|\bperformance\.now\b/],
  ['randomness', /Math\.random|randomUUID|getRandomValues/],
  ['the environment', /\bprocess\.|import\.meta\.env/],
  ['the network or timers', /\bfetch\(|setTimeout|setInterval/],
])('the domain does not read %s: the same question must get the same answer for ever', (_, pattern) => {
  expect(domain.filter((file) => pattern.test(withoutComments(file.text))).map((file) => file.path)).toEqual([])
})

it('the domain imports no Node API, no Shopify, Remix, React or Prisma: it runs wherever its answers are needed', () => {
  const allowed = ['date-fns', '@date-fns/tz', 'intl-messageformat']
  expect(domain.flatMap((file) => file.packages.filter((name) => !allowed.includes(name)).map((name) => `${file.path} -> ${name}`))).toEqual([])
})

it('only the kernel of time imports date-fns: days are counted in one place', () => {
  const all = sourceFiles('app')
  expect(all.filter((file) => file.packages.some((name) => /date-fns/.test(name)) && !file.path.startsWith('app/domain/kernel/time/')).map((file) => file.path)).toEqual([])
})

it('app/ holds no trace of the sandbox: what answers the app at Shopify is the same code', () => {
  expect(sourceFiles('app').filter((file) => /sandbox/i.test(file.text.replace(/(<iframe [^>]*)sandbox=/g, '$1'))).map((file) => file.path)).toEqual([])
})

it('a code file fits one sitting: 250 lines at most', () => {
  const long = ['app', 'sandbox', 'tests'].flatMap(sourceFiles).filter((file) => file.text.split('\n').length > 251)
  expect(long.map((file) => `${file.path}: ${file.text.split('\n').length - 1}`)).toEqual([])
})
