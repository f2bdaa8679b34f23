/** JSON that a test breaks on purpose: here the compiler must not help. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any
