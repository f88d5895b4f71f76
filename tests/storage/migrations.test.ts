import { describe, expect, it } from 'vitest'
import { CURRENT_VERSION, migrate, MIGRATIONS } from '../../src/storage/file/migrations'

const file = (version: number) => ({ format: 'ptce-dossier', version, name: 'A' })

describe('a file of another version', () => {
  const migrations = {
    1: ({ name, ...others }: Record<string, unknown>) => ({ ...others, title: name }),
    2: (json: Record<string, unknown>) => ({ ...json, colour: 'bleu' }),
  }

  it('goes through every version in between', () => {
    expect(migrate(file(1), migrations, 3)).toEqual({
      ok: true,
      isOlder: true,
      file: { format: 'ptce-dossier', version: 3, title: 'A', colour: 'bleu' },
    })
    expect(migrate(file(2), migrations, 3)).toMatchObject({ file: { name: 'A', colour: 'bleu' } })
  })

  it('is left as it is when it is current', () => {
    expect(migrate(file(3), migrations, 3)).toEqual({ ok: true, isOlder: false, file: file(3) })
  })

  it('is refused when it comes from a later one', () => {
    expect(migrate(file(4), migrations, 3)).toMatchObject({ error: { code: 'recent' } })
  })

  it.each([0, -1, 1.5, NaN, '1', null, undefined])('is refused as version %j', (version) => {
    expect(migrate({ ...file(1), version }, migrations, 3)).toMatchObject({
      error: { code: 'pas-un-dossier' },
    })
  })
})

it('every version before the current one has its migration', () => {
  const before = Array.from({ length: CURRENT_VERSION - 1 }, (_, index) => String(index + 1))
  expect(Object.keys(MIGRATIONS)).toEqual(before)
})
