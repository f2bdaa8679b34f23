import { useEffect, useRef, useState } from 'react'
import type { RefusalView } from '../../application/views.ts'
import type { CommandName } from '../../domain/claim/commands.ts'
import { doneWords } from './commands/command-words.ts'
import type { SentCommand } from './commands/sent-command.ts'
import { useAnswer } from '../use-answer.ts'

interface Answer { ok: boolean; command: CommandName | null; refusal: RefusalView | null }

/** Sends commands for one claim: what is open, under way and refused. A command that is done closes its modal and says so. */
export function useClaimCommand(version: number) {
  const [open, setOpen] = useState<CommandName | null>(null)
  const [about, setAbout] = useState<string | null>(null)
  const [sent, setSent] = useState<CommandName | null>(null)
  const [refusal, setRefusal] = useState<Answer['refusal']>(null)
  const [done, setDone] = useState<Answer | null>(null)
  const given = useRef<SentCommand | null>(null)
  const fetcher = useAnswer<Answer>((answer) => {
    setRefusal(answer.refusal)
    if (answer.ok && answer.command) {
      setSent(null)
      setOpen(null)
      setDone(answer)
      if (given.current) window.shopify?.toast.show(doneWords(given.current))
    }
  })

  return {
    open,
    /** The line that it was started from. */
    about,
    refusal,
    /** Which command the refusal is about. */
    refused: refusal ? sent : null,
    /** The last one that was done; another object each time. */
    done,
    sending: fetcher.state !== 'idle' ? sent : null,
    start(name: CommandName, lineId: string | null = null) { setRefusal(null); setAbout(lineId); setOpen(name) },
    close() { setRefusal(null); setOpen(null) },
    send(command: SentCommand) {
      if (fetcher.state !== 'idle') return
      setRefusal(null)
      setSent(command.name)
      given.current = command
      fetcher.submit({ version: String(version), command: JSON.stringify(command) }, { method: 'post' })
    },
  }
}

export type ClaimCommands = ReturnType<typeof useClaimCommand>

/** Does something once each time that one of these commands was done. */
export function useOnceDone({ done }: ClaimCommands, names: CommandName[], work: () => void): void {
  const seen = useRef(done)
  useEffect(() => {
    if (done === seen.current) return
    seen.current = done
    if (done?.command && names.includes(done.command)) work()
  })
}
