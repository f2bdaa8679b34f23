/** What the bytes 80 to BF of UTF-8 become where they are read as Windows-1250 or -1252: signs and small letters, and capitals. */
const signs = '\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™š›œžśťźˇ˘˛łąş˝ľż'
const capitals = 'ŠŚŤŽŹŒŁĄŞŻĽŸ'
/** What may follow a word of capitals, such as CASĂ or HYVÄ. */
const closing = '[“”‘’‚„…–—»]'

/**
 * What is left of a letter that was written in UTF-8 and read as Windows-1250 or -1252: Ă, Ä or Ĺ, Ã or Å, and a sign that
 * follows none of them in any language. Capitals do, in words of capitals: PÄŤ, DĹŽKA, CĂŞTI.
 */
const leftovers = new RegExp(`\\uFFFD|[ÃÅĹ][${signs}]|[ĂÄ](?!\\u00A0|${closing}(?!\\p{L}))[${signs}]|(?<!\\p{Lu})[ÃÅĹĂÄ][${capitals}]|â€|â‚¬`, 'u')

/** Whether letters of a text were lost, as far as it shows. */
export const isMisread = (text: string): boolean => leftovers.test(text)
