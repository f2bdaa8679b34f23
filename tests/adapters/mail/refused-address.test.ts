import { expect, it } from 'vitest'
import { isRefusedAddress } from '../../../app/adapters/mail/refused-address.server.ts'

it.each([
  ['550 5.1.1 <jana@dopisy.example>: Recipient address rejected: User unknown', true],
  ['550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 Try again', true],
  ['556 5.1.10 Recipient has a null MX', true],
  ['550 5.2.1 The account is disabled', true],
  ['550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', true],
  ['550 5.4.1 No answer from host', false],
  ['550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)', true],
  ['550 5.5.0 Sender domain is missing', false],
  ['550 5.7.1 Recipient address rejected: your server is blocked', false],
  ['550 No such mailbox', true],
  ['551 User not local', true],
  ['553 Mailbox name not allowed', true],
  ['552 5.2.2 Mailbox full', false],
  ['554 5.7.1 <jana@dopisy.example>: Relay access denied', false],
  ['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', false],
  ['550 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org', false],
  ['550 5.1.8 <claims@klenota.example>: Sender address rejected: Domain not found', false],
  ['553 5.7.1 Sender address rejected: not owned by user', false],
  ['530 5.7.0 Authentication required', false],
  ['535 Authentication failed', false],
  ['554 Transaction failed', false],
  ['451 4.3.2 Try again later', false],
  ['', false],
])('%s', (reply, refused) => {
  expect(isRefusedAddress(reply)).toBe(refused)
})
