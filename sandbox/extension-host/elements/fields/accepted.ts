/** Whether a file is of a kind that `accept` names: `.jpg, image/*, application/pdf`; empty takes all. */
export function isAccepted(file: { name: string; type: string }, accept: string | undefined): boolean {
  const kinds = (accept ?? '').split(',').map((kind) => kind.trim().toLowerCase()).filter(Boolean)
  if (kinds.length === 0) return true
  return kinds.some((kind) => {
    if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind)
    return kind.endsWith('/*') ? file.type.toLowerCase().startsWith(kind.slice(0, -1)) : file.type.toLowerCase() === kind
  })
}
