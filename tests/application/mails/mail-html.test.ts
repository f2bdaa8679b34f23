import { expect, it } from 'vitest'
import { mailHtml } from '../../../app/application/mails/mail-html.ts'

const body = (said: string[], quoted: string[] = []) => mailHtml({ language: 'en', said, quoted }).replace(/^.*<div style="font[^>]*>/, '').replace(/<\/div><\/body>.*$/, '').replace(/ style="[^"]*"/g, '')

it('says in paragraphs and lists what the text says', () => {
  expect(body(['Dear Jana,', '- 1 × Ring\n- 2 × Chain', 'Why:\n- It is worn.', 'KLENOTA'])).toBe('<p>Dear Jana,</p><ul><li>1 × Ring</li><li>2 × Chain</li></ul><p>Why:</p><ul><li>It is worn.</li></ul><p>KLENOTA</p>')
})

it('puts what is quoted from the terms below the rest, with its source first', () => {
  expect(body(['KLENOTA'], ['From the terms', 'Returns form (Terms, 7.1):\n“We recommend it.”'])).toBe('<p>KLENOTA</p><div><p><strong>From the terms</strong></p><p><strong>Returns form (Terms, 7.1):</strong><br>“We recommend it.”</p></div>')
})

it('lets nothing that somebody wrote become a tag', () => {
  expect(body(['<img src="x" onerror=alert(1)> & more'])).toBe('<p>&lt;img src=&quot;x&quot; onerror=alert(1)&gt; &amp; more</p>')
})

it('makes addresses of pages into links, and nothing else', () => {
  expect(body(['See https://post.example/a?b=1&c="x". javascript:alert(1)'])).toBe('<p>See <a href="https://post.example/a?b=1&amp;c=">https://post.example/a?b=1&amp;c=</a>&quot;x&quot;. javascript:alert(1)</p>')
})

it('ends with the page that it leads to, before what is quoted', () => {
  const link = { text: 'Open claim R-1 & more', url: 'https://admin.example/a?b=1&c=2' }
  expect(mailHtml({ language: 'en', said: ['Hello'], quoted: ['From the terms'], link })).toMatch(/<p>Hello<\/p><p><a href="https:\/\/admin\.example\/a\?b=1&amp;c=2">Open claim R-1 &amp; more<\/a><\/p><div/)
})

it('says in which language it is written', () => {
  expect(mailHtml({ language: 'cs', said: ['Dobrý den'], quoted: [] })).toContain('<html lang="cs">')
})
