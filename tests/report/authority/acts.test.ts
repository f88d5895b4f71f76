/** What a collectivité takes up in its own texts: headings that the dossier begins, never an act. */
import { describe, expect, it } from 'vitest'
import { dossierWith } from '../../domain/dossierWith'
import { ACT_FACTS, ACT_IDS, type Dossier } from '../../../src/domain'
import { actText, editionOf, buildReport, richText, sectionTexts } from '../../../src/report'
import { acts, convention, deliberation } from '../../../src/report/acts/acts'
import { sourceOf } from '../../../src/report/acts/sourceOf'
import { tell } from '../../../src/report/model/section'
import { renderText } from '../../../src/renderers/text/renderText'
import { wholeCases } from '../../rules/wholeCases'
import { blocksOf } from '../blocks'
import { AUTHORITY, content, inputFor, made, VICHY } from '../content'

const { words } = content
const NBSP = '\u00A0'
const LED = wholeCases.find(({ id }) => id === 'intercommunalite-qui-dirige')?.dossier
const led = (part: Partial<Dossier> = {}) => inputFor({ ...LED, ...part })

/** A heading with its lines, as the short form has it. */
const short = (title: string, input = led()): string => {
  const items = blocksOf(made(acts, input), 'list').flatMap((list) => list.items.map(richText))
  const found = items.find((item) => item.startsWith(`${title}. `))
  if (found === undefined) throw new Error(title)
  return found
}

describe('the headings of an act', () => {
  it('are the twelve of a délibération and the fifteen of a convention', () => {
    expect(words.acts?.map(({ id, headings }) => [id, headings.length])).toEqual([
      ['deliberation', 12],
      ['convention', 15],
    ])
    expect(words.acts?.map(({ id }) => id)).toEqual(ACT_IDS)
  })

  it('repeat what the dossier says, and that the group says it', () => {
    const context = short('Contexte')
    expect(context).toContain(`Initiative${NBSP}: Pôle numérique des Deux Rives.`)
    expect(context).toContain(`Membres engagés${NBSP}: 5, d’après le groupe.`)
    expect(context).toContain(
      '« Contrat de ville »'.replaceAll(' »', `${NBSP}»`).replace('« ', `«${NBSP}`),
    )
    expect(context).not.toMatch(/inscrite.*d’après le groupe/u)
  })

  it('leave a blank for what nobody knows yet', () => {
    expect(short('Ce que demande le groupe')).toBe(
      `Ce que demande le groupe. Demande${NBSP}: ____. Montant${NBSP}: ____. Qui recevrait l’aide${NBSP}: ____.`,
    )
    expect(
      short(
        'Ce que demande le groupe',
        led({ answers: { 'demande-recue': ['animation'], 'montant-demande': 25000 } }),
      ),
    ).toContain(
      `Montant${NBSP}: 25\u202F000${NBSP}€ par an au 23${NBSP}novembre 2026, d’après le groupe.`,
    )
  })

  it('repeat no amount that is asked no longer, and no « je ne sais pas »', () => {
    const answers = { 'demande-recue': ['aucune'], 'montant-demande': 25000 }
    expect(short('Ce que demande le groupe', led({ answers }))).toContain(`Montant${NBSP}: ____.`)
    const unsure = led({ answers: { 'demande-recue': 'ne-sait-pas' } })
    expect(short('Ce que demande le groupe', unsure)).toContain(`Demande${NBSP}: ____.`)
  })

  it('fill in no legal text, option, or name of who signs', () => {
    expect(short('Textes')).toBe(`Textes. À compléter par le service juridique${NBSP}: ____.`)
    expect(short('Objet de la décision')).toMatch(/Option retenue.*____\.$/u)
    for (const { headings = [] } of words.acts ?? [])
      for (const heading of headings.filter(({ id }) => id === 'textes'))
        for (const line of heading.lines) expect(line).not.toHaveProperty('reads')
  })

  it('say what is to be checked, what may be, and nothing of what is ruled out', () => {
    const check = (activity: string) =>
      short(
        'Cadre d’aide publique',
        led({ answers: { 'demande-recue': ['animation'], 'activite-economique': activity } }),
      )
    expect(check('commencee')).toContain(`À faire vérifier${NBSP}: aides publiques`)
    expect(check('ne-sait-pas')).toContain('On ne peut pas encore écarter ce point')
    const ruledOut = led({ answers: { 'demande-recue': ['mise-en-lien'] } })
    expect(short('Cadre d’aide publique', ruledOut)).toBe(
      `Cadre d’aide publique. Cadre retenu par le service juridique${NBSP}: ____.`,
    )
  })

  it('are all there for a dossier that says nothing, and for no project leader', () => {
    const nothing = inputFor(AUTHORITY)
    const [first] = blocksOf(made(acts, nothing), 'folded')
    expect(first?.summary).toMatch(/^Délibération\u00A0: 12 rubriques/u)
    for (const section of [acts, deliberation, convention]) {
      expect(tell(section, nothing)).toHaveLength(1)
      expect(JSON.stringify(made(section, nothing))).toContain('____')
    }
  })

  it('are whole apart: every line, what is supposed of one’s level and where it is read', () => {
    const texts = sectionTexts(made(deliberation, led())).join('\n')
    expect(texts).toContain(
      `Membres engagés${NBSP}: Codes Solidaires, Réparer Ensemble, Studio Exemple, Réseaux Exemple et Notre intercommunalité, d’après le groupe.`,
    )
    expect(texts).not.toContain('École du numérique')
    expect(texts).toContain('3. Compétence et intérêt local')
    expect(texts).toMatch(/K6\u00A0: Une intercommunalité n’agit que/u)
    expect(sectionTexts(made(acts, led())).join('\n')).not.toMatch(/K6\u00A0:/u)
    expect(tell(deliberation, led())[0]?.cites.length).toBeGreaterThan(3)
  })
})

describe('who says it', () => {
  it('is the group for what it is asked, and oneself for one’s own', () => {
    const of = (question: string, dossier = dossierWith()) =>
      sourceOf({ words, dossier }, { kind: 'question', question })
    expect(of('demande-recue')).toBe('group')
    expect(of('strategie-ecrite')).toBe('group')
    expect(of('document-de-la-collectivite')).toBe('own')
    expect(of('referents-designes')).toBe('own')
    const seen = dossierWith({ sources: { 'strategie-ecrite': 'constate' } })
    expect(of('strategie-ecrite', seen)).toBe('own')
  })

  it('is decided for all that a line may read', () => {
    for (const fact of ACT_FACTS)
      expect(['group', 'own']).toContain(
        sourceOf({ words, dossier: dossierWith() }, { kind: 'fact', fact }),
      )
  })
})

describe('an act apart', () => {
  const report = () => {
    const input = inputFor({ ...LED }, { places: VICHY })
    return buildReport(content, input.dossier, input, VICHY, input.date)
  }
  const extracts = words.editions.collectivite?.extracts ?? []

  it('is a file that the dossier does not travel in', () => {
    expect(extracts.map(({ id, file, alone }) => [id, file, alone])).toEqual([
      ['deliberation', 'deliberation', true],
      ['convention', 'convention', true],
    ])
    for (const outline of extracts)
      expect(renderText(editionOf(report(), outline, 'paper'))).toContain('____')
  })

  it('is copied as text, heading by heading', () => {
    const section = report().section('convention')
    if (section === undefined) throw new Error('No convention')
    const text = actText(section)
    expect(text).toMatch(/^Rubriques d’une convention pluriannuelle\n\n/u)
    expect(text).toContain('\n\n15. Contrat d’engagement républicain\n\n')
    expect(text).toContain('Ce ne sont ni un modèle d’acte ni un conseil juridique')
  })
})
