import { describe, expect, it } from 'vitest'
import { changeRoles, roleOnArrival, whyNotGone } from '../../../app/domain/people/change-role.ts'
import { permissionOf } from '../../../app/domain/people/permission-of.ts'
import { permissions } from '../../../app/domain/people/permissions.ts'
import { defaultMatrix, isAllowed, parseMatrix } from '../../../app/domain/people/role-matrix.ts'
import type { Role } from '../../../app/domain/people/roles.ts'
import { whyNotPermitted } from '../../../app/domain/people/why-not-permitted.ts'

const allowed = (role: Role) => permissions.filter((permission) => isAllowed(role, permission, defaultMatrix))

describe('what a role may do as Recourse ships it', () => {
  it('a viewer sees claims and figures', () => expect(allowed('viewer')).toEqual(['view-claims', 'see-figures']))
  it('an inspector handles goods, and neither decides nor pays', () => expect(allowed('inspector')).toEqual(['view-claims', 'receive', 'inspect', 'repair', 'note']))
  it('an agent carries a claim from opening to refund, within the terms', () => {
    expect(allowed('agent')).toEqual(['view-claims', 'open-claims', 'decide', 'receive', 'inspect', 'repair', 'settle', 'message', 'note', 'assign', 'merge', 'see-figures'])
  })
  it('a manager may do everything, whatever is stored', () => {
    expect(allowed('manager')).toEqual(permissions)
    expect(isAllowed('manager', 'settle', parseMatrix({ may: { manager: { settle: false } } }))).toBe(true)
  })
})

describe('a refusal names the roles that may', () => {
  it('two of them', () => expect(whyNotPermitted('viewer', 'settle', defaultMatrix)).toBe('Only a manager or an agent may refund or settle claims. Ask one of them, or have a manager change what your role may do.'))
  it('three of them', () => expect(whyNotPermitted('viewer', 'inspect', defaultMatrix)).toBe('Only a manager, an agent or an inspector may inspect goods and record facts. Ask one of them, or have a manager change what your role may do.'))
  it('a manager alone', () => expect(whyNotPermitted('agent', 'manage-roles', defaultMatrix)).toBe('Only a manager may manage roles. Ask one, or have a manager change what your role may do.'))
  it('and there is none where the role may', () => expect(whyNotPermitted('agent', 'settle', defaultMatrix)).toBeNull())
})

describe('a stored matrix', () => {
  it('says what it says, and what it leaves out is as shipped', () => {
    const matrix = parseMatrix({ may: { viewer: { export: true, 'view-claims': false }, agent: { settle: 'yes' } }, newcomers: 'viewer' })
    expect(matrix.may.viewer).toEqual({ ...defaultMatrix.may.viewer, export: true, 'view-claims': false })
    expect(matrix.may.agent.settle).toBe(true)
    expect(matrix.newcomers).toBe('viewer')
  })
  it.each([null, undefined, [], 'agent', { may: null, newcomers: 'owner' }])('that is none is as shipped: %j', (value) => expect(parseMatrix(value)).toEqual(defaultMatrix))
})

describe('who arrives', () => {
  const later = { isFirst: false, ownsAccount: false }
  it('first is a manager, and so is the owner of the account', () => {
    expect(roleOnArrival(null, { isFirst: true, ownsAccount: false }, 'viewer')).toBe('manager')
    expect(roleOnArrival(null, { isFirst: false, ownsAccount: true }, 'viewer')).toBe('manager')
  })
  it('later gets what the shop gives newcomers', () => expect(roleOnArrival(null, later, 'viewer')).toBe('viewer'))
  it('again keeps the role given', () => expect(roleOnArrival('inspector', later, 'agent')).toBe('inspector'))
  it('and owns the account enters as a manager, whatever was given', () => expect(roleOnArrival('agent', { isFirst: false, ownsAccount: true }, 'agent')).toBe('manager'))
})

describe('roles are changed', () => {
  const staff = [{ id: '1', name: 'Harriet Coombes', role: 'manager' as const, goneAt: null }, { id: '2', name: 'Dev Malhotra', role: 'agent' as const, goneAt: null }]
  it('one by one or several at once: a manager may hand over', () => {
    expect(changeRoles(staff, { 1: 'viewer', 2: 'manager' })).toEqual({ ok: true, value: [{ id: '1', name: 'Harriet Coombes', role: 'viewer', goneAt: null }, { id: '2', name: 'Dev Malhotra', role: 'manager', goneAt: null }] })
  })
  it('but the last manager stays one', () => {
    expect(changeRoles(staff, { 1: 'agent' })).toEqual({ ok: false, error: { code: 'last-manager', sentence: 'Harriet Coombes is the last manager: without one nobody could change roles any more. Make somebody else a manager first.' } })
  })
  it('also where another manager is on record and gone', () => {
    const gone = { id: '3', name: 'Ben Dale', role: 'manager' as const, goneAt: '2026-11-20T11:00:00Z' }
    expect(changeRoles([gone, ...staff], { 1: 'agent' })).toMatchObject({ ok: false, error: { code: 'last-manager', sentence: expect.stringContaining('Harriet Coombes is the last manager') } })
    expect(changeRoles([{ ...gone, goneAt: null }, ...staff], { 1: 'agent' })).toMatchObject({ ok: true })
  })
  it('and of staff only', () => expect(changeRoles(staff, { 3: 'agent' })).toMatchObject({ ok: false, error: { code: 'unknown-member' } }))
})

describe('a member of staff is marked as gone', () => {
  const harriet = { id: '1', name: 'Harriet Coombes', role: 'manager' as const, goneAt: null }
  const dev = { id: '2', name: 'Dev Malhotra', role: 'agent' as const, goneAt: null }
  it('by a colleague', () => expect(whyNotGone([harriet, dev], '2', '1')).toBeNull())
  it('not by themselves', () => expect(whyNotGone([harriet, dev], '2', '2')).toBe('You are here, so you can’t mark yourself as gone. A colleague does it once you have left.'))
  it('not where they are gone, or nobody’s', () => {
    const why = 'Whom you chose is marked as gone already, or is not among this shop’s staff. Reload the page to see how it stands.'
    expect([whyNotGone([harriet, { ...dev, goneAt: '2026-11-20T11:00:00Z' }], '2', '1'), whyNotGone([harriet, dev], '9', '1')]).toEqual([why, why])
  })
  it('not as the last manager who is here', () => {
    expect(whyNotGone([harriet, dev], '1', '2')).toBe('Harriet Coombes is the last manager: without one nobody could change roles any more. Make somebody else a manager first.')
    expect(whyNotGone([harriet, { ...dev, role: 'manager' }], '1', '2')).toBeNull()
    expect(whyNotGone([harriet, { ...dev, role: 'manager', goneAt: '2026-11-20T11:00:00Z' }], '1', '3')).not.toBeNull()
  })
})

it.each([['approve', 'decide'], ['decline', 'decide'], ['cancel', 'decide'], ['receive', 'receive'], ['record-facts', 'inspect'], ['refund', 'settle'], ['settle', 'settle'], ['retry', 'settle'], ['hand-back', 'repair'], ['ask-customer', 'message'], ['note', 'note'], ['reopen', 'merge'], ['assign', 'assign']] as const)('to %s one must be permitted to %s', (command, permission) => expect(permissionOf(command)).toBe(permission))
