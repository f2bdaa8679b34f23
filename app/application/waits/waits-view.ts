import type { WaitDays } from '../../domain/claim/wait-days.ts'

/** The page on which the shop says how long its claims wait; `locked` says why whoever looks may not change it. */
export interface WaitsView { days: WaitDays; version: number; locked: string | null }
