import { useEffect, useState } from 'preact/hooks'
import type { ShopperLineInput, ShopperProblem } from '../../../app/contracts/shopper.ts'
import type { Answers } from './answers.ts'
import { withAnswers } from './answers.ts'
import { askPreview } from './ask.ts'

export interface Preview {
  answers: Answers
  /** The answers on the screen are not those to what is entered now. */
  pending: boolean
  /** Why no answer came. */
  problem: ShopperProblem | null
  again(): void
}

/** Milliseconds of quiet before the app is asked: one question for a few quick taps. */
const quiet = 250

/**
 * What the terms say to these lines, asked anew whenever they change. A question that has become old is given up, its
 * answer is never shown; answers to what hasn't changed stay until better ones are there.
 */
export function usePreview(orderKey: string, lines: ShopperLineInput[]): Preview {
  const asking = JSON.stringify(lines)
  const [answers, setAnswers] = useState<Answers>({})
  const [answered, setAnswered] = useState('[]')
  const [failure, setFailure] = useState<{ asking: string; problem: ShopperProblem } | null>(null)
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (asking === '[]') return undefined
    const giveUp = new AbortController()
    const timer = setTimeout(() => {
      void askPreview(orderKey, JSON.parse(asking) as ShopperLineInput[], giveUp.signal).then((answer) => {
        if (giveUp.signal.aborted) return
        if (!answer.ok) return setFailure({ asking, problem: answer.problem })
        setFailure(null)
        setAnswers((before) => withAnswers(before, answer.value.lines))
        setAnswered(asking)
      })
    }, quiet)
    return () => {
      clearTimeout(timer)
      giveUp.abort()
    }
  }, [orderKey, asking, round])

  const problem = failure?.asking === asking ? failure.problem : null
  const again = () => {
    setFailure(null)
    setRound((before) => before + 1)
  }
  return { answers, pending: asking !== '[]' && answered !== asking && !problem, problem, again }
}
