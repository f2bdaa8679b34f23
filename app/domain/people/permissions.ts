/** Everything that a role may be allowed or denied. The words complete "may …": for the matrix and for refusals. */
export const permissionWords = {
  'view-claims': 'see claims and orders',
  'open-claims': 'open claims',
  decide: 'approve, decline or cancel claims',
  receive: 'record goods as received',
  inspect: 'inspect goods and record facts',
  repair: 'handle repairs and expert assessments',
  settle: 'refund or settle claims',
  goodwill: 'settle beyond what the terms give',
  message: 'write to customers',
  note: 'write notes',
  assign: 'assign claims',
  merge: 'merge or reopen claims',
  'edit-mails': 'edit mail templates',
  'edit-grades': 'edit what grades mean',
  'edit-waits': 'set how long claims wait',
  'edit-policies': 'edit policies',
  'manage-roles': 'manage roles',
  'see-figures': 'see figures',
  export: 'export data',
} as const

export type Permission = keyof typeof permissionWords

/** In the order in which the matrix shows them. */
export const permissions = Object.keys(permissionWords) as Permission[]
