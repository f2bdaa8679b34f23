/** What somebody wrote, with its lines as they were. */
export function Paragraphs({ text }: { text: string }) {
  return <s-stack gap="small-200">{text.split(/\n+/).filter(Boolean).map((paragraph, index) => <s-paragraph key={index}>{paragraph}</s-paragraph>)}</s-stack>
}
