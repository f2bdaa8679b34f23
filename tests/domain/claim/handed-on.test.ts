import { expect, it } from 'vitest'
import { isHandedOn } from '../../../app/domain/claim/handed-on.ts'

it('a claim is handed on where it is assigned or merged and nothing else happens to it', () => {
  expect([isHandedOn([{ type: 'assigned' }]), isHandedOn([{ type: 'merged-in' }]), isHandedOn([{ type: 'merged-away' }])]).toEqual([true, true, true])
  expect([isHandedOn([{ type: 'assigned' }, { type: 'noted' }]), isHandedOn([{ type: 'noted' }]), isHandedOn([])]).toEqual([false, false, false])
})
