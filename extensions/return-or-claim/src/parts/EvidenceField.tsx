import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { handedOver } from '../handed-over.ts'
import { translate } from '../host.ts'
import { filesOf, sendingsOf, type Evidence } from '../use-evidence.ts'
import type { About, Sending } from '../use-sendings.ts'

/** Looks this often for files added on the page of their own, in milliseconds, and for how long. */
const every = 4_000
const longest = 600_000

interface FieldProps { heading: string; about: About; evidence: Evidence; children?: ComponentChildren }

/** What was handed in for an item or a claim, and two ways to add to it: here, and on a page of the app's own. */
export function EvidenceField({ heading, about, evidence, children }: FieldProps) {
  const { list, failed, handsOver } = evidence
  const [round, setRound] = useState(0)
  const [away, setAway] = useState(false)
  useLook(away, evidence.reload)
  const files = filesOf(evidence, about)
  const take = (element: unknown) => {
    const given = handedOver(element)
    if (given.length === 0) return evidence.notHandedOver()
    evidence.send(about, given)
    // A zone that stays would go on naming files that stand in the list below.
    setRound((before) => before + 1)
  }
  if (!list) return failed ? <s-text color="subdued">{translate('evidence.unavailable')}</s-text> : null
  const asked = Object.entries(about).map(([name, value]) => `&${name}=${encodeURIComponent(String(value))}`).join('')
  return (
    <s-stack gap="base">
      <s-text type="strong">{heading}</s-text>
      {children}
      {files.map((file) => (
        <s-grid key={file.id} gridTemplateColumns="auto 1fr auto" gap="base" alignItems="center">
          {file.thumbnailUrl ? <s-product-thumbnail src={file.thumbnailUrl} alt="" size="small" /> : <s-icon type="note" />}
          <s-link href={file.url} target="_blank">{file.fileName}</s-link>
          {file.removable && <s-button variant="secondary" accessibilityLabel={translate('evidence.removeFile', { name: file.fileName })} onClick={() => void evidence.remove(file.id)}>{translate('evidence.remove')}</s-button>}
        </s-grid>
      ))}
      {sendingsOf(evidence, about).map((one) => <OnItsWay key={one.key} sending={one} evidence={evidence} />)}
      {files.length < list.rules.most && (
        <>
          {handsOver
            ? <s-drop-zone key={`zone ${round}`} label={translate('evidence.choose')} accept={list.rules.accept} multiple onChange={(event) => take(event.currentTarget)} />
            : <s-banner tone="info"><s-text>{translate('evidence.notHandedOver')}</s-text></s-banner>}
          {!('purpose' in about) && <s-text color="subdued">{list.rules.hint}</s-text>}
          <s-stack gap="small-200" alignItems="start">
            <s-button variant="secondary" href={`${list.uploadPage}${asked}`} target="_blank" onClick={() => setAway(true)}>{translate('evidence.page')}</s-button>
            {away && <s-text color="subdued">{translate('evidence.waiting')}</s-text>}
          </s-stack>
        </>
      )}
    </s-stack>
  )
}

function OnItsWay({ sending: { key, file, state, sentence }, evidence }: { sending: Sending; evidence: Evidence }) {
  const remove = <s-button variant="secondary" accessibilityLabel={translate('evidence.removeFile', { name: file.name })} onClick={() => evidence.dismiss(key)}>{translate('evidence.remove')}</s-button>
  if (state === 'waiting') return <s-grid gridTemplateColumns="1fr auto" gap="base" alignItems="center"><s-text color="subdued">{translate('evidence.queued', { name: file.name })}</s-text>{remove}</s-grid>
  if (state === 'sending') return <s-stack direction="inline" gap="small-200"><s-spinner size="small" accessibilityLabel={translate('evidence.sending', { name: file.name })} /><s-text>{translate('evidence.sending', { name: file.name })}</s-text></s-stack>
  return (
    <s-banner tone="critical" heading={file.name}>
      <s-stack gap="small-200" alignItems="start">
        <s-text>{sentence || translate('evidence.failed', { name: file.name })}</s-text>
        <s-stack direction="inline" gap="small-200">
          {state === 'lost' && <s-button variant="secondary" onClick={() => evidence.again(key)}>{translate('evidence.again')}</s-button>}
          {remove}
        </s-stack>
      </s-stack>
    </s-banner>
  )
}

/** While the shopper is on the page of its own: looks whether something has come. */
function useLook(away: boolean, look: () => void) {
  useEffect(() => {
    if (!away) return undefined
    const timer = setInterval(look, every)
    const end = setTimeout(() => clearInterval(timer), longest)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [away, look])
}
