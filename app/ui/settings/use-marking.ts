import { useState } from 'react'
import type { MemberView, PeopleView } from '../../application/people/people-view.ts'
import { isHere } from '../../domain/people/change-role.ts'
import { useSetting } from './use-setting.ts'

/** Marks members of staff as gone or back, or gives on what is left with one who is gone: whom it is asked about, and what came of it. */
export function useMarking({ version }: Pick<PeopleView, 'version'>) {
  const [member, setMember] = useState<MemberView | null>(null)
  const setting = useSetting(() => { setMember(null); return 'Staff saved' })
  const ask = (one: MemberView | null) => { setting.refuse(null); setMember(one) }
  const send = (asked: object) => setting.send({ people: JSON.stringify({ version, ...asked }) })
  return {
    member, ask, busy: setting.busy, refusal: setting.refusal, refuse: setting.refuse,
    handOver: (to: string | null) => { if (member) send({ kind: isHere(member) ? 'gone' : 'give-on', id: member.id, to }) },
    back: (one: MemberView) => send({ kind: 'back', id: one.id }),
  }
}
