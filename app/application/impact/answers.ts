import { grounds } from '../../domain/clauses/ask.ts'
import { noDay } from '../../domain/decision/case-days.ts'
import type { RightUnder } from '../../domain/decision/verdict-change.ts'
import { verdictCodes } from '../../domain/decision/verdict-outlook.ts'

/** The answers on every ground under both terms as numbers: verdict and last day, ground by ground, first those under the terms that bind. */
export type Answers = number[]

/** How many numbers the answers under one of the terms take. */
export const answersOfOne = grounds.length * 2

export const rightIn = (answers: Answers, at: number): RightUnder => {
  const lastDay = answers[at + 1] as number
  return { verdict: verdictCodes[answers[at] as number] as RightUnder['verdict'], lastDay: lastDay === noDay ? null : lastDay }
}

/** Rights on every ground, first those under the terms that bind. */
export const toAnswers = (rights: RightUnder[]): Answers => rights.flatMap(({ verdict, lastDay }) => [verdictCodes.indexOf(verdict), lastDay ?? noDay])
