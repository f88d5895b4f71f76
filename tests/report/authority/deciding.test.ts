/** Before deciding: the four options and what has to be checked, as sections tell them. */
import { describe, expect, it } from 'vitest'
import { blockTexts, richText, sectionTexts, type Placed } from '../../../src/report'
import { checks } from '../../../src/report/authority/checks'
import { decisions } from '../../../src/report/authority/decisions'
import { tell } from '../../../src/report/model/section'
import { wholeCases } from '../../rules/wholeCases'
import { blockOf, blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, made } from '../content'

const { words } = content
const NBSP = '\u00A0'

const asked = (answers: Parameters<typeof inputFor>[0] = {}) =>
  inputFor({ ...AUTHORITY, ...answers })
const heldBy = (id: string) => {
  const found = wholeCases.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return inputFor(found.dossier)
}
/** What an edition of that level reads on that medium, folds included. */
const read = (
  blocks: readonly Placed[],
  medium: 'screen' | 'paper',
  level: 'essentiel' | 'complet',
) =>
  blocks.filter(
    ({ only = medium, from }) =>
      only === medium && (from === 'essentiel' || (level === 'complet' && from === 'complet')),
  )

describe('the four options', () => {
  const rows = (input = asked()) => blockOf(made(decisions, input), 'rows').items
  const said = (input = asked()) => rows(input).map(({ text }) => richText(text))

  it('are always the four, by their titles', () => {
    for (const input of [asked(), heldBy('intercommunalite-qui-dirige')])
      expect(rows(input).map(({ title }) => title)).toEqual([
        'Rencontrer',
        'Amorcer',
        'Conventionner',
        'Attendre',
      ])
  })

  it('say at which conditions one is possible while they are not known', () => {
    const [meet, start] = said()
    expect(meet).toBe('Possible dès maintenant.')
    expect(start).toBe(
      `Possible à ces conditions${NBSP}: que vous ayez rencontré le groupe\u202F; que deux organisations au moins, dont une de l’ESS, confirment leur engagement\u202F; que le groupe dise ce qu’il demande\u202F; que la structure qui reçoit soit connue et déclarée\u202F; que plus de la moitié des éléments de la loi soient renseignés.`,
    )
  })

  it('say what lacks, then what is left to know', () => {
    const [, start] = said(
      asked({
        answers: { 'demande-recue': ['aucune'], 'connaissance-de-l-initiative': 'rencontree' },
      }),
    )
    expect(start).toMatch(
      new RegExp(
        `^Pas encore${NBSP}: que le groupe dise ce qu’il demande\\. Il reste à savoir${NBSP}: que deux`,
      ),
    )
  })

  it('give what each commits to and does not, and the reason to look at it first', () => {
    const [meet] = rows()
    expect(meet?.under).toBe(
      'À regarder d’abord, car quatre éléments de la loi, ou plus, restent à renseigner',
    )
    const { commits, doesNotCommit } = words.options?.['rencontrer'] ?? {}
    expect(richText(meet?.aside ?? '')).toBe(
      `Ce qu’elle engage${NBSP}: ${commits} Ce qu’elle n’engage pas${NBSP}: ${doesNotCommit}`,
    )
  })

  it('point to one at most to look at first, and never to one that is not open', () => {
    const inputs = wholeCases
      .filter(({ dossier }) => dossier.profile.track === 'collectivite')
      .map(({ dossier }) => inputFor(dossier))
    const pointed = inputs.map((input) => rows(input).filter(({ under }) => under !== undefined))
    expect(Math.max(...pointed.map(({ length }) => length))).toBe(1)
    for (const { text } of pointed.flat()) expect(richText(text)).not.toMatch(/^Pas encore/)
    // Several rules hold there: the diagnostic keeps them all.
    const several = heldBy('intercommunalite-qui-dirige').diagnostic.options
    expect(several.filter(({ first }) => first !== null).length).toBeGreaterThan(1)
  })

  it('leave two alone possible at once while most of the law is not known, and ask the group nothing more', () => {
    const answers = {
      'connaissance-de-l-initiative': 'suivie',
      'demande-recue': ['animation'],
      'beneficiaire-de-l-aide': 'association',
      'perimetre-choisi': 'accord-ecrit',
    }
    const members = ['a', 'b'].map((id) => ({
      id,
      name: id,
      family: 'association' as const,
      commitment: 'signe' as const,
    }))
    const input = asked({ answers, members })
    expect(said(input)).toEqual([
      'Possible dès maintenant.',
      `Possible à ces conditions${NBSP}: que plus de la moitié des éléments de la loi soient renseignés.`,
      expect.stringMatching(/^Possible à ces conditions/u),
      'Possible dès maintenant.',
    ])
    expect(sectionTexts(made(decisions, input))).not.toContain(
      'Que plus de la moitié des éléments de la loi soient renseignés.',
    )
  })

  it('set six conditions at most, each once: what lacks first, then what is not known', () => {
    const { items } = blockOf(made(decisions, heldBy('intercommunalite-qui-dirige')), 'list')
    expect(items).toHaveLength(6)
    expect(new Set(items).size).toBe(6)
    expect(items[0]).toBe(
      'Qu’une stratégie soit écrite, ou en cours, et acceptée par plusieurs membres.',
    )
    expect(items.at(-1)).toBe(
      `Que ce point soit vérifié${NBSP}: une structure qui dépend de la collectivité.`,
    )
  })

  it('bear on what follows where a support is given already', () => {
    const starts = (answers = {}) => sectionTexts(made(decisions, asked({ answers }))).join(' ')
    expect(starts({ 'appui-reperage': 'deja' })).toContain('Ces options portent sur la suite.')
    expect(starts()).not.toContain('Ces options portent sur la suite.')
  })

  it('are four lines on a page to vote on, each with its first condition', () => {
    const { blocks } = made(decisions, asked())
    const page = read(blocks, 'paper', 'essentiel')
    expect(page.map(({ kind }) => kind)).toEqual(['definitions'])
    expect(page.flatMap(blockTexts)).toContain(
      `Possible à ces conditions${NBSP}: que vous ayez rencontré le groupe, et 4${NBSP}autres.`,
    )
    expect(read(blocks, 'screen', 'complet').map(({ kind }) => kind)).toEqual([
      'heading',
      'list',
      'rows',
    ])
  })

  it('never say yes, no nor favourable', () => {
    for (const { dossier } of wholeCases.filter(
      ({ dossier: { profile } }) => profile.track === 'collectivite',
    ))
      for (const text of sectionTexts(made(decisions, inputFor(dossier))))
        expect(text).not.toMatch(/(?<!\p{L})(?:oui|non|d[ée]favorable|favorable)(?!\p{L})/iu)
  })
})

describe('what is to be checked', () => {
  it('says nothing where everything is ruled out', () => {
    expect(tell(checks, inputFor(AUTHORITY, { diagnostic: { checks: [] } }))).toEqual([])
  })

  it('says on one line what cannot be ruled out yet', () => {
    const section = made(checks, asked())
    expect(section.intro).toBe(
      'L’outil ne dit pas si une règle s’applique. Il dit quoi demander, et à qui.',
    )
    const screen = read(section.blocks, 'screen', 'complet').flatMap(blockTexts)
    expect(screen).toHaveLength(1)
    expect(screen[0]).toMatch(
      new RegExp(
        `^On ne peut pas encore écarter${NBSP}: aides publiques .+\u202F; capital d’une SCIC\\.$`,
      ),
    )
  })

  it('folds a card under its title on screen: why, what to ask, who checks, from where', () => {
    const section = made(checks, heldBy('intercommunalite-qui-dirige'))
    const [card] = blocksOf(section, 'folded')
    const { title, why, questions } = words.checks?.['subvention-ou-marche'] ?? {}
    expect(card?.summary).toBe(title)
    const told = card?.blocks.flatMap(blockTexts) ?? []
    expect(told).toEqual(expect.arrayContaining([...(questions ?? [])]))
    expect(told[0]).toMatch(
      /^Une subvention .+ À confirmer\. Mots vus dans une copie\u00A0: Loi n°.+, sans date/u,
    )
    expect(told[0]).toContain(why)
    expect(told.at(-1)).toBe(`Qui vérifie${NBSP}: juridique, commande publique.`)
  })

  it('prints the same on paper, and the titles alone on a page to vote on', () => {
    const { blocks } = made(checks, heldBy('intercommunalite-qui-dirige'))
    const page = read(blocks, 'paper', 'essentiel').flatMap(blockTexts)
    expect(page[0]).toBe('À faire vérifier')
    expect(page[1]).toMatch(/^Subvention ou marché\u202F; .+ capital d’une SCIC\.$/u)
    expect(page[2]).toBe('Pas encore écarté')
    const whole = read(blocks, 'paper', 'complet').flatMap(blockTexts).join('\n')
    for (const { why } of [
      words.checks?.['subvention-ou-marche'],
      words.checks?.['capital-de-scic'],
    ].flatMap((one) => one ?? []))
      expect(whole).toContain(why)
  })

  it('asks otherwise of a collectivité that is an associate already', () => {
    const texts = sectionTexts(made(checks, asked({ answers: { 'entree-au-capital': 'deja' } })))
    expect(texts).toContain(`Vous êtes déjà associé${NBSP}:`)
    expect(texts).toContain('Retrait de l’élu prévu\u202F?')
    expect(texts).not.toContain('Qui nous représente\u202F?')
  })

  it('says one line of a convention up to the amount', () => {
    const answers = { 'demande-recue': ['animation'], 'montant-demande': 23_000 }
    const texts = sectionTexts(made(checks, asked({ answers })))
    expect(texts).toContain(
      `Convention au-delà d’un montant${NBSP}: à vérifier si d’autres aides de la même collectivité s’ajoutent.`,
    )
    expect(texts.join(' ')).not.toContain('23\u202F000')
  })

  it('cites the source of what it tells whole, and of nothing else', () => {
    const [section] = tell(checks, heldBy('intercommunalite-qui-dirige'))
    const whole = heldBy('intercommunalite-qui-dirige').diagnostic.checks.filter(
      ({ state }) => state === 'whole',
    )
    expect(section?.cites.map(({ fact }) => fact)).toEqual(
      whole.map(({ id }) => words.checks?.[id]?.title),
    )
    expect(whole.length).toBeGreaterThan(3)
  })
})
