/** The customer has written, and nobody has looked after it since. */
export function UnreadDot() {
  return <span className="rc-dot" role="img" aria-label="The customer has written" title="The customer has written" />
}
