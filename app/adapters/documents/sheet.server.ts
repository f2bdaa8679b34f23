/** Measures of a sheet of A4, in points, and its colours. */
export const sheet = {
  margins: { top: 56, bottom: 72, left: 56, right: 56 },
  width: 595.28 - 112,
  label: 150,
  title: 18, head: 11.5, body: 10, small: 8.5,
  ink: '#1c1e21', quiet: '#5c6166', rule: '#c9cccf',
} as const

/** Text as it can be drawn: what steers a terminal or a printer is none of it, and ends of lines are of one kind. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ')
