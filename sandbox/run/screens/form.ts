import type { Locator, Page } from 'playwright-core'
import { wordsOf } from './words.ts'
import type { Language, Words } from './words.ts'

export type Ground = 'change-of-mind' | 'faulty-on-delivery' | 'missing-on-delivery' | 'defect'
type Step = 'items' | 'what-happened' | 'terms' | 'summary'

/** The page "Return or claim" as a shopper fills it in. */
export interface Form {
  words: Words
  at(step: Step): Promise<void>
  next(): Promise<void>
  /** Ticks the first items of the order. */
  choose(count?: number): Promise<void>
  /** Says what happened with the items that were chosen, in their order; questions that follow are answered in turn, or left open. */
  tell(grounds: Ground[], questions: 'answered' | 'left'): Promise<void>
  /** From the order's items to the summary. */
  toSummary(grounds: Ground[]): Promise<void>
  send(): Promise<void>
}

export function formIn(page: Page, language: Language): Form {
  const words = wordsOf('return-or-claim', language)
  const press = (path: string) => page.getByRole('button', { name: words(path), exact: true }).click()
  const at = async (step: Step) => {
    await page.getByRole('heading', { name: words(`step.${step}`), exact: true }).waitFor()
    // The step itself is drawn a moment after its heading.
    await page.getByRole('button', { name: words(step === 'summary' ? 'step.send' : 'step.next'), exact: true }).waitFor()
  }
  const next = () => press('step.next')
  const choose: Form['choose'] = async (count = 1) => {
    await at('items')
    for (let place = 0; place < count; place += 1) await page.getByRole('checkbox').nth(place).check()
  }
  /** Gives an answer, and waits until the terms have been read for it. */
  const answer = async (option: Locator) => {
    await Promise.all([page.waitForResponse((one) => one.url().endsWith('/preview') && one.request().method() === 'POST'), option.check()])
    await page.getByText(words('preview.pending')).first().waitFor({ state: 'hidden' })
  }
  const tell: Form['tell'] = async (grounds, questions) => {
    await at('what-happened')
    for (const [place, ground] of grounds.entries()) await answer(page.getByRole('radio', { name: words(`ground.${ground}`), exact: true }).nth(place))
    for (let open = await openQuestion(page, words); questions === 'answered' && open; open = await openQuestion(page, words)) await answer(open)
  }
  return {
    words, at, next, choose, tell,
    toSummary: async (grounds) => {
      await choose(grounds.length)
      await next()
      await tell(grounds, 'answered')
      await next()
      await at('terms')
      await next()
      await at('summary')
    },
    send: async () => {
      await press('step.send')
      await page.getByRole('heading', { name: new RegExp(words('sent.heading', { number: 'R-\\d+' })) }).waitFor()
    },
  }
}

/** A question on which nothing is ticked yet: its "No" or "None of these" where it has one, which speaks for the shopper, else its first option. */
async function openQuestion(page: Page, words: Words): Promise<Locator | null> {
  for (const group of await page.getByRole('group').all()) {
    const options = group.locator('input:is([type=radio], [type=checkbox])')
    if ((await options.count()) > 0 && (await group.locator('input:checked').count()) === 0) {
      const good = group.getByLabel(words('answer.no'), { exact: true }).or(group.getByLabel(words('answer.none'), { exact: true }))
      return (await good.count()) > 0 ? good.first() : options.first()
    }
  }
  return null
}
