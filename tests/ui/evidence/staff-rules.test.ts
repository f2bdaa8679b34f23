import { expect, it } from 'vitest'
import { uploadRules } from '../../../app/application/evidence/rules.ts'
import { staffRules } from '../../../app/ui/evidence/staff-rules.ts'

it('staff are told what the app really takes', () => expect(staffRules).toEqual(uploadRules('en')))
