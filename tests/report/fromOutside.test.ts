/** What a collectivité reads is said to it: neither what a group is told, nor itself as someone else. */
import { describe, expect, it } from 'vitest'
import { diagnose, type Dossier, type QuestionWords } from '../../src/domain'
import { buildReport, sectionTexts } from '../../src/report'
import { placesAt } from '../domain/realPlaces'
import { wholeCases } from '../rules/wholeCases'
import { authorityAt, content } from './content'
import { DATE } from './fixtures'

const { words } = content

/** Questions are put to the group: « votre territoire » is its own. */
const PUT_TO_THE_GROUP = new Set([
  ...Object.values<QuestionWords>(words.questions).flatMap(({ toAsk }) => toAsk ?? []),
  ...(words.meeting ?? []).flatMap(({ questions }) => questions.map(({ text }) => text)),
  ...Object.entries(words.texts).flatMap(([id, text]) =>
    id.startsWith('collectivite.questions-au-porteur.membres.') ? [text] : [],
  ),
])

function textsOf(dossier: Dossier): readonly string[] {
  const places = placesAt(...dossier.territory.map(({ type, code }) => `${type} ${code}`))
  const diagnosis = diagnose(content, dossier, places, DATE)
  const { headline, identity, facts, first, contact, everySection } = buildReport(
    content,
    dossier,
    diagnosis,
    places,
    DATE,
  )
  return [
    headline,
    identity.name,
    identity.line,
    contact?.dated ?? '',
    ...facts.map(({ text }) => text),
    ...first.flatMap(({ title, detail, meta }) => [title, detail, meta]),
    ...everySection().flatMap(sectionTexts),
  ].filter((text) => !PUT_TO_THE_GROUP.has(text))
}

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'what a group is told of its own',
    /(?<!\p{L})votre (?:projet|groupe|pôle|façon de faire|territoire|région|commune|département|intercommunalité|CRESS)(?!\p{L})/iu,
  ],
  [
    'the members of the group as one’s own',
    /(?<!\p{L})vos (?:membres|communes|régions)(?!\p{L})/iu,
  ],
  ['a project, where an initiative is looked at', /Projet sans nom/u],
  ['a name that its preposition should have met', /(?<!\p{L})(?:à|de) les? \p{Lu}/u],
]

const found = (texts: readonly string[], more: readonly (readonly [string, RegExp])[] = []) =>
  [...FORBIDDEN, ...more].flatMap(([what, pattern]) =>
    texts.filter((text) => pattern.test(text)).map((text) => `${what}: ${text}`),
  )

const cases = wholeCases.filter(({ dossier }) => dossier.profile.track === 'collectivite')

it('meets every level among the cases', () => {
  expect(new Set(cases.map(({ dossier }) => dossier.profile.level)).size).toBe(4)
})

it.each(cases.map(({ id, dossier }) => [id, dossier] as const))('%s', (_, dossier) => {
  expect(found(textsOf(dossier))).toEqual([])
})

/** Each with what it would be called by someone else, where one is sent to it. */
const SEATS = [
  ['commune 03310', 'Vichy', ['commune 03310'], 'la commune'],
  ['epci 200071363', 'Vichy Communauté', ['epci 200071363'], 'l’intercommunalité'],
  ['departement 03', 'Allier', ['departement 03'], 'le département'],
  ['region 84', 'Auvergne-Rhône-Alpes', ['region 84', 'region 76'], 'la région'],
] as const

describe.each(SEATS)('a collectivité that is %s', (seat, name, where, outside) => {
  const { profile = {} } = authorityAt(seat, name)
  const territory = placesAt(...where).places.map(({ type, code }) => ({ type, code }))

  it.each(['departement-qui-paie-seulement', 'reponses-qui-se-contredisent', 'liste-vide'])(
    'is never sent to itself: %s',
    (id) => {
      const dossier = wholeCases.find((one) => one.id === id)?.dossier
      if (dossier === undefined) throw new Error(id)
      const sent = new RegExp(`(?<!\\p{L})(?:avec|et) ${outside}(?: ·|,| et |$)`, 'iu')
      const texts = textsOf({ ...dossier, profile, territory })
      expect(found(texts, [['itself as someone else', sent]])).toEqual([])
    },
  )
})
