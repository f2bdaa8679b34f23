import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readManifests } from '../../../sandbox/extension-host/read-manifests.ts'

describe('the extensions of a folder', () => {
  const manifests = new Map(readManifests(join(import.meta.dirname, 'fixtures')).map(({ manifest }) => [manifest.handle, manifest]))

  test('a name that stands for a key is said in every language, the default first', () => {
    expect(Object.entries(manifests.get('probe')?.names ?? {})).toEqual([['en', 'Probe'], ['cs', 'Sonda']])
    expect(manifests.get('failing')?.names).toEqual({ en: 'Failing' })
  })
  test('targets, version and capabilities are those of the TOML; what is not asked for is not granted', () => {
    expect(manifests.get('probe')).toMatchObject({ apiVersion: '2026-07', targets: ['customer-account.order-status.block.render', 'customer-account.order.page.render'], bundleUrl: '/extension-host/bundles/probe.js', capabilities: { networkAccess: true, apiAccess: false } })
    expect(manifests.get('staff')?.capabilities).toEqual({ networkAccess: false, apiAccess: false })
  })
  test('a folder that is not there has none', () => {
    expect(readManifests(join(import.meta.dirname, 'nowhere'))).toEqual([])
  })
})
