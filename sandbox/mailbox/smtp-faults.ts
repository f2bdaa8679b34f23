/** How the mail server misbehaves when told to: `refuse` answers 550 (for good), `temporary` answers 451 (try again later). */
export type SmtpFaultMode = 'refuse' | 'temporary'

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
      return mode === 'refuse'
        ? Object.assign(new Error('5.1.1 The sandbox was told to refuse this recipient'), { responseCode: 550 })
        : Object.assign(new Error('4.3.2 The sandbox was told to be busy, try again later'), { responseCode: 451 })
    },
  }
}
