/**
 * A file of every past version, as it was written: opened for ever. They are never written again, and
 * a new version adds one.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { content } from '../domain/realContent'
import { CURRENT_VERSION } from '../../src/storage/file/migrations'
import { parseDossier } from '../../src/storage/file/parse'
import { serializeDossier } from '../../src/storage/file/serialize'

const FOLDER = 'tests/frozen'
const FROZEN = {
  'version-1.ptce.json': 'bab9078aeba0f470',
  'version-2-etats-gardes.ptce.json': '44d8d6a2f2743a50',
  'version-2-plan-d-action.ptce.json': '3aacf6250ed28778',
  'version-2-structure-du-pole.ptce.json': '7b4d70542fc15dfb',
} as const

const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')
const read = (text: string) => parseDossier(text, content.rules)

it('there is one of each version, and none is without its test', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(FROZEN).sort())
  const versions = Object.keys(FROZEN).map((name) => JSON.parse(textOf(name)).version)
  expect(new Set(versions)).toEqual(
    new Set(Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1)),
  )
})

describe.each(Object.entries(FROZEN))('%s', (name, hash) => {
  it('is as it was written', () => {
    expect(createHash('sha256').update(textOf(name)).digest('hex').slice(0, 16)).toBe(hash)
  })

  it('opens, and loses nothing of what it says', () => {
    const parsed = read(textOf(name))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    const file = JSON.parse(textOf(name))
    const { answers, unknownAnswers = {}, members, territory, snapshots = [] } = parsed.dossier
    const { actions, ownActions } = parsed.dossier
    expect({ ...answers, ...unknownAnswers }).toEqual(file.answers)
    expect(members).toHaveLength(file.members.length)
    expect(members.map(({ isPole = false }) => isPole)).toEqual(
      file.members.map(({ isPole = false }: { isPole?: boolean }) => isPole),
    )
    expect(territory).toEqual(file.territory)
    expect(snapshots).toHaveLength(file.snapshots?.length ?? 0)
    expect(snapshots.map((state) => state.actions)).toEqual(
      (file.snapshots ?? []).map((state: { actions?: object }) => state.actions),
    )
    expect({ actions, ownActions }).toEqual({
      actions: file.actions,
      ownActions: file.ownActions,
    })
  })

  it('written again and opened again, says the same', () => {
    const parsed = read(textOf(name))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    expect(read(serializeDossier(parsed.dossier))).toMatchObject({
      ok: true,
      dossier: JSON.parse(JSON.stringify(parsed.dossier)),
    })
  })
})
