import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { ClaimCommand, CommandName } from '../../domain/claim/commands.ts'
import { commandWords } from './commands/command-words.ts'

interface Answer { ok: boolean; command: CommandName | null; refusal: { kind: string; sentence: string; fields: Record<string, string> } | null }

/** Sends commands for one claim: what is open, under way and refused. A command that is done closes its modal and says so. */
export function useClaimCommand(version: number) {
  const fetcher = useFetcher<Answer>()
  const [open, setOpen] = useState<CommandName | null>(null)
  const [sent, setSent] = useState<CommandName | null>(null)
  const [refusal, setRefusal] = useState<Answer['refusal']>(null)
  const answered = useRef<Answer | undefined>(undefined)

  useEffect(() => {
    const answer = fetcher.data
    if (fetcher.state !== 'idle' || !answer || answer === answered.current) return
    answered.current = answer
    setSent(null)
    setRefusal(answer.refusal)
    if (answer.ok && answer.command) {
      setOpen(null)
      window.shopify?.toast.show(commandWords[answer.command].done)
    }
  }, [fetcher.state, fetcher.data])

  return {
    open,
    refusal,
    sending: fetcher.state !== 'idle' ? sent : null,
    start(name: CommandName) { setRefusal(null); setOpen(name) },
    close() { setRefusal(null); setOpen(null) },
    send(command: ClaimCommand) {
      if (fetcher.state !== 'idle') return
      setRefusal(null)
      setSent(command.name)
      fetcher.submit({ version: String(version), command: JSON.stringify(command) }, { method: 'post' })
    },
  }
}
