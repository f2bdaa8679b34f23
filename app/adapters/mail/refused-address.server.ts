/** Enhanced codes of the group on addresses that speak of the sender's. */
const ofSender: readonly string[] = ['5.1.7', '5.1.8']
/** Replies that are about the address where no enhanced code says what they are about. */
const ofMailbox: readonly string[] = ['550', '551', '553']
/** Codes for something else that Exchange Online and Outlook.com send for an address which isn't there, told by their words. */
const inWords: Readonly<Record<string, RegExp>> = { '5.4.1': /recipient address rejected/i, '5.5.0': /mailbox unavailable/i }

/**
 * Whether a mail server's reply to a recipient (RFC 5321, with or without a code of RFC 3463) is about the address itself,
 * which no later attempt will better. A server that won't relay, asks for a login or blocks who sends says nothing of it.
 */
export function isRefusedAddress(reply: string): boolean {
  const [, code = '', status] = /^(\d{3})[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(reply) ?? []
  if (status === undefined) return ofMailbox.includes(code)
  return (status.startsWith('5.1.') && !ofSender.includes(status)) || status === '5.2.1' || (inWords[status]?.test(reply) ?? false)
}
