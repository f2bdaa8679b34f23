/** Webhooks as they were received. */
export interface InboxStore {
  /** False where the same event was received before. */
  receive(entry: { shop: string; eventId: string; topic: string; webhookId: string; triggeredAt: Date | null; payload: unknown; at: Date }): Promise<boolean>
  load(entryId: string): Promise<{ id: string; shop: string; topic: string; payload: Record<string, unknown>; triggeredAt: Date; handled: boolean; givenUp: boolean } | null>
  /** Nothing of what it carried stays. */
  handled(entryId: string, at: Date): Promise<void>
  /** With the last attempt it is given up, and nothing of what it carried stays. */
  failed(entryId: string, sentence: string, at: Date): Promise<void>
  /** What is to be tried again by now, the longest left alone first; never what was given up. */
  due(at: Date): Promise<string[]>
}
