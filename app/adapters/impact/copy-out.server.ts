import type pg from 'pg'

interface CopyData { chunk: Buffer }

/** What a connection of `pg` tells whoever is at it. */
interface Wire { query(text: string): void; stream: { pause(): void; resume(): void } }

export interface CopyOut {
  /** Settles when all rows have come. */
  done: Promise<void>
  /** Holds the rows back, or lets them come again. */
  pause(): void
  resume(): void
}

/** The header of COPY's binary format is 19 bytes long where it has no extension; its trailer is a row of -1 fields. */
const headerLength = 19

/** Runs `copy ... to stdout (format binary)` and hands over each row's bytes, which stay valid only during the call. */
export function copyOut(client: pg.Client, statement: string, onRow: (row: Buffer) => void): CopyOut {
  let wire: Wire | null = null
  let begun = false
  let failure: Error | null = null
  const done = new Promise<void>((resolve, reject) => {
    const submittable = {
      submit: (connection: Wire) => {
        wire = connection
        connection.query(statement)
      },
      handleCopyData: ({ chunk }: CopyData) => {
        const row = begun ? chunk : chunk.subarray(headerLength)
        begun = true
        if (row.length > 2 && failure === null) onRow(row)
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
      handleError: (error: Error) => {
        // Where the connection is lost nothing else will come.
        failure = error
        reject(error)
      },
    }
    client.query(submittable as unknown as pg.Submittable)
  })
  return { done, pause: () => wire?.stream.pause(), resume: () => wire?.stream.resume() }
}
