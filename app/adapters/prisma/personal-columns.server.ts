/** Of an order read anew, the facts that are kept: of one whose customer was to be forgotten without what its attributes say. */
export const factsToKeep = 'case when "Order"."redactedAt" is null then excluded."facts" else "redacted_facts"(excluded."facts") end'

const unlessRedacted = (column: string) => `"${column}" = case when "Order"."redactedAt" is null then excluded."${column}" else "Order"."${column}" end`

/** What an order read anew sets that may tell of its customer, where it is there already: whoever writes orders sets it so. */
export const personal = `${['customerId', 'customerName', 'customerEmail'].map(unlessRedacted).join(', ')}, "facts" = ${factsToKeep}, "redactedAt" = coalesce("Order"."redactedAt", excluded."redactedAt")`
