/** The pages of the settings, in the order in which they stand. */
export const settingsPages = [
  { id: 'people', title: 'People', url: '/app/settings/people' },
  { id: 'policies', title: 'Policies', url: '/app/policies' },
  { id: 'automation', title: 'Automatic acts', url: '/app/settings/automation' },
  { id: 'mails', title: 'Mails', url: '/app/settings/mails' },
  { id: 'grades', title: 'Grades', url: '/app/settings/grades' },
  { id: 'waits', title: 'Waiting', url: '/app/settings/waits' },
  { id: 'reasons', title: 'Reasons', url: '/app/settings/reasons' },
  { id: 'history', title: 'History', url: '/app/settings/history' },
  { id: 'audit', title: 'Audit log', url: '/app/settings/audit' },
] as const

export type SettingsPageId = (typeof settingsPages)[number]['id']
