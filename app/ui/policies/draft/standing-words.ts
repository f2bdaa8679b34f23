import type { KnownClause } from '../../../application/policies/draft-view.ts'

/** How a clause stands to others, one sentence for each way. */
export function standingWordsOf(own: KnownClause | undefined, clauses: readonly KnownClause[]): string[] {
  if (!own) return []
  const name = (address: string) => `“${clauses.find((one) => one.address === address)?.heading ?? address}”`
  const said = (words: string, addresses: readonly string[]) => (addresses.length ? [`${words} ${addresses.map(name).join(', ')}`] : [])
  const isException = own.kind === 'exception'
  return [...said('Takes precedence over', own.overrides), ...said('Gives way to', own.givesWayTo), ...said(isException ? 'Exception to' : 'Does not count in the case of', isException ? own.lifts : own.liftedBy)]
}
