import { expect, it } from 'vitest'
import { slugOf } from '../../../app/domain/kernel/slug.ts'

it('a name is made of what something is called, as far as it can be', () => expect(['Na zakázku', '  Gift  box! ', '環'].map(slugOf)).toEqual(['na-zakazku', 'gift-box', '']))
