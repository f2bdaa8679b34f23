import type { AdminContext, CustomerAccountContext, ElementEvent, ExtensionManifest } from './contract.ts'

/** What the page and the worker of one extension send each other. Everything is cloned; no function crosses. */
export interface StartOrder { extension: ExtensionManifest; target: string; context: CustomerAccountContext | AdminContext; typesUrl: string; settings: Record<string, string | number | boolean> }

export type ToWorker =
  | { kind: 'start'; order: StartOrder }
  /** An element's user did something: `id` is the remote element's. */
  | { kind: 'event'; id: string; type: string; payload: ElementEvent | undefined }
  | { kind: 'answer'; id: number; value?: unknown; error?: string }
  | { kind: 'entered'; path: string }

export type ToPage =
  | { kind: 'mutate'; records: unknown[] }
  /** The extension calls a method of an element. */
  | { kind: 'call'; id: string; method: string; args: unknown[] }
  | { kind: 'ask'; id: number; question: Question }
  | { kind: 'navigate'; url: string }
  | { kind: 'close' }
  /** The visitor has to sign in before the extension can go on. */
  | { kind: 'login' }
  | { kind: 'trouble'; sentence: string }
  /** The extension's own code threw: before it had drawn anything, or later. */
  | { kind: 'failed'; sentence: string; stack: string; drawn: boolean }
  /** The target's function has ended; what it draws is on the page. */
  | { kind: 'ready' }

/** What only the page can do for the worker. */
export type Question =
  | { what: 'storage'; action: 'read' | 'delete'; key: string }
  | { what: 'storage'; action: 'write'; key: string; json: string }
  | { what: 'storage'; action: 'keys' }
  | { what: 'toast'; text: string }
  | { what: 'hide-toast'; id: number }

/** Stands for a listener in what crosses; the page puts a function that reports back in its place. */
export const listenerMark = '@listener'
