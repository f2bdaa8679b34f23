import { describe, expect, it } from 'vitest'
import cs from '../../../app/application/shopper/locales/cs.json' with { type: 'json' }
import en from '../../../app/application/shopper/locales/en.json' with { type: 'json' }
import { languageOf, sayToShopper } from '../../../app/application/shopper/words.ts'
import { argumentsOf } from '../../domain/support/message-arguments.ts'

describe('what the app itself says to a shopper', () => {
  it('is there in Czech wherever it is in English, with the same arguments', () => {
    expect(Object.keys(en).length).toBeGreaterThan(80)
    expect(argumentsOf(cs, 'cs')).toEqual(argumentsOf(en, 'en'))
  })

  it('counts as each language counts', () => {
    const pieces = (free: number) => sayToShopper('cs', 'field.too-many', { free })
    expect([pieces(1), pieces(3), pieces(5)]).toEqual(['Požádat lze už jen o 1 kus této položky.', 'Požádat lze už jen o 3 kusy této položky.', 'Požádat lze už jen o 5 kusů této položky.'])
    expect(sayToShopper('en', 'field.too-many', { free: 1 })).toBe('Only 1 piece of this item can still be asked for.')
  })

  it.each([['cs-CZ', 'cs'], ['CS', 'cs'], ['en', 'en'], ['sk', 'sk'], ['', 'en'], ['<script>', 'en'], [null, 'en'], [7, 'en'], ['x'.repeat(50), 'en']])('takes %j for the language %s', (sent, language) => {
    expect(languageOf(sent)).toBe(language)
  })
})
