/** How long a webhook that failed is tried: pauses in seconds double with each attempt, and after the last it is given up. */
export const attempts = { untouchedSeconds: 5, longestPauseSeconds: 300, most: 30 } as const

/** A mail outlives a mail server's bad week: tried every hour in the end, and given up after more than ten days. */
export const mailAttempts = { untouchedSeconds: 5, longestPauseSeconds: 3600, most: 500 } as const

/** Webhooks of what the law asks for about customers and shops: they are tried as long as a mail. */
export const lawfulTopics: readonly string[] = ['customers/redact', 'customers/data_request', 'shop/redact']
