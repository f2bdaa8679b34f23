import { expect, it } from 'vitest'
import { mailHtml } from '../../../app/adapters/mail/mail-html.server.ts'

const body = (html: string) => html.replace(/^.*<div style="font[^>]*>/, '').replace(/<\/div><\/body>.*$/, '').replace(/ style="[^"]*"/g, '')

it('says in paragraphs and lists what the text says', () => {
  expect(body(mailHtml('Dear Jana,\n\n- 1 × Ring\n- 2 × Chain\n\nKLENOTA', 'en'))).toBe('<p>Dear Jana,</p><ul><li>1 × Ring</li><li>2 × Chain</li></ul><p>KLENOTA</p>')
})

it('puts what is quoted from the terms below the rest, with its source first', () => {
  expect(body(mailHtml('KLENOTA\n\nFrom the terms\n\nReturns form (Terms, 7.1):\n“We recommend it.”', 'en'))).toBe('<p>KLENOTA</p><div><p><strong>From the terms</strong></p><p><strong>Returns form (Terms, 7.1):</strong><br>“We recommend it.”</p></div>')
})

it('lets nothing that somebody wrote become a tag', () => {
  expect(body(mailHtml('<img src="x" onerror=alert(1)> & more', 'en'))).toBe('<p>&lt;img src=&quot;x&quot; onerror=alert(1)&gt; &amp; more</p>')
})

it('says in which language it is written', () => {
  expect(mailHtml('Dobrý den', 'cs')).toContain('<html lang="cs">')
})

it('is not misled by a note of staff that reads like the heading', () => {
  expect(body(mailHtml('From the terms\n\nKLENOTA\n\nFrom the terms\n\nA (B):\n“C”', 'en'))).toContain('<p>From the terms</p><p>KLENOTA</p><div>')
})
