import { describe, expect, it } from 'vitest'
import { fillTemplate, templateProblems } from '../../../app/domain/mail/template.ts'

const wording = { subject: 'Claim {number}', body: 'Dear {customer},\n\nWhy:\n{reasons}\n\n{note}\n\n{expert}\n\n{shop}' }

describe('a wording', () => {
  it('can be used as it is', () => {
    expect(templateProblems('declined', wording)).toEqual({})
  })

  it('with a slot that the mail does not have says which it has', () => {
    expect(templateProblems('message', { subject: 'Hi', body: '{text} {refund}' })).toEqual({ body: 'This mail has no {refund}. It has: {customer}, {shop}, {number}, {order}, {items}, {text}.' })
    expect(templateProblems('message', { subject: '{refund}', body: '{text}' })).toEqual({ subject: 'This mail has no {refund}. It has: {customer}, {shop}, {number}, {order}, {items}, {text}.' })
  })

  it('without what the mail is for says what to put back', () => {
    expect(templateProblems('declined', { ...wording, body: 'No.\n\n{note}' })).toEqual({ body: 'The mail would not say what it is for without {reasons}, {expert}. Put them back.' })
    expect(templateProblems('message', { subject: '{text}', body: 'Hello' })).toEqual({ body: 'The mail would not say what it is for without {text}. Put it back.' })
  })

  it('with nothing but a note that may be left out would be an empty mail, and is refused at both fields', () => {
    expect(templateProblems('canceled', { subject: '{note}', body: '{note}\n\n{back}' })).toEqual({
      subject: 'The subject would be empty whenever {note} has nothing to say. Add words of your own, or a slot that is always filled, such as {number}.',
      body: 'The mail would be empty whenever {note}, {back} have nothing to say. Add a paragraph with words of your own, or with a slot that is always filled, such as {items}.',
    })
    expect(templateProblems('canceled', { subject: '{note} {number}', body: '{note}\n\n{back}\n\n{items}' })).toEqual({})
    expect(templateProblems('canceled', { subject: '---', body: '…' })).toEqual({ subject: 'A mail needs a subject.', body: 'A mail needs some text.' })
  })

  it('whose own words stand in a paragraph that goes with its note is refused, and one with a paragraph of its own is not', () => {
    expect(templateProblems('reopened', { subject: 'Claim {number}', body: 'We write: {note}' })).toEqual({ body: 'The mail would be empty whenever {note} has nothing to say. Add a paragraph with words of your own, or with a slot that is always filled, such as {items}.' })
    expect(templateProblems('reopened', { subject: 'Re: {note}', body: 'It is open again.\n\nWe write: {note}' })).toEqual({})
  })

  it.each(['{number', 'number}', '{Number}', '{ number }', '{{number}', '{}'])('with a brace that has no partner, as in %s, says where', (broken) => {
    expect(templateProblems('message', { subject: broken, body: '{text}' }).subject).toMatch(/^A brace has no partner near “.+”\. Slots are written like \{number\}\.$/)
  })

  it('that is empty, too long or of two lines in its subject is refused', () => {
    expect(templateProblems('message', { subject: ' ', body: '' })).toEqual({ subject: 'A mail needs a subject.', body: 'A mail needs some text.' })
    expect(templateProblems('message', { subject: 'x'.repeat(200), body: `{text}${'x'.repeat(7_994)}` })).toEqual({})
    expect(templateProblems('message', { subject: 'x'.repeat(201), body: `{text}${'x'.repeat(7_995)}` })).toEqual({ subject: 'Keep the subject under 200 characters.', body: 'Keep the text under 8,000 characters.' })
    expect(templateProblems('message', { subject: 'Hello\nBcc: all@shop.example', body: '{text}' })).toEqual({ subject: 'Keep the subject on one line.' })
  })
})

describe('a mail made from it', () => {
  it('leaves out the lines and paragraphs whose slots have nothing to say', () => {
    expect(fillTemplate(wording, { number: 'R-1', customer: 'Jana', reasons: '', note: 'Sorry.', shop: 'KLENOTA' })).toEqual({ subject: 'Claim R-1', paragraphs: ['Dear Jana,', 'Sorry.', 'KLENOTA'] })
    expect(fillTemplate({ subject: 'A', body: '{customer}\n{note}\nBest' }, { customer: 'Jana', note: '' }).paragraphs).toEqual(['Jana\nBest'])
  })

  it('takes what people wrote as it is: no slot in it is filled, and no line of it gets into the head', () => {
    expect(fillTemplate({ subject: '{customer}', body: '{text}' }, { customer: 'Eve\r\nBcc: all@shop.example', text: '{shop} $& $1', shop: 'KLENOTA' })).toEqual({ subject: 'Eve Bcc: all@shop.example', paragraphs: ['{shop} $& $1'] })
  })
})
