import type { ShopperPreview, ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { answerLines } from './answer-lines.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { languageOfBody, parsePreviewBody } from './parse-bodies.ts'
import { toProblem } from './problems.ts'

/** What the terms answer for the lines that a shopper has put together, without storing anything. */
export async function shopperPreview(deps: ShopperDeps, context: ShopperContext, key: string, body: unknown): Promise<Result<ShopperPreview, ShopperProblem>> {
  const parsed = parsePreviewBody(body)
  if (!parsed.ok) return err(toProblem(languageOfBody(body), 'invalid', parsed.error))
  const answered = await answerLines(deps, context, key, parsed.value.locale, parsed.value.lines)
  return answered.ok ? ok({ lines: answered.value.lines.map((one) => one.answer) }) : answered
}
