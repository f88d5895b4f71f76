import { describe, expect, it } from 'vitest'
import {
  isForDeclared,
  trustOf,
  TRUSTS,
  type Dossier,
  type Scheme,
  type SupportMatch,
} from '../../../src/domain'
import { richText, sectionTexts, type Block } from '../../../src/report'
import { nationalCalls } from '../../../src/report/support/nationalCalls'
import type { ReportInput } from '../../../src/report/model/input'
import { tell } from '../../../src/report/model/section'
import { firstContact } from '../../../src/report/support/contacts'
import { networks } from '../../../src/report/support/networks'
import { ruledOut } from '../../../src/report/support/ruledOut'
import { supportItem, supports } from '../../../src/report/support/supports'
import { whoHelps } from '../../../src/report/support/whoHelps'
import { blockOf, blocksOf } from '../blocks'
import { placesAt } from '../../domain/realPlaces'
import {
  AUTHORITY,
  authorityAt,
  content,
  GRAND_EST,
  HAUTS_DE_FRANCE,
  inputFor,
  LOIRE,
  VICHY,
  made,
} from '../content'
import { DATE, source } from '../fixtures'

const scheme = (part: Partial<Scheme> = {}): Scheme => ({
  id: 'aide-d-exemple',
  name: 'Aide d’exemple',
  operator: 'Région d’exemple',
  level: 'region',
  territory: { type: 'region', codes: ['84'], label: 'Auvergne-Rhône-Alpes' },
  beneficiaries: 'porteur',
  stages: ['emergence'],
  purposes: ['animation'],
  relevance: 'dedie',
  status: 'unknown',
  confidence: 'high',
  source: source(),
  ...part,
})

const matched = (id: string, part: Partial<SupportMatch> = {}): SupportMatch => ({
  id,
  matched: ['territory', 'stage', 'track'],
  unmet: [],
  where: [],
  toVerify: true,
  ...part,
})

const item = (part: Partial<Scheme>) =>
  supportItem(inputFor(), scheme(part), matched('aide-d-exemple'))

describe('supportItem', () => {
  it.each([
    [{ amount: '10 000 € au plus' }, 'Montant\u00A0: 10 000 € au plus (source de mai 2026).'],
    [
      { deadline: '2025-09-19' },
      'Dernière date limite connue\u00A0: 19\u00A0septembre 2025 (source de mai 2026).',
    ],
    [
      { amount: '5 000 €', source: { ...source(), date: undefined } },
      'Montant\u00A0: 5 000 € (source sans date, à confirmer).',
    ],
  ])('dates what may have changed: %j', (part, text) => {
    expect(richText(item(part).text)).toContain(text)
  })

  it('dates its source once: beside what may have changed, else at the end', () => {
    expect(item({ amount: '5 000 €' }).dated).not.toContain('2026')
    expect(item({ period: '2021-2027' }).dated).toContain(
      'Source\u00A0: Revue d’exemple, mai 2026.',
    )
    expect(item({}).dated).toContain('Source\u00A0: Revue d’exemple, mai 2026.')
  })

  it('says what it was matched on only where it was sought, and what does not fit', () => {
    const fit = (purposes: readonly string[], part: Partial<SupportMatch>) =>
      supportItem(inputFor({ project: { purposes } }), scheme(), matched('aide-d-exemple', part))
        .fit
    expect(fit([], {})).toEqual([])
    expect(fit(['animation'], { matched: ['territory', 'track', 'purpose'] })).toEqual([
      { text: expect.stringMatching(/^Vous cherchez\u00A0: .+\.$/), soft: true },
    ])
    expect(richText(fit(['foncier'], { unmet: ['purpose', 'territory'] }))).toBe(
      'Répond à un autre besoin. Une partie du territoire n’est pas couverte.',
    )
  })

  it.each([
    [{ status: 'unknown' }, 'Récent'],
    [{ status: 'permanent' }, 'Récent'],
    [{ status: 'permanent', source: source({ reviewBefore: '2026-11-22' }) }, 'Ancien'],
    [{ status: 'permanent', confidence: 'low' }, 'À confirmer'],
  ] as const)('says what its source is worth, and never that it is open: %j', (part, state) => {
    expect(item(part).state).toBe(state)
  })

  it('does not repeat a network as its own operator', () => {
    expect(richText(item({ name: 'Coorace', operator: 'Coorace' }).text)).not.toContain('Coorace')
  })
})

/** Titles of the supports before and after a heading. */
const splitAt = (blocks: readonly Block[], title: string): readonly (readonly string[])[] => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  return [blocks.slice(0, at), blocks.slice(at)].map((part) =>
    part.flatMap((block) => (block.kind === 'supports' ? block.items.map((one) => one.title) : [])),
  )
}

describe('supports', () => {
  const byId = new Map(content.words.schemes.map((one) => [one.id, one]))
  const networkIds = Object.values(content.words.networks ?? {}).map((network) => network.scheme)
  const shown = (input = inputFor({}, { places: VICHY })) => [
    ...blocksOf(made(supports, input), 'supports').flatMap(({ items }) =>
      items.map(({ id }) => id),
    ),
    ...networkIds,
  ]

  it('recommends neither what is closed, nor an example, nor an alert', () => {
    const ids = shown()
    expect(ids.length).toBeGreaterThan(10)
    for (const id of ids) {
      expect(byId.get(id)?.status).not.toBe('closed')
      expect(['exemple', 'alerte']).not.toContain(byId.get(id)?.relevance)
    }
  })

  it('shows every support of the diagnostic once', () => {
    const input = inputFor({}, { places: VICHY })
    expect([...shown(input)].sort()).toEqual(input.diagnostic.supports.map(({ id }) => id).sort())
  })

  const headings = (input: ReportInput) =>
    blocksOf(made(supports, input), 'heading').map(({ text }) => text)

  it('groups by what their source is worth, then by the order of the diagnostic', () => {
    const input = inputFor({ project: { stage: 'emergence' } }, { places: LOIRE })
    const groups = blocksOf(made(supports, input), 'supports')
    expect(headings(input)).toEqual([
      'Récent\u00A0: la source est dans son délai de relecture',
      'Ancien\u00A0: ce délai est passé',
      'À confirmer\u00A0: source fragile ou sans date',
      'Pour une autre étape que celle que vous avez choisie',
    ])
    const ordered = input.diagnostic.supports
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(({ id }) => !networkIds.includes(id))
    const byTrust = (some: typeof ordered) =>
      TRUSTS.flatMap((trust) => some.filter((one) => trustOf(one, DATE) === trust))
    const isSaid = (one: Scheme) => isForDeclared(one, input.dossier)
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      [...byTrust(ordered.filter(isSaid)), ...byTrust(ordered.filter((one) => !isSaid(one)))].map(
        ({ id }) => id,
      ),
    )
    // What is to be confirmed stands apart, and last.
    expect(groups.map(({ items }) => [...new Set(items.map(({ state }) => state))])).toEqual([
      ['Récent'],
      ['Ancien'],
      ['À confirmer'],
      expect.anything(),
    ])
  })

  it('tells apart what a collectivité may ask for and what it may tell the group', () => {
    const input = inputFor(AUTHORITY, { places: GRAND_EST })
    const [own = [], group = []] = splitAt(
      made(supports, input).blocks,
      'Pour le groupe\u00A0: à lui signaler',
    )
    expect(own).toContain('Initiatives territoriales (Grand Est)')
    expect(own).not.toContain('Dispositif local d’accompagnement (DLA)')
    expect(group).toContain('Dispositif local d’accompagnement (DLA)')
    expect(group).not.toContain('Initiatives territoriales (Grand Est)')
  })

  describe('to the collectivité that carries a scheme', () => {
    const region = authorityAt('region 52', 'Région des Pays de la Loire')
    const other = authorityAt('departement 44', 'Loire-Atlantique')
    const itemOf = (part: Partial<Dossier>) => {
      const found = blocksOf(made(supports, inputFor(part, { places: LOIRE })), 'supports')
        .flatMap(({ items }) => items)
        .find(({ id }) => id === 'pays-de-la-loire-ptce')
      if (found === undefined) throw new Error('The scheme is not told')
      return found
    }
    const QUESTION =
      'Votre dispositif, d’après Région Pays de la Loire, actualité sur l’ESS, 16\u00A0janvier 2025\u00A0: est-il toujours en vigueur\u202F?'

    it('asks whether it still stands, where another is told whom to ask', () => {
      expect(itemOf(region).dated).toBe(QUESTION)
      expect(itemOf(other).dated).toMatch(/^À demander\u00A0: Région des Pays de la Loire\. Source/)
    })

    it('stands under its own heading, first', () => {
      expect(headings(inputFor(region, { places: LOIRE }))[0]).toBe('Vos dispositifs')
      expect(headings(inputFor(other, { places: LOIRE }))).not.toContain('Vos dispositifs')
    })

    it('is not among those to go and see', () => {
      const rows = (part: Partial<Dossier>) =>
        blocksOf(made(whoHelps, inputFor(part, { places: LOIRE })), 'definitions')
          .flatMap(({ items }) => items)
          .map(({ text }) => richText(text))
          .join(' ')
      expect(rows(other)).toContain('Dispositif PTCE de la Région des Pays de la Loire')
      expect(rows(region)).not.toContain('Dispositif PTCE de la Région des Pays de la Loire')
    })

    it('asks the same of a piece of news that it is the author of', () => {
      const news = (part: Partial<Dossier>) =>
        blocksOf(made(supports, inputFor(part, { places: VICHY })), 'note').map(({ text }) =>
          richText(text),
        )
      const asks = expect.stringContaining('Cela vient de vous\u00A0: est-ce toujours juste\u202F?')
      expect(news(authorityAt('region 84', 'Auvergne-Rhône-Alpes'))).toContainEqual(asks)
      expect(news(other)).not.toContainEqual(asks)
    })
  })

  it('rules out what is for another level, and says for which', () => {
    const lines = (part: Partial<Dossier>) =>
      blocksOf(made(ruledOut, inputFor(part, { places: LOIRE })), 'list')
        .flatMap(({ items }) => items)
        .map(richText)
    const line = 'Petites villes de demain. Parmi les collectivités, pour une commune seulement.'
    expect(lines(AUTHORITY)).toContain(line)
    expect(lines(authorityAt('commune 75056', 'Paris'))).not.toContain(line)
  })

  it('says which stage was used, and where to correct it', () => {
    const said = (part: Parameters<typeof inputFor>[0]) =>
      blocksOf(made(supports, inputFor(part, { places: VICHY })), 'paragraph')
        .map(({ text }) => text)
        .find((text) => typeof text === 'object' && text.some(({ ref }) => ref === 'etape'))
    expect(richText(said({ project: { stage: 'emergence' } }) ?? '')).toBe(
      'Aucune étape n’est connue\u00A0: les soutiens de toutes les étapes sont montrés, avec l’étape prévue. Ceux de l’étape que vous avez choisie, émergence, viennent d’abord. Corriger l’étape.',
    )
    expect(richText(said({ answers: { 'plan-d-action': 1 } }) ?? '')).toContain(
      'Étape d’après les réponses\u00A0: entre gestation et émergence.',
    )
    expect(richText(said({}) ?? '')).toContain('Aucune étape n’est connue')
  })

  it('lists the networks apart, each with its page and the date of its source, its own first', () => {
    const items = (part: Parameters<typeof inputFor>[0]) =>
      blockOf(made(networks, inputFor(part, { places: VICHY })), 'list').items
    const names = (part: Parameters<typeof inputFor>[0]) => items(part).map((one) => richText(one))
    expect(items({})).toHaveLength(Object.keys(content.words.networks ?? {}).length)
    for (const one of items({})) {
      expect(one).toContainEqual(
        expect.objectContaining({ href: expect.stringMatching(/^https?:/) }),
      )
      expect(richText(one)).toMatch(/Source(?: ancienne)?\u00A0: .*\d{4}/)
    }
    expect(names({}).at(-1)).toMatch(/^RTES.*, à signaler à votre collectivité\. /)
    expect(names(AUTHORITY).join()).not.toContain('à signaler')
  })

  const texts = (input: ReportInput) => sectionTexts(made(supports, input)).join('\n')

  /** The development is proved, and nothing after it is possible. */
  const DEVELOPED = {
    ...Object.fromEntries(
      content.rules.stages
        .slice(0, 3)
        .flatMap(({ conditions }) => conditions.map(({ question, value }) => [question, value])),
    ),
    'offre-commune': 0,
  }

  const ruledOutTexts = (input: ReportInput) =>
    tell(ruledOut, input)
      .flatMap(({ section }) => sectionTexts(section))
      .join('\n')

  it('shows beside them what a more precise territory would settle', () => {
    const input = inputFor({ project: { stage: 'emergence' } }, { places: HAUTS_DE_FRANCE })
    const oise = 'Soutien du Département de l’Oise aux PTCE. Réservé à un département\u00A0: Oise.'
    expect(headings(input)).toContain('Selon votre lieu exact')
    expect(texts(input)).toContain(oise)
    expect(ruledOutTexts(input)).not.toContain(oise)
    // At another stage it would not fit anyway: no need to ask.
    const late = inputFor({ answers: DEVELOPED }, { places: HAUTS_DE_FRANCE })
    expect(texts(late)).not.toContain(oise)
    expect(ruledOutTexts(late)).toContain(
      `${oise} Prévu pour la gestation, l’émergence et la consolidation\u202F; vous êtes à l’étape développement.`,
    )
  })

  it('counts in a sentence what is ruled out, with the page that tells it, one by one', () => {
    const input = inputFor({ project: { stage: 'emergence' } }, { places: HAUTS_DE_FRANCE })
    const listed = blocksOf(made(ruledOut, input), 'list').flatMap(({ items }) => items)
    const open = input.diagnostic.refused.filter(
      ({ reasons }) => reasons.length === 1 && reasons[0] === 'territory-part',
    )
    expect(open.length).toBeGreaterThan(0)
    expect(listed).toHaveLength(input.diagnostic.refused.length - open.length)
    const counted = blocksOf(made(supports, input), 'paragraph').find(
      ({ text }) => typeof text === 'object' && text.some(({ page }) => page === 'dispositifs'),
    )
    expect(richText(counted?.text ?? '')).toBe(
      `${listed.length}\u00A0autres soutiens sont clos, ou réservés à un autre territoire, un autre public ou une autre étape. Voir lesquels, et pourquoi`,
    )
    const nothing = inputFor({}, { places: VICHY, diagnostic: { refused: [] } })
    expect(tell(ruledOut, nothing)).toEqual([])
    expect(texts(nothing)).not.toContain('Voir lesquels')
  })

  it('says of a support that it leaves a part of the territory out', () => {
    const sentence = 'Une partie du territoire n’est pas couverte.'
    const places = placesAt('commune 94028', 'commune 94080')
    expect(texts(inputFor({}, { places }))).toContain(sentence)
    expect(texts(inputFor({}, { places: placesAt('commune 2A004') }))).not.toContain(sentence)
  })

  it.each<[string, string, string]>([
    ['another région', 'region 76', 'Réservé à la région Grand Est.'],
    [
      'several other régions',
      'region 44',
      'Réservé aux régions Nouvelle-Aquitaine, Occitanie et Auvergne-Rhône-Alpes.',
    ],
  ])('says in a sentence what rules it out: %s', (_, code, sentence) => {
    const named = inputFor({}, { places: placesAt(code) })
    expect(ruledOutTexts(named)).toContain(sentence)
    expect(texts(named)).not.toContain(sentence)
  })

  it('says that no stage is known, scheme by scheme, and what is sought', () => {
    const input = inputFor({ project: { purposes: ['foncier'] } }, { places: VICHY })
    expect(texts(input)).toContain('Prévu pour l’émergence et le développement.')
    expect(texts(input)).toContain('Vous cherchez\u00A0: un terrain ou un local.')
    expect(texts(input)).toContain('Répond à un autre besoin.')
  })

  it('sends an overseas collectivité to the head of the network, and says why', () => {
    const input = inputFor({}, { places: placesAt('departement 975') })
    const contact = blockOf(made(firstContact, input), 'contact')
    expect(contact.name).toContain('ESS France')
    expect(contact.dated).toContain('Saint-Pierre-et-Miquelon')
    expect(texts(input)).toContain('d’outre-mer')
    expect(made(firstContact, input).title).toBe('Premier contact')
    expect(texts(inputFor({}, { places: placesAt('region 04') }))).not.toContain('d’outre-mer')
  })

  it('gives each région its CRESS, an overseas collectivité beside it the relay', () => {
    const names = (...codes: readonly string[]) =>
      blocksOf(made(firstContact, inputFor({}, { places: placesAt(...codes) })), 'contact').map(
        ({ name }) => name,
      )
    expect(names('region 52', 'region 53').sort()).toEqual([
      'CRESS Bretagne',
      'CRESS Pays de la Loire',
    ])
    expect(names('region 01', 'departement 978')).toEqual([
      'CRESS des Îles de Guadeloupe',
      'ESS France et le réseau des CRESS',
    ])
    expect(names('commune 99999')).toEqual(['ESS France et le réseau des CRESS'])
  })

  it('asks for a territory instead of guessing one', () => {
    const notes = (input: ReportInput) =>
      blocksOf(made(supports, input), 'note').map(({ text }) => richText(text))
    const sentence = content.words.texts['restitution.soutiens.sans-territoire']
    expect(notes(inputFor())).toContain(sentence)
    expect(notes(inputFor({}, { places: VICHY }))).not.toContain(sentence)
  })

  it('gives the news of a region to its own groups alone', () => {
    const titles = (regions: readonly string[]) =>
      blocksOf(made(supports, inputFor({}, { places: { ...VICHY, regions } })), 'note').flatMap(
        ({ title }) => title ?? [],
      )
    expect(titles(['84'])).toHaveLength(1)
    expect(titles(['53'])).toEqual([])
  })
})

describe('nationalCalls', () => {
  it('tells every wave with its source, the latest first', () => {
    const { rows } = blocksOf(made(nationalCalls, inputFor()), 'table')[0] ?? { rows: [] }
    const years = rows.map(([year]) => Number(year))
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(rows).toHaveLength(content.words.calls.length - 1)
    expect(rows.map(([, title]) => title)).toContainEqual(expect.stringContaining('permanent'))
    for (const row of rows) expect(JSON.stringify(row.at(-1))).toMatch(/Source/)
  })

  it('says before the history that this year is to be verified, with its figures and their date', () => {
    const [note] = blocksOf(made(nationalCalls, inputFor()), 'note')
    expect(note?.title).toContain('2026')
    expect(richText(note?.text ?? '')).toMatch(/110\u202F000\u00A0€.*10\u00A0décembre 2025/s)
  })

  it('puts the answers already given beside what was looked at, and counts the others', () => {
    const table = (part: Parameters<typeof inputFor>[0]) =>
      blocksOf(made(nationalCalls, inputFor(part)), 'table')[1]?.rows ?? []
    expect(table({})[0]?.[1]).toBe('Sans réponse\u00A0: 5.')
    expect(table({ answers: { 'qui-decide-quoi': 2 } })[0]?.[1]).toMatch(
      /^Nous savons qui décide de quoi\u00A0: «.+» Sans réponse\u00A0: 4\.$/,
    )
    expect(table({ ...AUTHORITY, answers: { 'qui-decide-quoi': 2 } })[0]?.[1]).toMatch(
      /^Les membres savent/,
    )
  })
})

it('dates the warning that no support is proven open', () => {
  expect(made(supports, inputFor({}, { date: DATE })).intro).toBe(
    'Aucun soutien n’est prouvé ouvert au 23\u00A0novembre 2026. Appelez avant de monter un dossier.',
  )
})
