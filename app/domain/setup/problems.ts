import { compileZone } from '../kernel/time/zone.ts'
import { calendarCodes } from '../kernel/time/working-days.ts'
import type { PolicySet } from '../policy/document.ts'
import type { SetUpAnswers } from './answers.ts'
import { fieldsOf, sellerMark } from './fields.ts'
import { detailsOf } from './fill-template.ts'
import type { ShopFacts } from './fill-template.ts'

/** Characters of a title that a list has room for. */
export const longestTitle = 80

/** What keeps the details from being right for a template, a sentence for each field; addresses by `address <clause>`. */
export function detailProblems(set: PolicySet, answers: SetUpAnswers, shop: ShopFacts): Record<string, string> {
  const fields = fieldsOf(set)
  const { seller, email, timeZone, calendar } = detailsOf(set, answers, shop)
  const problems: Record<string, string> = {}
  if ((answers.title ?? '').trim().length > longestTitle) problems.title = `Keep it under ${longestTitle} characters: it stands in lists.`
  if (fields.seller && seller === '') problems.seller = 'Enter the name of the business: it stands in the terms.'
  else if (fields.seller && /[{}]/.test(seller)) problems.seller = 'Leave out { and }: in the terms they stand for figures to be filled in.'
  if (fields.email && !/^[^\s@{}]+@[^\s@{}]+\.[^\s@{}]+$/.test(email)) problems.email = 'Enter an e-mail address to which your customers can write, such as returns@shop.com.'
  if (!compileZone(timeZone)) problems.timeZone = 'Choose the clock by which your days begin and end.'
  if (fields.calendar && !calendarCodes.includes(calendar)) problems.calendar = 'Choose the country whose public holidays are no working days of yours.'
  for (const { clause, lines } of fields.addresses) {
    const entered = answers.addresses?.[clause]
    const isLeftOpen = lines.some((line) => line.includes(sellerMark)) && entered?.some((line) => lines.includes(line))
    if (!entered?.length || isLeftOpen) problems[`address ${clause}`] = 'Enter the address to which goods are to be sent, line by line.'
  }
  return problems
}
