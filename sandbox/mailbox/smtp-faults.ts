const answers = {
  refuse: { responseCode: 550, text: '5.1.1 The sandbox was told to refuse this recipient' },
  'no-relay': { responseCode: 554, text: '5.7.1 Relay access denied: the sandbox was told not to know who sends' },
  temporary: { responseCode: 451, text: '4.3.2 The sandbox was told to be busy, try again later' },
} as const

/** How the mail server misbehaves when told to: `refuse` answers 550 to the recipient (for good), `no-relay` 554 to whoever sends, `temporary` 451 (try again later). */
export type SmtpFaultMode = keyof typeof answers
export const isSmtpFaultMode = (value: unknown): value is SmtpFaultMode => typeof value === 'string' && Object.hasOwn(answers, value)

export interface SmtpFaults {
  set(mode: SmtpFaultMode, times: number): void
  clear(): void
  pending(): { mode: SmtpFaultMode; times: number } | null
  /** The error for the next recipient, one time used up; null when all is well. */
  next(): Error | null
}

export function smtpFaults(): SmtpFaults {
  let fault: { mode: SmtpFaultMode; times: number } | null = null
  return {
    set(mode, times) { fault = { mode, times } },
    clear() { fault = null },
    pending: () => fault,
    next() {
      if (fault === null) return null
      const { mode } = fault
      fault = fault.times > 1 ? { mode, times: fault.times - 1 } : null
      const { responseCode, text } = answers[mode]
      return Object.assign(new Error(text), { responseCode })
    },
  }
}
